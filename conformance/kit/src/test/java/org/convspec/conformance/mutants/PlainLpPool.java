package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;

/** An Lp pooling as somebody might write it. */
class PlainLpPool extends KernelOperator {

  PlainLpPool(Function<Call, PlainNorm> kernel) {
    super("lpPool", kernel);
  }

  PlainLpPool() {
    this(PlainNorm::new);
  }
}
