package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** A local response normalization as somebody might write it. */
class PlainLocalResponseNorm extends PlainOperator {

  private final Function<Call, PlainLocalResponse> kernel;

  PlainLocalResponseNorm(Function<Call, PlainLocalResponse> kernel) {
    super("localResponseNorm");
    this.kernel = kernel;
  }

  PlainLocalResponseNorm() {
    this(PlainLocalResponse::new);
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    return kernel.apply(canonical).result(slot);
  }
}
