package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Tensor;

/** A softmax cross entropy as somebody might write it. */
class PlainCrossEntropy extends PlainOperator {

  private final Function<Call, PlainLoss> kernel;

  PlainCrossEntropy(Function<Call, PlainLoss> kernel) {
    super("softmaxCrossEntropy");
    this.kernel = kernel;
  }

  PlainCrossEntropy() {
    this(PlainLoss::new);
  }

  @Override
  void check(Call call) {
    super.check(call);
    if (!new PlainLoss(call.canonical()).areLabelsValid()) {
      throw new InvalidCallException("SOFT-04", "a label", "astray", "a class");
    }
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    PlainLoss loss = kernel.apply(canonical);
    return slot == Slot.OUTPUT ? loss.output() : loss.inputGradient();
  }
}
