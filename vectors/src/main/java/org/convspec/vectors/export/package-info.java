/** Golden vectors as files of formats that others read: ONNX, NumPy, safetensors. */
package org.convspec.vectors.export;
