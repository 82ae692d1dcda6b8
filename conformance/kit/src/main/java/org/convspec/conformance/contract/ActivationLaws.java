package org.convspec.conformance.contract;

import java.util.function.BiPredicate;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.reference.accuracy.ActivationBound;
import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.HardSwish;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Sigmoid;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/**
 * What activations alone obey. That an answer depends on its call alone (ACT-06) is a law of all.
 */
final class ActivationLaws {

  private ActivationLaws() {}

  /** An output and how far it may be off. */
  private record Bounded(Tensor output, Tensor bound) {

    static Bounded of(Witness witness, OperatorCase<Activation> example, Tensor input) {
      OperatorLayer<Activation> layer = new OperatorLayer<>(witness, example);
      var inputs = layer.inputsWith(Slot.INPUT, input);
      return new Bounded(
          InexactLaws.wide(layer.result(Slot.OUTPUT, example.operator(), inputs)),
          InexactLaws.ofOutput(example, inputs, ActivationBound::of));
    }
  }

  /**
   * Values at x and at -x, combined, are a function of x.
   *
   * @param combined what is made of both values
   * @param want the function
   */
  private static Examination<OperatorCase<Activation>> mirrored(
      DoubleBinaryOperator combined, DoubleUnaryOperator want) {
    return (witness, example) -> {
      Tensor x = ActivationDomains.input(example);
      Bounded right = Bounded.of(witness, example, x);
      Bounded left = Bounded.of(witness, example, x.map(value -> -value));
      return new OperatorLayer<>(witness, example)
          .comparing(Slot.OUTPUT)
          .law(
              right.output().combine(left.output(), combined),
              InexactLaws.wide(x).map(want),
              InexactLaws.loosened(
                  right.bound().combine(left.bound(), Double::sum), right.output(), left.output()));
    };
  }

  /** ACT-31: sigmoid(x) + sigmoid(-x) = 1. */
  static Examination<OperatorCase<Activation>> complementsAddToOne() {
    return mirrored(Double::sum, x -> 1);
  }

  /** ACT-32: tanh(x) + tanh(-x) = 0; stated as tanh(x) - tanh(-x) = 2 tanh(x). */
  static Finding isOdd(Witness witness, OperatorCase<Activation> example) {
    Tensor x = ActivationDomains.input(example);
    Bounded right = Bounded.of(witness, example, x);
    Bounded left = Bounded.of(witness, example, x.map(value -> -value));
    return new OperatorLayer<>(witness, example)
        .comparing(Slot.OUTPUT)
        .law(
            left.output().map(value -> -value),
            right.output(),
            right.bound().combine(left.bound(), Double::sum));
  }

  /** ACT-34: f(x) - f(-x) = x. */
  static Examination<OperatorCase<Activation>> differByTheArgument() {
    return mirrored((right, left) -> right - left, x -> x);
  }

  /** ACT-33: relu(relu(x)) = relu(x). */
  static Finding isIdempotent(Witness witness, OperatorCase<Activation> example) {
    OperatorLayer<Activation> layer = new OperatorLayer<>(witness, example);
    Tensor once = layer.output();
    Tensor twice =
        layer.result(Slot.OUTPUT, example.operator(), layer.inputsWith(Slot.INPUT, once));
    return layer.comparing(Slot.OUTPUT).law(twice, once);
  }

  /** ACT-35: silu(x) = x * sigmoid(x). */
  static Finding isArgumentTimesSigmoid(Witness witness, OperatorCase<Activation> example) {
    Tensor x = ActivationDomains.input(example);
    Bounded silu = Bounded.of(witness, example, x);
    Tensor sigmoid = Neighbour.output(witness, example, new Sigmoid(), x);
    Tensor ofSigmoid =
        InexactLaws.ofOutput(
            example.with(new Sigmoid()),
            new OperatorLayer<>(witness, example).inputs(),
            ActivationBound::of);
    Tensor product =
        InexactLaws.wide(x).combine(InexactLaws.wide(sigmoid), (value, gate) -> value * gate);
    Tensor bound =
        silu.bound()
            .combine(
                InexactLaws.wide(x).combine(ofSigmoid, (value, error) -> Math.abs(value) * error),
                Double::sum);
    return new OperatorLayer<>(witness, example)
        .comparing(Slot.OUTPUT)
        .law(silu.output(), product, InexactLaws.loosened(bound, product));
  }

  /** ACT-36: with slope 1 the input as it is, with slope 0 relu. */
  static Finding degenerates(Witness witness, OperatorCase<Activation> example) {
    OperatorLayer<Activation> layer = new OperatorLayer<>(witness, example);
    Tensor x = layer.input(Slot.INPUT);
    Tensor want =
        ((LeakyRelu) example.operator()).slope() == 1
            ? x
            : Neighbour.output(witness, example, new Relu(), x);
    return layer.comparing(Slot.OUTPUT).law(layer.output(), want);
  }

  /** ACT-37: no value is outside the limits of the function. */
  static Finding staysWithinLimits(Witness witness, OperatorCase<Activation> example) {
    OperatorLayer<Activation> layer = new OperatorLayer<>(witness, example);
    double least = example.operator() instanceof Sigmoid ? 0 : -1;
    Tensor got = layer.output();
    return layer
        .comparing(Slot.OUTPUT)
        .exact(got, got.map(value -> Math.max(least, Math.min(value, 1))));
  }

