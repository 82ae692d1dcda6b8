package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** A transposed convolution as somebody might write it. */
class PlainTransposedConvolution extends PlainOperator {

  private final Function<Call, PlainTransposedKernel> kernel;

  PlainTransposedConvolution(Function<Call, PlainTransposedKernel> kernel) {
    super("transposedConvolution");
    this.kernel = kernel;
  }

  PlainTransposedConvolution() {
    this(PlainTransposedKernel::new);
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    return kernel.apply(canonical).result(slot);
  }
}
