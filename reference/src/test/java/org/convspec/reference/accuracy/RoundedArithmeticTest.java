package org.convspec.reference.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.convspec.spec.tensor.ElementType;

/** Whatever is computed in an element type is as near to the exact value as the arithmetic says. */
class RoundedArithmeticTest {

  /** A number as it is computed, as it is exactly, and as it is estimated. */
  private record Number(double computed, BigDecimal exact, Estimate estimate) {

    static Number given(double value) {
      return new Number(value, new BigDecimal(value), Estimate.exact(value));
    }

    void assertHolds() {
      BigDecimal error = exact.subtract(new BigDecimal(computed)).abs();
      assertThat(error).isLessThanOrEqualTo(new BigDecimal(estimate.error()));
    }
  }

  private final Random random = new Random(1);

  private double given(ElementType type) {
    return type.round(Math.scalb(random.nextDouble() - 0.5, random.nextInt(12) - 6));
  }

  private static Number operation(ElementType type, int which, Number a, Number b) {
    RoundedArithmetic arithmetic = RoundedArithmetic.in(type);
    ElementType wide = type.accumulator();
    return switch (which) {
      case 0 ->
          new Number(
              wide.round(a.computed() + b.computed()),
              a.exact().add(b.exact()),
              arithmetic.plus(a.estimate(), b.estimate()));
      case 1 ->
          new Number(
              wide.round(a.computed() - b.computed()),
              a.exact().subtract(b.exact()),
              arithmetic.minus(a.estimate(), b.estimate()));
      default ->
          new Number(
              wide.round(a.computed() * b.computed()),
              a.exact().multiply(b.exact()),
              arithmetic.times(a.estimate(), b.estimate()));
    };
  }

  @Property
  @Label("sums, differences and products of computed numbers are within their errors")
  void operationsAreWithinTheirErrors(@ForAll ElementType type, @ForAll long seed) {
    if (type.isInteger()) {
      return;
    }
    random.setSeed(seed);
    List<Number> numbers = new ArrayList<>();
    for (int given = 0; given < 4; given++) {
      numbers.add(Number.given(given(type)));
    }
    for (int step = 0; step < 6; step++) {
      Number a = numbers.get(random.nextInt(numbers.size()));
      Number b = numbers.get(random.nextInt(numbers.size()));
      Number result = operation(type, random.nextInt(3), a, b);
      result.assertHolds();
      numbers.add(result);
    }
  }

  @Property
  @Label("quotients and roots of computed numbers are within their errors")
  void quotientsAndRootsAreWithinTheirErrors(@ForAll ElementType type, @ForAll long seed) {
    if (type.isInteger()) {
      return;
    }
    random.setSeed(seed);
    RoundedArithmetic arithmetic = RoundedArithmetic.in(type);
    Number a = operation(type, 0, Number.given(given(type)), Number.given(given(type)));
    Number square = operation(type, 2, Number.given(given(type)), Number.given(given(type)));
    Number b = new Number(Math.abs(square.computed()), square.exact().abs(), square.estimate());
    Estimate positive = new Estimate(Math.abs(b.estimate().value()), b.estimate().error());
    if (!(positive.error() < positive.value())) {
      return;
    }
    ElementType wide = type.accumulator();
    MathContext digits = new MathContext(60);
    Number root =
        new Number(
            wide.round(Math.sqrt(b.computed())), b.exact().sqrt(digits), arithmetic.sqrt(positive));
    Number quotient =
        new Number(
            wide.round(a.computed() / root.computed()),
            a.exact().divide(root.exact(), digits),
            arithmetic.over(a.estimate(), root.estimate()));
    assertNear(root);
    assertNear(quotient);
  }

  /** The exact value here has 60 digits, not all of them. */
  private static void assertNear(Number number) {
    BigDecimal error = number.exact().subtract(new BigDecimal(number.computed())).abs();
    assertThat(error).isLessThanOrEqualTo(new BigDecimal(number.estimate().error() * 1.000001));
  }

  @Property
  @Label("a sum in any order is within its error, and rounded to its type too")
  void sumsInAnyOrderAreWithinTheirErrors(@ForAll ElementType type, @ForAll long seed) {
    if (type.isInteger()) {
      return;
    }
    random.setSeed(seed);
    RoundedArithmetic arithmetic = RoundedArithmetic.in(type);
    ElementType wide = type.accumulator();
    List<Double> terms = new ArrayList<>();
    for (int count = random.nextInt(200); count >= 0; count--) {
      terms.add(given(type));
    }
    Collections.shuffle(terms, random);
    double computed = 0;
    BigDecimal exact = BigDecimal.ZERO;
    for (double term : terms) {
      computed = wide.round(computed + term);
      exact = exact.add(new BigDecimal(term));
    }
    Estimate estimate = arithmetic.sum(terms.stream().map(Estimate::exact).toList());
    new Number(computed, exact, estimate).assertHolds();
    double stored = type.round(computed);
    assertThat(exact.subtract(new BigDecimal(stored)).abs())
        .isLessThanOrEqualTo(new BigDecimal(arithmetic.stored(estimate)));
  }

  @Property
  @Label("accuracy ACC-06 functions are within a few last places")
  void expAndLogAreWithinTheirErrors(@ForAll ElementType type, @ForAll long seed) {
    if (type.isInteger()) {
      return;
    }
    random.setSeed(seed);
    RoundedArithmetic arithmetic = RoundedArithmetic.in(type);
    ElementType wide = type.accumulator();
    Number a = operation(type, 0, Number.given(given(type)), Number.given(given(type)));
    Estimate power = arithmetic.exp(a.estimate());
    double computed = wide.round(Math.exp(a.computed()));
    double exact = Math.exp(a.exact().doubleValue());
    assertThat(Math.abs(computed - exact)).isLessThanOrEqualTo(power.error());
    Estimate back = arithmetic.log(power);
    double log = wide.round(Math.log(computed));
    assertThat(Math.abs(log - a.exact().doubleValue()))
        .isLessThanOrEqualTo(back.error() + 4 * Math.ulp(a.exact().doubleValue()));
  }

  @Property(tries = 50)
  @Label("an exponential that vanishes may be as large as that of the largest argument")
  void vanishingExponentials(@ForAll @DoubleRange(min = 1, max = 100) double error) {
    Estimate power = RoundedArithmetic.in(ElementType.FLOAT64).exp(new Estimate(-760, error));
    assertThat(power.value()).isZero();
    assertThat(power.error()).isGreaterThanOrEqualTo(Math.exp(-760 + error));
  }
}
