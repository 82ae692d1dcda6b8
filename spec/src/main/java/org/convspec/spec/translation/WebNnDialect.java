package org.convspec.spec.translation;

import org.convspec.spec.convention.Convention;

/** WebNN, methods of a graph builder over two spatial axes. */
final class WebNnDialect extends Dialect {

  WebNnDialect() {
    super(
        Convention.WEBNN,
        new WebNnConvolution(),
        new WebNnTransposedConvolution(),
        new WebNnAveragePool(),
        new WebNnMaxPool(),
        new WebNnPad(),
        new WebNnLpPool());
  }
}
