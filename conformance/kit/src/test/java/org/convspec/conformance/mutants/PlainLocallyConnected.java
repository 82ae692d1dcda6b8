package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** A locally connected operator as somebody might write it. */
class PlainLocallyConnected extends PlainOperator {

  private final Function<Call, PlainLocal> kernel;

  PlainLocallyConnected(Function<Call, PlainLocal> kernel) {
    super("locallyConnected");
    this.kernel = kernel;
  }

  PlainLocallyConnected() {
    this(PlainLocal::new);
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    return kernel.apply(canonical).result(slot);
  }
}
