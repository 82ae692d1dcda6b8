package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** A deformable convolution as somebody might write it. */
class PlainDeformableConvolution extends PlainOperator {

  private final Function<Call, PlainDeform> kernel;

  PlainDeformableConvolution(Function<Call, PlainDeform> kernel) {
    super("deformableConvolution");
    this.kernel = kernel;
  }

  PlainDeformableConvolution() {
    this(PlainDeform::new);
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    return kernel.apply(canonical).result(slot);
  }
}
