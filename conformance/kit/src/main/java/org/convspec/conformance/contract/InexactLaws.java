package org.convspec.conformance.contract;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.convspec.conformance.judge.Examination;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/** Identities between results that are rounded: both sides may differ by the bounds of both. */
final class InexactLaws {

  /** The largest permitted error of every element of a result of a call. */
  @FunctionalInterface
  interface Bound extends BiFunction<Call, Slot, Tensor> {}

  /** The roundings to float64 of a few operations. */
  private static final double ROUNDINGS = 0x1p-50;

  private InexactLaws() {}

  /** Returns numbers that can be added and multiplied without leaving the type of a result. */
  static Tensor wide(Tensor result) {
    return result.as(ElementType.FLOAT64);
  }

  /** Returns a bound with room for the roundings of a law's own sums and products in float64. */
  static Tensor loosened(Tensor bound, Tensor... summands) {
    Tensor loosened = bound;
    for (Tensor summand : summands) {
      loosened = loosened.combine(summand, (error, x) -> error + ROUNDINGS * Math.abs(x));
    }
    return loosened;
  }

  /**
   * ACT-39, SOFT-36: a gradient for 2 a - 3 b is twice that for a minus three times that for b, up
   * to the bounds of all three.
   */
  static <O extends Operator> Examination<OperatorCase<O>> linearInOutputGradient(
      Slot gradient, Bound bound) {
    return (witness, example) -> {
      OperatorLayer<O> layer = new OperatorLayer<>(witness, example);
      Map<Slot, Tensor> inputs = layer.inputs();
      Tensor a = layer.outputGradient();
      Tensor b = layer.another(Slot.OUTPUT_GRADIENT, a.shape());
      Tensor mix = a.combine(b, OperatorLaws::mix);
      Tensor ofMix = wide(layer.gradient(gradient, layer.operator(), inputs, mix));
      Tensor ofA = wide(layer.gradient(gradient, layer.operator(), inputs, a));
      Tensor ofB = wide(layer.gradient(gradient, layer.operator(), inputs, b));
      Tensor both =
          ofGradient(example, inputs, a, gradient, bound)
              .combine(
                  ofGradient(example, inputs, b, gradient, bound),
                  (one, other) -> 2 * one + 3 * other);
      Tensor allowed = both.combine(ofGradient(example, inputs, mix, gradient, bound), Double::sum);
      return layer
          .comparing(gradient)
          .law(ofMix, ofA.combine(ofB, OperatorLaws::mix), loosened(allowed, ofA, ofB));
    };
  }

  /** Returns the bound of a gradient of an operator at other inputs. */
  static <O extends Operator> Tensor ofGradient(
      OperatorCase<O> example,
      Map<Slot, Tensor> inputs,
      Tensor outputGradient,
      Slot gradient,
      Bound bound) {
    Map<Slot, Tensor> tensors = new EnumMap<>(inputs);
    tensors.put(Slot.OUTPUT_GRADIENT, outputGradient);
    return bound.apply(example.calling(tensors, Direction.GRADIENT, gradient), gradient);
  }

  /** Returns the bound of the forward result of an operator over other inputs. */
  static <O extends Operator> Tensor ofOutput(
      OperatorCase<O> example, Map<Slot, Tensor> inputs, Bound bound) {
    return bound.apply(example.calling(inputs, Direction.FORWARD, Slot.OUTPUT), Slot.OUTPUT);
  }
}
