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
   * ACT-39, BN-40, LRN-22, NORM-50, SOFT-36: a gradient for 2 a - 3 b is twice that for a minus
   * three times that for b. The data must be small integers, so that 2 a - 3 b is exact.
   */
  static <O extends Operator> Examination<OperatorCase<O>> linearInOutputGradient(
      Slot gradient, Bound bound) {
    return (witness, example) -> {
      InexactLayer<O> layer = new InexactLayer<>(witness, example, bound);
      Map<Slot, Tensor> inputs = layer.inputs();
      Tensor a = layer.outputGradient();
      Tensor b = layer.anotherOutputGradient();
      Inexact ofMix =
          layer.gradient(gradient, layer.operator(), inputs, a.combine(b, OperatorLaws::mix));
      Inexact ofA = layer.gradient(gradient, layer.operator(), inputs, a);
      Inexact ofB = layer.gradient(gradient, layer.operator(), inputs, b);
      return ofMix.agreesWith(ofA.mixed(ofB), layer.comparing(gradient));
    };
  }

  /** BN-38, LRN-23: items behind each other give outputs behind each other. */
  static <O extends Operator> Examination<OperatorCase<O>> itemsAreIndependent(Bound bound) {
    return (witness, example) -> {
      InexactLayer<O> layer = new InexactLayer<>(witness, example, bound);
      Tensor front = layer.input(Slot.INPUT);
      Tensor back = layer.another(Slot.INPUT);
      Tensor both = Rearrangement.concatenated(front, back, 0);
      Inexact together = layer.output(layer.inputsWith(Slot.INPUT, both));
      Inexact first = layer.output(layer.inputs());
      Inexact second = layer.output(layer.inputsWith(Slot.INPUT, back));
      Inexact apart =
          first.joined(second, (one, other) -> Rearrangement.concatenated(one, other, 0));
      return together.agreesWith(apart, layer.comparing(Slot.OUTPUT));
    };
  }

  /** LRN-24: channels in another order give the same outputs in that order. */
  static <O extends Operator> Examination<OperatorCase<O>> channelsAreIndependent(Bound bound) {
    return (witness, example) -> {
      InexactLayer<O> layer = new InexactLayer<>(witness, example, bound);
      Tensor input = layer.input(Slot.INPUT);
      long channels = input.shape().extent(1);
      Tensor mirrored = Rearrangement.mirroredInBlocks(input, 1, channels);
      Inexact ofMirrored = layer.output(layer.inputsWith(Slot.INPUT, mirrored));
      return ofMirrored.agreesWith(
          layer
              .output(layer.inputs())
              .moved(each -> Rearrangement.mirroredInBlocks(each, 1, channels)),
          layer.comparing(Slot.OUTPUT));
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
