package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** A convolution as somebody might write it. */
class PlainConvolution extends PlainOperator {

  private final Function<Call, PlainKernel> kernel;

  PlainConvolution(Function<Call, PlainKernel> kernel) {
    super("convolution");
    this.kernel = kernel;
  }

  PlainConvolution() {
    this(PlainKernel::new);
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    return kernel.apply(canonical).result(slot);
  }
}
