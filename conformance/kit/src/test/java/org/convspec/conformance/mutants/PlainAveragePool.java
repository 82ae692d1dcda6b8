package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** An average pooling as somebody might write it. */
class PlainAveragePool extends PlainOperator {

  private final Function<Call, PlainAverage> kernel;

  PlainAveragePool(Function<Call, PlainAverage> kernel) {
    super("averagePool");
    this.kernel = kernel;
  }

  PlainAveragePool() {
    this(PlainAverage::new);
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    return kernel.apply(canonical).result(slot);
  }
}
