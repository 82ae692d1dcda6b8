package org.convspec.spec.translation;

import org.convspec.spec.convention.Convention;

/** TOSA: every attribute is named, nothing has a default. */
final class TosaDialect extends Dialect {

  TosaDialect() {
    super(
        Convention.TOSA,
        new TosaConvolution(),
        new TosaTransposedConvolution(),
        new TosaAveragePool(),
        new TosaMaxPool(),
        new TosaPad());
  }
}