  /** ACT-38: elements in the opposite order give the same values in the opposite order. */
  static Finding elementsAreIndependent(Witness witness, OperatorCase<Activation> example) {
    Tensor x = ActivationDomains.input(example);
    Bounded forward = Bounded.of(witness, example, x);
    Bounded backward = Bounded.of(witness, example, reversed(x));
    return new OperatorLayer<>(witness, example)
        .comparing(Slot.OUTPUT)
        .law(
            reversed(backward.output()), forward.output(), forward.bound().map(error -> 2 * error));
  }

  private static Tensor reversed(Tensor tensor) {
    Shape shape = tensor.shape();
    return Tensor.tabulate(
        tensor.type(),
        shape,
        at -> tensor.at(shape.index(shape.elementCount() - 1 - shape.offset(at))));
  }

  /** The elements of a result that a rule says nothing of, by operator and input. */
  @FunctionalInterface
  private interface Open extends BiPredicate<OperatorCase<Activation>, Index> {}

  /** Every element is within its bound of the literal one, but those that are open. */
  private static Examination<OperatorCase<Activation>> boundedBut(Slot slot, Open open) {
    return (witness, example) -> {
      var call = example.asking(slot);
      Tensor got = witness.ask(call, slot);
      Tensor want = Oracle.want(example, slot);
      Tensor judged =
          Tensor.tabulate(
              want.type(), want.shape(), at -> open.test(example, at) ? got.at(at) : want.at(at));
      return new OperatorLayer<>(witness, example)
          .comparing(slot)
          .bounded(got, judged, ActivationBound.of(call, slot));
    };
  }

  /** ACT-20 to ACT-27, ACT-52: the gradient, but where the derivative jumps. */
  static Examination<OperatorCase<Activation>> gradient() {
    return boundedBut(
        Slot.INPUT_GRADIENT,
        (example, at) ->
            ActivationDomains.isKink(example.operator(), ActivationDomains.input(example).at(at)));
  }

  /** ACT-41: the limits of the function, but where a formula is 0 times infinity. */
  static Examination<OperatorCase<Activation>> limits() {
    return boundedBut(
        Slot.OUTPUT,
        (example, at) ->
            ActivationDomains.isOpenAtMinusInfinity(example.operator())
                && ActivationDomains.input(example).at(at) == Double.NEGATIVE_INFINITY);
  }

  /** ACT-42: there, 0 or NaN. */
  static Finding zeroOrNanAtMinusInfinity(Witness witness, OperatorCase<Activation> example) {
    Tensor x = ActivationDomains.input(example);
    OperatorLayer<Activation> layer = new OperatorLayer<>(witness, example);
    Tensor got = layer.output();
    Tensor want =
        Tensor.tabulate(
            got.type(),
            got.shape(),
            at ->
                x.at(at) == Double.NEGATIVE_INFINITY && !Double.isNaN(got.at(at)) ? 0 : got.at(at));
    Finding finding = layer.comparing(Slot.OUTPUT).exact(got, want);
    return finding.isViolation() ? finding : Finding.pass();
  }

  /** ACT-43: there, 0. */
  static Finding zeroAtMinusInfinity(Witness witness, OperatorCase<Activation> example) {
    Tensor x = ActivationDomains.input(example);
    OperatorLayer<Activation> layer = new OperatorLayer<>(witness, example);
    Tensor got = layer.output();
    Tensor want =
        Tensor.tabulate(
            got.type(), got.shape(), at -> x.at(at) == Double.NEGATIVE_INFINITY ? 0 : got.at(at));
    Finding finding = layer.comparing(Slot.OUTPUT).exact(got, want);
    return finding.isViolation() ? finding : Finding.pass();
  }

  /** ACT-44: a NaN of the output gradient, but where the derivative is 0 or the input NaN. */
  static Examination<OperatorCase<Activation>> nanOfGradient() {
    return boundedBut(
        Slot.INPUT_GRADIENT,
        (example, at) -> {
          double x = ActivationDomains.input(example).at(at);
          return Double.isNaN(x)
              || ActivationDomains.isKink(example.operator(), x)
              || isFlat(example.operator(), x);
        });
  }

  private static boolean isFlat(Activation activation, double x) {
    if (activation instanceof HardSwish) {
      return x < -3 || x == -1.5;
    }
    return x <= 0 && (activation instanceof Relu || activation.equals(new LeakyRelu(0)));
  }

  /** ACT-28: at a kink, between what both sides give. */
  static Finding betweenBothSides(Witness witness, OperatorCase<Activation> example) {
    Slot slot = Slot.INPUT_GRADIENT;
    var call = example.asking(slot);
    Tensor got = witness.ask(call, slot);
    Tensor x = ActivationDomains.input(example);
    Tensor dy = new OperatorLayer<>(witness, example).outputGradient();
    Tensor bound = ActivationBound.of(call, slot);
    Tensor want =
        Tensor.tabulate(
            InexactLaws.wide(got).type(),
            got.shape(),
            at -> {
              if (!ActivationDomains.isKink(example.operator(), x.at(at))) {
                return got.at(at);
              }
              double below = dy.at(at) * derivativeBelow(example.operator(), x.at(at));
              double above = dy.at(at) * derivativeAbove(example.operator(), x.at(at));
              return Math.max(Math.min(below, above), Math.min(got.at(at), Math.max(below, above)));
            });
    Finding finding =
        new OperatorLayer<>(witness, example).comparing(slot).bounded(got, want, bound);
    return finding.isViolation() ? finding : Finding.pass();
  }

  private static double derivativeBelow(Activation activation, double kink) {
    if (activation instanceof LeakyRelu leaky) {
      return leaky.slope();
    }
    return kink < 0 ? 0 : 1.5;
  }

  private static double derivativeAbove(Activation activation, double kink) {
    return activation instanceof LeakyRelu ? 1 : kink < 0 ? -0.5 : 1;
  }
}
