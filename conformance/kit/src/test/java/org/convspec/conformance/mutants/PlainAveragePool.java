package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;

/** An average pooling as somebody might write it. */
class PlainAveragePool extends KernelOperator {

  PlainAveragePool(Function<Call, PlainAverage> kernel) {
    super("averagePool", kernel);
  }

  PlainAveragePool() {
    this(PlainAverage::new);
  }
}
