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
 * oracle is asked. The data must be small integers, and an operator exact on them.
 */
final class OperatorLaws {

  private OperatorLaws() {}

  /**
   * LOCAL-21, LOCAL-22, DEFORM-32, DEFORM-33, DEFORM-34, MAX-62, TCONV-40, TCONV-41, AVG-20,
   * PAD-30, PATCH-30, PATCH-31: f(2 a - 3 b) = 2 f(a) - 3 f(b) in one input, the others unchanged.
   */
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

  /**
   * LP-26, LOCAL-30, DEFORM-43, MAX-38, TCONV-60, AVG-26, PAD-32, PATCH-39: a gradient is linear in
   * the output gradient.
   */
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
   * LP-27, POOL-29, LOCAL-27, LOCAL-28, LOCAL-29, DEFORM-38, DEFORM-39, DEFORM-40, DEFORM-41,
   * MAX-40, MAX-63, TCONV-57, TCONV-58, TCONV-59, AVG-21, PAD-31, PATCH-32, PATCH-33: the product
   * of f(x) - f(0) and dy equals the product of x and the gradient, for an input in which the
   * operator is linear but for a constant.
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

  /**
   * LP-24, POOL-27, LOCAL-24, DEFORM-35, MAX-36, TCONV-43, AVG-24, PATCH-37: items behind each
   * other give outputs behind each other; inputs that have items.
   */
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

  /**
   * AVG-25, MAX-37, LP-25, POOL-28: channels in another order give the same outputs in that order,
   * for pooling and its like.
   */
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
