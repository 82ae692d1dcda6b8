package org.convspec.spec.translation;

import org.convspec.spec.convention.Convention;

/** oneDNN, primitives; poolings by the name of their algorithm. */
final class OneDnnDialect extends Dialect {

  OneDnnDialect() {
    super(
        Convention.ONEDNN,
        new OneDnnConvolution(),
        new OneDnnTransposedConvolution(),
        new OneDnnAveragePool(),
        new OneDnnMaxPool());
  }
}
