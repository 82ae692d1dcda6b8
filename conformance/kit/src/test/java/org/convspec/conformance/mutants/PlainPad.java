package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;

/** A padding as somebody might write it. */
class PlainPad extends KernelOperator {

  PlainPad(Function<Call, PlainSurround> kernel) {
    super("pad", kernel);
  }

  PlainPad() {
    this(PlainSurround::new);
  }
}
