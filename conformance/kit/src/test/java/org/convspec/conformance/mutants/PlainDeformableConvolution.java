package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;

/** A deformable convolution as somebody might write it. */
class PlainDeformableConvolution extends KernelOperator {

  PlainDeformableConvolution(Function<Call, PlainDeform> kernel) {
    super("deformableConvolution", kernel);
  }

  PlainDeformableConvolution() {
    this(PlainDeform::new);
  }
}
