package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;

/** A resizing as somebody might write it. */
class PlainResize extends KernelOperator {

  PlainResize(Function<Call, PlainSampling> kernel) {
    super("resize", kernel);
  }

  PlainResize() {
    this(PlainSampling::new);
  }
}
