package org.convspec.conformance.contract;

import java.util.Map;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/**
 * Identities that many operators obey, between outputs and gradients of one implementation: no
 * oracle is asked. The data must be small integers, and an operator exact on them. The rules stand
 * with the laws of each operator.
 */
final class OperatorLaws {

  private OperatorLaws() {}

  /** f(2 a - 3 b) = 2 f(a) - 3 f(b) in one input, the others unchanged. */
  static <O extends Operator> Examination<OperatorCase<O>> linearIn(Slot slot) {
    return (witness, example) -> {
      OperatorLayer<O> layer = OperatorLayer.ofExactLaw(witness, example);
      Tensor a = layer.input(slot);
      Tensor b = layer.another(slot, a.shape());
      Tensor ofMix = output(layer, slot, a.combine(b, OperatorLaws::mix));
      Tensor mixed = output(layer, slot, a).combine(output(layer, slot, b), OperatorLaws::mix);
      return layer.comparing(Slot.OUTPUT).law(ofMix, mixed);
    };
  }

  private static <O extends Operator> Tensor output(
      OperatorLayer<O> layer, Slot slot, Tensor tensor) {
    return layer.result(Slot.OUTPUT, layer.operator(), layer.inputsWith(slot, tensor));
  }

  static double mix(double a, double b) {
    return 2 * a - 3 * b;
  }

  /** A gradient is linear in the output gradient. */
  static <O extends Operator> Examination<OperatorCase<O>> linearInOutputGradient(Slot gradient) {
    return (witness, example) -> {
      OperatorLayer<O> layer = OperatorLayer.ofExactLaw(witness, example);
      Map<Slot, Tensor> inputs = layer.inputs();
      Tensor a = layer.outputGradient();
      Tensor b = layer.another(Slot.OUTPUT_GRADIENT, a.shape());
      Tensor ofMix =
          layer.gradient(gradient, layer.operator(), inputs, a.combine(b, OperatorLaws::mix));
      Tensor mixed =
          layer
              .gradient(gradient, layer.operator(), inputs, a)
              .combine(layer.gradient(gradient, layer.operator(), inputs, b), OperatorLaws::mix);
      return layer.comparing(gradient).law(ofMix, mixed);
    };
  }

  /**
   * The product of f(x) - f(0) and dy equals the product of x and the gradient, for an input in
   * which the operator is linear but for a constant.
   */
  static <O extends Operator> Examination<OperatorCase<O>> adjointIn(Slot slot) {
    return (witness, example) -> {
      OperatorLayer<O> layer = OperatorLayer.ofExactLaw(witness, example);
      Tensor x = layer.input(slot);
      Slot gradientSlot = example.operator().signature().gradients().get(slot);
      Tensor gradient = layer.gradient(gradientSlot); // first, because it may be declined
      Tensor dy = layer.outputGradient();
      double moved =
          Product.of(layer.output(), dy)
              - Product.of(output(layer, slot, Tensor.zeros(x.type(), x.shape())), dy);
      return Product.equal(
          "the product of output and outputGradient",
          moved,
          "the product of " + slot.label() + " and " + gradientSlot.label(),
          Product.of(x, gradient));
    };
  }

  /** Items behind each other give outputs behind each other; for the inputs that have items. */
  static <O extends Operator> Examination<OperatorCase<O>> itemsAreIndependent(Slot... withItems) {
    return (witness, example) -> {
      OperatorLayer<O> layer = OperatorLayer.ofExactLaw(witness, example);
      Map<Slot, Tensor> one = layer.inputs();
      Map<Slot, Tensor> other = layer.inputs();
      Map<Slot, Tensor> both = layer.inputs();
      for (Slot slot : withItems) {
        Tensor another = layer.another(slot, one.get(slot).shape());
        other.put(slot, another);
        both.put(slot, Rearrangement.concatenated(one.get(slot), another, 0));
      }
      Tensor together = layer.result(Slot.OUTPUT, layer.operator(), both);
      Tensor apart =
          Rearrangement.concatenated(
              layer.result(Slot.OUTPUT, layer.operator(), one),
              layer.result(Slot.OUTPUT, layer.operator(), other),
              0);
      return layer.comparing(Slot.OUTPUT).law(together, apart);
    };
  }

  /** Channels in another order give the same outputs in that order, for pooling and its like. */
  static <O extends Operator> Finding channelsAreIndependent(
      Witness witness, OperatorCase<O> example) {
    OperatorLayer<O> layer = OperatorLayer.ofExactLaw(witness, example);
    Tensor input = layer.input(Slot.INPUT);
    long channels = input.shape().extent(1);
    Tensor mirrored = Rearrangement.mirroredInBlocks(input, 1, channels);
    return layer
        .comparing(Slot.OUTPUT)
        .law(
            output(layer, Slot.INPUT, mirrored),
            Rearrangement.mirroredInBlocks(layer.output(), 1, channels));
  }
}
