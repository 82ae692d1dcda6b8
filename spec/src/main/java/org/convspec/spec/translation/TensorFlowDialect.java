package org.convspec.spec.translation;

import org.convspec.spec.convention.Convention;

/** TensorFlow, layers of Keras. */
final class TensorFlowDialect extends Dialect {

  TensorFlowDialect() {
    super(
        Convention.TENSORFLOW,
        new KerasConvolution(),
        new KerasTransposedConvolution(),
        new KerasAveragePool(),
        new KerasMaxPool(),
        new TensorFlowPad());
  }
}
