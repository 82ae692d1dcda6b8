package org.convspec.reference.literal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Power series of transcendental functions, summed until a term is below the last digit. */
final class Series {

  /** From here on 1 - erf is below the smallest double, also when multiplied with this number. */
  static final double LAST_ERFC = 28;

  private static final int MOST_DIGITS = 450;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Squarings lose a bit each; these digits are there to be lost. */
  private static final int SPARE_DIGITS = 12;

  /** An argument this small needs few terms. */
  private static final BigDecimal SMALL = new BigDecimal("0.01");

  private static final BigDecimal TWO_OVER_ROOT_OF_PI = twoOverRootOfPi();

  private Series() {}

  private static MathContext wider(MathContext context) {
    return new MathContext(context.getPrecision() + SPARE_DIGITS, RoundingMode.HALF_EVEN);
  }

  /** Returns e^x = (e^(x / 2^h))^(2^h), with h halvings until the argument is small. */
  static BigDecimal exp(BigDecimal x, MathContext context) {
    MathContext wide = wider(context);
    int halvings = 0;
    BigDecimal argument = x;
    while (argument.abs().compareTo(SMALL) > 0) {
      argument = argument.divide(TWO, wide);
      halvings++;
    }
    BigDecimal power = BigDecimal.ONE.add(expMinusOne(argument, wide), wide);
    for (int squared = 0; squared < halvings; squared++) {
      power = power.multiply(power, wide);
    }
    return power;
  }

  /** Returns e^x - 1 = x + x^2 / 2! + x^3 / 3! + ... for x between -1 and 1. */
  static BigDecimal expMinusOne(BigDecimal x, MathContext context) {
    MathContext wide = wider(context);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal term = x;
    for (int n = 2; isSeen(term, sum, wide); n++) {
      sum = sum.add(term, wide);
      term = term.multiply(x, wide).divide(BigDecimal.valueOf(n), wide);
    }
    return sum;
  }

  /**
   * Returns erf(x) = 2 / sqrt(pi) e^(-x^2) (x + 2 x^3 / 3 + 4 x^5 / (3 * 5) + ...), all of whose
   * terms have the sign of x (Abramowitz and Stegun, 7.1.6).
   */
  static BigDecimal erf(BigDecimal x, MathContext context) {
    MathContext wide = wider(context);
    BigDecimal square = x.multiply(x, wide);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal term = x;
    for (int odd = 3; isSeen(term, sum, wide); odd += 2) {
      sum = sum.add(term, wide);
      term = term.multiply(TWO).multiply(square, wide).divide(BigDecimal.valueOf(odd), wide);
    }
    return sum.multiply(exp(square.negate(), wide), wide).multiply(TWO_OVER_ROOT_OF_PI, context);
  }

  /** Returns whether adding a term to a sum would change it. */
  private static boolean isSeen(BigDecimal term, BigDecimal sum, MathContext context) {
    return term.signum() != 0
        && (sum.signum() == 0 || magnitude(term) >= magnitude(sum) - context.getPrecision());
  }

  /** Returns the place of the first digit. */
  private static long magnitude(BigDecimal number) {
    return (long) number.precision() - number.scale();
  }

  private static BigDecimal twoOverRootOfPi() {
    MathContext context = new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN);
    BigDecimal inverse = BigDecimal.valueOf(4).divide(pi(context), context); // (2 / sqrt(pi))^2
    BigDecimal root = new BigDecimal(Math.sqrt(inverse.doubleValue()));
    for (int correct = 15; correct < 2 * MOST_DIGITS; correct *= 2) { // Newton doubles the digits
      root = root.add(inverse.divide(root, context)).divide(TWO, context);
    }
    return root;
  }

  /** Returns 16 arctan(1 / 5) - 4 arctan(1 / 239), John Machin's formula. */
  private static BigDecimal pi(MathContext context) {
    return arctanOfInverse(5, context)
        .multiply(BigDecimal.valueOf(16))
        .subtract(arctanOfInverse(239, context).multiply(BigDecimal.valueOf(4)), context);
  }

  /** Returns 1 / n - 1 / (3 n^3) + 1 / (5 n^5) - ... */
  private static BigDecimal arctanOfInverse(int n, MathContext context) {
    MathContext wide = wider(context);
    BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(n), wide);
    BigDecimal minusSquare = BigDecimal.valueOf(-(long) n * n);
    BigDecimal sum = BigDecimal.ZERO;
    for (int odd = 1; isSeen(power, sum, wide); odd += 2) {
      sum = sum.add(power.divide(BigDecimal.valueOf(odd), wide), wide);
      power = power.divide(minusSquare, wide);
    }
    return sum;
  }
}
