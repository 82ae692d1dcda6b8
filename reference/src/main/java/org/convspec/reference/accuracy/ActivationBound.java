package org.convspec.reference.accuracy;

import org.convspec.spec.Call;
import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/**
 * ACT-51, ACT-52: how far an element of an activation or of its gradient may be off: the largest
 * error of the forms that chapter 19, Accuracy, names, in rounded arithmetic.
 */
public final class ActivationBound {

  private ActivationBound() {}

  /** Returns the largest permitted error of every element of a result slot, in canonical layout. */
  public static Tensor of(Call call, Slot slot) {
    Call canonical = call.canonical();
    RoundedArithmetic arithmetic = RoundedArithmetic.in(call.elementType());
    RoundedCurve curve = RoundedCurve.of((Activation) call.operator(), arithmetic);
    Tensor input = canonical.tensor(Slot.INPUT);
    if (slot == Slot.OUTPUT) {
      return Tensor.tabulate(
          ElementType.FLOAT64,
          input.shape(),
          at -> arithmetic.stored(curve.value(Estimate.exact(input.at(at)))));
    }
    Tensor outputGradient = canonical.tensor(Slot.OUTPUT_GRADIENT);
    return Tensor.tabulate(
        ElementType.FLOAT64,
        input.shape(),
        at ->
            arithmetic.stored(
                arithmetic.times(
                    Estimate.exact(outputGradient.at(at)),
                    curve.derivative(Estimate.exact(input.at(at))))));
  }
}
