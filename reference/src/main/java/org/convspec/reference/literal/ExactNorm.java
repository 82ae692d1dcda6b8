package org.convspec.reference.literal;

import java.math.BigDecimal;
import java.util.Arrays;
import org.convspec.spec.operator.LpNorm;
import org.convspec.spec.operator.Sign;

/**
 * The norm of some numbers. Where the power is an integer up to 16 the sum of powers is exact, and
 * the root is found by comparing midpoints; other powers and roots have the digits of {@link Real}.
 */
final class ExactNorm {

  /** The digits of an exact power are as many as those of its base, times this. */
  private static final double LARGEST_EXACT_POWER = 16;

  private final LpNorm norm;
  private final double[] bases;
  private final double largest;

  private ExactNorm(LpNorm norm, double[] elements) {
    this.norm = norm;
    this.bases = Arrays.stream(elements).map(norm::base).toArray();
    this.largest = Arrays.stream(bases).map(Math::abs).reduce(0, Math::max); // NaN stays
  }

  /** LP-06, LP-07, LP-08, LP-09: returns the norm, rounded once; that of no elements is 0. */
  static double of(LpNorm norm, double[] elements) {
    return new ExactNorm(norm, elements).rounded();
  }

  /** Returns the norm for a power that is neither 1 nor infinite, before it is rounded. */
  static Real unrounded(LpNorm norm, double[] elements) {
    return new ExactNorm(norm, elements).root();
  }

  private double rounded() {
    if (norm.isMaximum() || largest == 0 || Double.isNaN(largest)) { // LP-08, LP-09, LP-35
      return largest;
    }
    if (norm.isSum()) {
      ExactSum sum = new ExactSum();
      Arrays.stream(bases).forEach(sum::add);
      return sum.round();
    }
    if (largest == Double.POSITIVE_INFINITY || !isExact()) {
      return root().round();
    }
    BigDecimal sum = exactSum();
    return sum.signum() < 0 ? Double.NaN : ExactRoot.of(sum, (int) norm.power()); // LP-07
  }

  /** Whether the sum of powers is exact. */
  private boolean isExact() {
    return norm.power() == Math.rint(norm.power()) && norm.power() <= LARGEST_EXACT_POWER;
  }

  private Real root() {
    if (largest == 0 || Double.isNaN(largest)) {
      return Real.of(largest);
    }
    if (largest == Double.POSITIVE_INFINITY) {
      return ofInfinities();
    }
    Real sum = isExact() ? Real.of(exactSum()) : scaledSum();
    if (sum.signum() < 0) { // LP-07
      return Real.of(Double.NaN);
    }
    Real root = sum.root(norm.power());
    return isExact() ? root : root.times(Real.of(largest));
  }

  /** LP-36, POOL-36: infinite powers of both signs have no sum, and a negative one no root. */
  private Real ofInfinities() {
    boolean isNegative =
        norm.sign() == Sign.SIGNED
            && norm.power() % 2 == 1
            && Arrays.stream(bases).anyMatch(base -> base == Double.NEGATIVE_INFINITY);
    return Real.of(isNegative ? Double.NaN : Double.POSITIVE_INFINITY);
  }

  private BigDecimal exactSum() {
    return Arrays.stream(bases)
        .mapToObj(base -> new BigDecimal(base).pow((int) norm.power()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The sum of powers, all bases divided by the largest first: a large power has no end. */
  private Real scaledSum() {
    Real unit = Real.of(largest);
    return Arrays.stream(bases)
        .mapToObj(base -> Real.of(base).over(unit).signedPower(norm.power()))
        .reduce(Real.ZERO, Real::plus);
  }
}
