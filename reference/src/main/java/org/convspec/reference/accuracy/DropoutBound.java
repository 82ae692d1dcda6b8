package org.convspec.reference.accuracy;

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
        e -> {
          Estimate product =
              arithmetic.times(Estimate.exact(dropped.at(e)), Estimate.exact(mask.at(e)));
          return arithmetic.stored(arithmetic.times(product, factor));
        });
  }
}
