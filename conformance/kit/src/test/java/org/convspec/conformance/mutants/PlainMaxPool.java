package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;

/** A max pooling as somebody might write it. */
class PlainMaxPool extends KernelOperator {

  PlainMaxPool(Function<Call, PlainMax> kernel) {
    super("maxPool", kernel);
  }

  PlainMaxPool() {
    this(PlainMax::new);
  }
}
