package org.convspec.reference.literal;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/**
 * An activation and its gradient as chapter 19 states them, each element rounded once.
 *
 * @param <O> the activation
 */
public final class LiteralActivation<O extends Activation> implements OperatorPath<O> {

  @Override
  public Tensor result(O activation, Call call, Slot slot) {
    Curve curve = Curve.of(activation);
    Tensor input = call.tensor(Slot.INPUT);
    return slot == Slot.OUTPUT
        ? forward(curve, input)
        : inputGradient(curve, input, call.tensor(Slot.OUTPUT_GRADIENT));
  }

  /** ACT-10 to ACT-17: output(at) = f(input(at)). ACT-40: a NaN of the input stays one. */
  private static Tensor forward(Curve curve, Tensor input) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        input.shape(),
        at -> Double.isNaN(input.at(at)) ? Double.NaN : curve.value(Real.of(input.at(at))).round());
  }

  /** ACT-20 to ACT-27: inputGradient(at) = outputGradient(at) * f'(input(at)). */
  private static Tensor inputGradient(Curve curve, Tensor input, Tensor outputGradient) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        input.shape(),
        at -> {
          Real derivative = curve.derivative(Real.of(input.at(at)));
          return Real.of(outputGradient.at(at)).times(derivative).round();
        });
  }
}
