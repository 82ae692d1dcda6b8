package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;

/** A transposed convolution as somebody might write it. */
class PlainTransposedConvolution extends KernelOperator {

  PlainTransposedConvolution(Function<Call, PlainTransposedKernel> kernel) {
    super("transposedConvolution", kernel);
  }

  PlainTransposedConvolution() {
    this(PlainTransposedKernel::new);
  }
}
