package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;

/** As many libraries do it: output = x * a + b, in training as in inference. */
class PlainFoldedBatch extends PlainBatch {

  PlainFoldedBatch(Call call) {
    super(call);
  }

  @Override
  Term output(int c) {
    double factor = round(parameter(Slot.SCALE, c, 1) * inverse(variance(c)));
    double shift = round(parameter(Slot.BIAS, c, 0) - round(mean(c) * factor));
    return place -> round(round(x[place] * factor) + shift);
  }
}
