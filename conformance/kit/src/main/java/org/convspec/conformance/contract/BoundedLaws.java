package org.convspec.conformance.contract;

import java.util.Map;
import java.util.function.BiFunction;
import org.convspec.conformance.judge.Examination;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/** Identities that normalizations obey, within the bounds of the results that they speak of. */
final class BoundedLaws {

  private BoundedLaws() {}

  /**
   * BN-40, LRN-22: a gradient for 2 a - 3 b is twice that for a minus three times that for b. The
   * data must be small integers, so that 2 a - 3 b is exact.
   */
  static <O extends Operator> Examination<OperatorCase<O>> linearInOutputGradient(
      Slot gradient, BiFunction<Call, Slot, Tensor> bound) {
    return (witness, example) -> {
      InexactLayer<O> layer = new InexactLayer<>(witness, example, bound);
      Map<Slot, Tensor> inputs = layer.inputs();
      Tensor a = layer.outputGradient();
      Tensor b = layer.anotherOutputGradient();
      Inexact ofMix =
          layer.gradient(gradient, layer.operator(), inputs, a.combine(b, OperatorLaws::mix));
      Inexact mixed =
          layer
              .gradient(gradient, layer.operator(), inputs, a)
              .times(2)
              .plus(layer.gradient(gradient, layer.operator(), inputs, b).times(-3));
      return ofMix.agreesWith(mixed, layer.comparing(gradient));
    };
  }

  /** BN-38, LRN-23: items behind each other give outputs behind each other. */
  static <O extends Operator> Examination<OperatorCase<O>> itemsAreIndependent(
      BiFunction<Call, Slot, Tensor> bound) {
    return (witness, example) -> {
      InexactLayer<O> layer = new InexactLayer<>(witness, example, bound);
      Tensor front = layer.input(Slot.INPUT);
      Tensor back = layer.another(Slot.INPUT);
      Tensor both = Rearrangement.concatenated(front, back, 0);
      Inexact together = layer.output(layer.inputsWith(Slot.INPUT, both));
      Inexact first = layer.output(layer.inputs());
      Inexact second = layer.output(layer.inputsWith(Slot.INPUT, back));
      Inexact apart =
          new Inexact(
              Rearrangement.concatenated(first.value(), second.value(), 0),
              Rearrangement.concatenated(first.bound(), second.bound(), 0));
      return together.agreesWith(apart, layer.comparing(Slot.OUTPUT));
    };
  }

  /** LRN-24: channels in another order give the same outputs in that order. */
  static <O extends Operator> Examination<OperatorCase<O>> channelsAreIndependent(
      BiFunction<Call, Slot, Tensor> bound) {
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
}
