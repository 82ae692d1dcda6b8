package org.convspec.conformance.contract;

import java.util.Arrays;
import java.util.function.Predicate;
import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.Gelu;
import org.convspec.spec.operator.GeluForm;
import org.convspec.spec.operator.HardSwish;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Sigmoid;
import org.convspec.spec.operator.Silu;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Tanh;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The activations that rules speak about. */
final class ActivationDomains {

  /** Functions of the form x times something that goes from 0 to 1. */
  static final Activation[] GATES = {
    new Relu(), new Gelu(GeluForm.ERF), new Gelu(GeluForm.TANH), new Silu(), new HardSwish()
  };

  static final Predicate<OperatorCase<Activation>> INTEGERS = OperatorDomains.integers();
  static final Predicate<OperatorCase<Activation>> REAL = withData(Fill.Kind.REALS);
  static final Predicate<OperatorCase<Activation>> WIDE = withData(Fill.Kind.FULL_RANGE);

  /** Numbers, and no NaN or infinity. */
  static final Predicate<OperatorCase<Activation>> FINITE =
      example ->
          example.isValid()
              && Arrays.stream(input(example).toArray()).allMatch(Double::isFinite)
              && example.fill().kind() != Fill.Kind.NANS
              && example.fill().kind() != Fill.Kind.INFINITIES;

  static final Predicate<OperatorCase<Activation>> RELU = FINITE.and(is(Relu.class));
  static final Predicate<OperatorCase<Activation>> LEAKY = FINITE.and(is(LeakyRelu.class));
  static final Predicate<OperatorCase<Activation>> SIGMOID = FINITE.and(is(Sigmoid.class));
  static final Predicate<OperatorCase<Activation>> TANH = FINITE.and(is(Tanh.class));
  static final Predicate<OperatorCase<Activation>> SILU = FINITE.and(is(Silu.class));
  static final Predicate<OperatorCase<Activation>> HARD_SWISH = FINITE.and(is(HardSwish.class));
  static final Predicate<OperatorCase<Activation>> GELU_ERF =
      FINITE.and(example -> example.operator().equals(new Gelu(GeluForm.ERF)));
  static final Predicate<OperatorCase<Activation>> GELU_TANH =
      FINITE.and(example -> example.operator().equals(new Gelu(GeluForm.TANH)));
  static final Predicate<OperatorCase<Activation>> LIMITED = SIGMOID.or(TANH);
  static final Predicate<OperatorCase<Activation>> GATE =
      FINITE.and(example -> Arrays.asList(GATES).contains(example.operator()));

  /** Leaky relu with a slope that makes it another function. */
  static final Predicate<OperatorCase<Activation>> DEGENERATE =
      LEAKY.and(
          example ->
              example.operator().equals(new LeakyRelu(0))
                  || example.operator().equals(new LeakyRelu(1)));

  /** An element where the derivative jumps. */
  static final Predicate<OperatorCase<Activation>> AT_KINK =
      FINITE.and(
          example ->
              Arrays.stream(input(example).toArray()).anyMatch(x -> isKink(example.operator(), x)));

  /** Minus infinity in the input of a function that is 0 times it there. */
  static final Predicate<OperatorCase<Activation>> GATE_AT_MINUS_INFINITY =
      OperatorDomains.<Activation>withData(Fill.Kind.INFINITIES)
          .and(example -> isOpenAtMinusInfinity(example.operator()))
          .and(
              example ->
                  Arrays.stream(input(example).toArray())
                      .anyMatch(x -> x == Double.NEGATIVE_INFINITY));

  private ActivationDomains() {}

  private static Predicate<OperatorCase<Activation>> is(Class<? extends Activation> function) {
    return example -> function.isInstance(example.operator());
  }

  static Predicate<OperatorCase<Activation>> withData(Fill.Kind kind) {
    return OperatorDomains.withData(kind);
  }

  static Tensor input(OperatorCase<Activation> example) {
    return example.canonical(Slot.INPUT, example.shape(Slot.INPUT));
  }

  /** ACT-28: whether the derivative jumps at a number. */
  static boolean isKink(Activation activation, double x) {
    if (activation instanceof HardSwish) {
      return Math.abs(x) == 3;
    }
    return activation instanceof LeakyRelu leaky && leaky.slope() != 1 && x == 0;
  }

  /** ACT-42: whether the formula of a function is 0 times infinity at minus infinity. */
  static boolean isOpenAtMinusInfinity(Activation activation) {
    return activation instanceof Gelu
        || activation instanceof Silu
        || activation instanceof HardSwish
        || activation.equals(new LeakyRelu(0));
  }
}
