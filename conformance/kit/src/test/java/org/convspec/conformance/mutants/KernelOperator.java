package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** A plain operator that makes a kernel for each call. */
class KernelOperator extends PlainOperator {

  private final Function<Call, ? extends PlainResults> kernel;

  KernelOperator(String label, Function<Call, ? extends PlainResults> kernel) {
    super(label);
    this.kernel = kernel;
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    return kernel.apply(canonical).result(slot);
  }
}
