package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** A padding as somebody might write it. */
class PlainPad extends PlainOperator {

  private final Function<Call, PlainSurround> kernel;

  PlainPad(Function<Call, PlainSurround> kernel) {
    super("pad");
    this.kernel = kernel;
  }

  PlainPad() {
    this(PlainSurround::new);
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    return kernel.apply(canonical).result(slot);
  }
}
