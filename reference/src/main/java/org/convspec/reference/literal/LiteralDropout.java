package org.convspec.reference.literal;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Dropout;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/** Dropout and its gradient as chapter 21 states them. */
public final class LiteralDropout implements OperatorPath<Dropout> {

  /**
   * ARITH-18: output(e) = input(e) * mask(e) / (1 - rate); ARITH-28: the input gradient is the same
   * of the output gradient.
   */
  @Override
  public Tensor result(Dropout dropout, Call call, Slot slot) {
    Tensor dropped = call.tensor(slot == Slot.OUTPUT ? Slot.INPUT : Slot.OUTPUT_GRADIENT);
    Tensor mask = call.tensor(Slot.MASK);
    Real kept = Real.ONE.minus(Real.of(dropout.rate()));
    return Tensor.tabulate(
        ElementType.FLOAT64,
        dropped.shape(),
        e -> Real.of(dropped.at(e)).times(Real.of(mask.at(e))).over(kept).round());
  }
}
