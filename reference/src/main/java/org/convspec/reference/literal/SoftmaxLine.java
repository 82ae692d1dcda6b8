package org.convspec.reference.literal;

import java.util.Arrays;

/**
 * Softmax of the numbers of one line, as chapter 20 states it: of the exponentials of what each
 * number is below the largest.
 */
final class SoftmaxLine {

  /** From here on the series of log(1 + t) has 60 digits in three terms. */
  private static final double SMALL = 1e-20;

  private final Real[] below;
  private final Real[] exponentials;
  private final Real rest;

  private SoftmaxLine(Real[] below) {
    this.below = below;
    this.exponentials = Arrays.stream(below).map(Real::exp).toArray(Real[]::new);
    this.rest = Arrays.stream(exponentials).reduce(Real.ONE.negated(), Real::plus);
  }

  /** SOFT-41, SOFT-42: all NaN with a NaN, and where the largest number is infinite. */
  static SoftmaxLine of(double[] numbers) {
    double largest = Arrays.stream(numbers).reduce(Double.NEGATIVE_INFINITY, Math::max);
    Real reference = Real.of(largest);
    return new SoftmaxLine(
        Arrays.stream(numbers)
            .mapToObj(number -> Real.of(number).minus(reference))
            .toArray(Real[]::new));
  }

  /** SOFT-10: e^x(i) / sum over j of e^x(j); SOFT-40: 0 at minus infinity. */
  Real probability(int i) {
    return exponentials[i].over(sum());
  }

  /** Returns e^x(i), all x less the largest. */
  Real exponential(int i) {
    return exponentials[i];
  }

  /** Returns the sum of the exponentials: gradients are differences to it that may be tiny. */
  Real sum() {
    return Real.ONE.plus(rest);
  }

  /** SOFT-11: x(i) - log of the sum over j of e^x(j). */
  Real logProbability(int i) {
    return below[i].minus(logarithm());
  }

  /** Returns log(1 + rest), with all its digits where the rest is tiny too. */
  private Real logarithm() {
    if (!(Math.abs(rest.round()) < SMALL)) {
      return sum().log();
    }
    Real half = Real.of(0.5);
    Real third = Real.ONE.over(Real.of(3));
    Real inner = half.minus(third.times(rest));
    return rest.times(Real.ONE.minus(rest.times(inner)));
  }
}
