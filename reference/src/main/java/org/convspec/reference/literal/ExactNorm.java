package org.convspec.reference.literal;

import java.math.BigDecimal;
import java.util.Arrays;
import org.convspec.spec.operator.LpNorm;
import org.convspec.spec.operator.Sign;

/**
 * The norm of some numbers. Its value is rounded once where the power is an integer up to 16 or
 * infinity; other powers go through {@link StrictMath#pow}, twice, each within 1 unit in the last
 * place.
 */
final class ExactNorm {

  /** The digits of an exact power are as many as those of its base, times this. */
  private static final double LARGEST_EXACT_POWER = 16;

  /** Half the exponent at which doubles end. */
  private static final double FAR_EXPONENT = 500;

  private final LpNorm norm;
  private final double[] bases;

  private ExactNorm(LpNorm norm, double[] elements) {
    this.norm = norm;
    this.bases = Arrays.stream(elements).map(norm::base).toArray();
  }

  /** LP-06, LP-07, LP-08, LP-09: returns the norm; that of no elements is 0. */
  static double of(LpNorm norm, double[] elements) {
    return new ExactNorm(norm, elements).value();
  }

  private double value() {
    double largest = Arrays.stream(bases).map(Math::abs).reduce(0, Math::max); // NaN stays
    if (norm.isMaximum() || largest == 0 || Double.isNaN(largest)) { // LP-08, LP-09, LP-35
      return largest;
    }
    if (norm.isSum()) {
      ExactSum sum = new ExactSum();
      Arrays.stream(bases).forEach(sum::add);
      return sum.round();
    }
    if (largest == Double.POSITIVE_INFINITY) {
      return ofInfinities();
    }
    return norm.power() == Math.rint(norm.power()) && norm.power() <= LARGEST_EXACT_POWER
        ? rootOfExactSum((int) norm.power())
        : scaled(scale(largest));
  }

  /** LP-36, POOL-36: infinite powers of both signs have no sum, and a negative one no root. */
  private double ofInfinities() {
    boolean isNegative =
        norm.sign() == Sign.SIGNED
            && norm.power() % 2 == 1
            && Arrays.stream(bases).anyMatch(base -> base == Double.NEGATIVE_INFINITY);
    return isNegative ? Double.NaN : Double.POSITIVE_INFINITY;
  }

  private double rootOfExactSum(int power) {
    BigDecimal sum =
        Arrays.stream(bases)
            .mapToObj(base -> new BigDecimal(base).pow(power))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.signum() < 0 ? Double.NaN : ExactRoot.of(sum, power); // LP-07
  }

  /** Returns 0 where no power can leave the range of doubles, so that simple ones stay exact. */
  private int scale(double largest) {
    int exponent = Math.getExponent(largest);
    return Math.abs(exponent) * norm.power() < FAR_EXPONENT ? 0 : exponent;
  }

  /** The root of the sum of powers, all bases divided by 2^exponent first. */
  private double scaled(int exponent) {
    ExactSum sum = new ExactSum();
    Arrays.stream(bases)
        .forEach(base -> sum.add(StrictMath.pow(Math.scalb(base, -exponent), norm.power())));
    double ofPowers = sum.round();
    return ofPowers < 0 // LP-07
        ? Double.NaN
        : Math.scalb(StrictMath.pow(ofPowers, 1 / norm.power()), exponent);
  }
}
