package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;

/** A locally connected operator as somebody might write it. */
class PlainLocallyConnected extends KernelOperator {

  PlainLocallyConnected(Function<Call, PlainLocal> kernel) {
    super("locallyConnected", kernel);
  }

  PlainLocallyConnected() {
    this(PlainLocal::new);
  }
}
