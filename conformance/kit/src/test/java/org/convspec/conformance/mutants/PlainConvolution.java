package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;

/** A convolution as somebody might write it. */
class PlainConvolution extends KernelOperator {

  PlainConvolution(Function<Call, PlainKernel> kernel) {
    super("convolution", kernel);
  }

  PlainConvolution() {
    this(PlainKernel::new);
  }
}
