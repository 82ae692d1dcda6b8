package org.convspec.spec.translation;

import org.convspec.spec.convention.Convention;

/** ONNX, operators of opset 22. */
final class OnnxDialect extends Dialect {

  OnnxDialect() {
    super(
        Convention.ONNX,
        new OnnxConvolution(),
        new OnnxTransposedConvolution(),
        new OnnxAveragePool(),
        new OnnxMaxPool(),
        new OnnxPad(),
        new OnnxLpPool(),
        new OnnxGlobalAveragePool(),
        new OnnxGlobalMaxPool(),
        new OnnxGlobalLpPool());
  }
}
