/**
 * ONNX Runtime on the CPU as an implementation: each call becomes a model of one node.
 *
 * <p>The models are written by {@code org.convspec.vectors.onnx}; the adapter runs them, and does
 * nothing else. Attributes reach the library as the call gives them, and what the library refuses
 * is answered in its own words.
 */
package org.convspec.adapter.onnxruntime;
