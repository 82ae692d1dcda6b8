package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** A max pooling as somebody might write it. */
class PlainMaxPool extends PlainOperator {

  private final Function<Call, PlainMax> kernel;

  PlainMaxPool(Function<Call, PlainMax> kernel) {
    super("maxPool");
    this.kernel = kernel;
  }

  PlainMaxPool() {
    this(PlainMax::new);
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    return kernel.apply(canonical).result(slot);
  }
}
