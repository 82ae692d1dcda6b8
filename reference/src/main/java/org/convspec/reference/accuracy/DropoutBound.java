package org.convspec.reference.accuracy;

import java.util.stream.Stream;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Dropout;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/** ARITH-47: how far dropout and its gradient may be off. Chapter 21, Accuracy, derives it. */
public final class DropoutBound {

  private DropoutBound() {}

  /** Returns the largest permitted error of every element of a result slot, in canonical layout. */
  public static Tensor of(Call call, Slot slot) {
    Call canonical = call.canonical();
    ElementType type = call.elementType();
    RoundedArithmetic arithmetic = RoundedArithmetic.in(type);
    double rate = ((Dropout) call.operator()).rate();
    Estimate rounded = arithmetic.times(Estimate.exact(rate), Estimate.exact(1));
    Estimate factor =
        arithmetic.over(Estimate.exact(1), arithmetic.minus(Estimate.exact(1), rounded));
    Tensor dropped = canonical.tensor(slot == Slot.OUTPUT ? Slot.INPUT : Slot.OUTPUT_GRADIENT);
    Tensor mask = canonical.tensor(Slot.MASK);
    return Tensor.tabulate(
        ElementType.FLOAT64,
        dropped.shape(),
        e -> inAnyOrder(arithmetic, dropped.at(e), mask.at(e), factor));
  }

  /** The largest error of three orders; none may leave the range, also if the mask is 0 then. */
  private static double inAnyOrder(
      RoundedArithmetic arithmetic, double dropped, double mask, Estimate factor) {
    Estimate x = Estimate.exact(dropped);
    Estimate kept = Estimate.exact(mask);
    Estimate masked = arithmetic.times(x, kept);
    Estimate scaled = arithmetic.times(x, factor);
    Estimate gate = arithmetic.times(kept, factor);
    if (!Double.isFinite(masked.error() + scaled.error() + gate.error())) {
      return Double.POSITIVE_INFINITY;
    }
    return Stream.of(
            arithmetic.times(masked, factor),
            arithmetic.times(scaled, kept),
            arithmetic.times(x, gate))
        .mapToDouble(arithmetic::stored)
        .reduce(0, Math::max); // which keeps a NaN
  }
}
