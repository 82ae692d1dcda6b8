package org.convspec.reference.literal;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Linear;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * The linear layer and its gradients as chapter 21 states them; of no items, every gradient is 0
 * (ARITH-10).
 */
public final class LiteralLinear implements OperatorPath<Linear> {

  @Override
  public Tensor result(Linear linear, Call call, Slot slot) {
    Tensor input = call.tensor(Slot.INPUT);
    Tensor weights = call.tensor(Slot.WEIGHTS);
    Tensor outputGradient = call.tensor(Slot.OUTPUT_GRADIENT);
    return switch (slot) {
      case OUTPUT -> forward(input, weights, bias(call));
      case INPUT_GRADIENT -> inputGradient(weights, outputGradient);
      case WEIGHTS_GRADIENT -> weightsGradient(input, outputGradient);
      case BIAS_GRADIENT -> biasGradient(outputGradient);
      default -> throw new AssertionError(slot + " is no result of " + linear.label());
    };
  }

  /** ARITH-20: a bias that is not there is a bias of zeros. */
  private static Tensor bias(Call call) {
    Tensor bias = call.tensor(Slot.BIAS);
    Shape one = Shape.of(call.tensor(Slot.WEIGHTS).shape().extent(0));
    return bias != null ? bias : Tensor.zeros(ElementType.FLOAT64, one);
  }

  /** ARITH-19: output(n,oc) = bias(oc) + sum over ic of input(n,ic) * weights(oc,ic). */
  private static Tensor forward(Tensor input, Tensor weights, Tensor bias) {
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        Shape.of(input.shape().extent(0), weights.shape().extent(0)),
        index -> {
          long n = index.at(0);
          long oc = index.at(1);
          sum.clear().add(bias.at(oc));
          for (long ic = 0; ic < input.shape().extent(1); ic++) {
            sum.addProduct(input.at(n, ic), weights.at(oc, ic));
          }
          return sum.round();
        });
  }

  /** ARITH-29: inputGradient(n,ic) = sum over oc of outputGradient(n,oc) * weights(oc,ic). */
  private static Tensor inputGradient(Tensor weights, Tensor outputGradient) {
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        Shape.of(outputGradient.shape().extent(0), weights.shape().extent(1)),
        index -> {
          sum.clear();
          for (long oc = 0; oc < weights.shape().extent(0); oc++) {
            sum.addProduct(outputGradient.at(index.at(0), oc), weights.at(oc, index.at(1)));
          }
          return sum.round();
        });
  }

  /** ARITH-30: weightsGradient(oc,ic) = sum over n of outputGradient(n,oc) * input(n,ic). */
  private static Tensor weightsGradient(Tensor input, Tensor outputGradient) {
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        Shape.of(outputGradient.shape().extent(1), input.shape().extent(1)),
        index -> {
          sum.clear();
          for (long n = 0; n < input.shape().extent(0); n++) {
            sum.addProduct(outputGradient.at(n, index.at(0)), input.at(n, index.at(1)));
          }
          return sum.round();
        });
  }

  /** ARITH-31: biasGradient(oc) = sum over n of outputGradient(n,oc). */
  private static Tensor biasGradient(Tensor outputGradient) {
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        Shape.of(outputGradient.shape().extent(1)),
        index -> {
          sum.clear();
          for (long n = 0; n < outputGradient.shape().extent(0); n++) {
            sum.add(outputGradient.at(n, index.at(0)));
          }
          return sum.round();
        });
  }
}
