package org.convspec.reference.literal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Power series of transcendental functions, summed until a term is below the last digit. */
final class Series {

  /** From here on 1 - erf is below the smallest double, also when multiplied with this number. */
  static final double LAST_ERFC = 28;

  private static final int MOST_DIGITS = 450;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Squarings lose a bit each; these digits are there to be lost. */
  private static final int SPARE_DIGITS = 12;

  private static final double BITS_OF_DIGIT = 3.33;

  /** Every term is cut off below its last bit. */
  private static final int SPARE_BITS = 24;

  /** An argument this small needs few terms. */
  private static final double SMALL = 0.01;

  static final BigDecimal TWO_OVER_ROOT_OF_PI = twoOverRootOfPi();

  private Series() {}

  private static MathContext wider(MathContext context) {
    return new MathContext(context.getPrecision() + SPARE_DIGITS, RoundingMode.HALF_EVEN);
  }

  /** Returns e^x = (e^(x / 2^h))^(2^h), with h halvings until the argument is small. */
  static BigDecimal exp(BigDecimal x, MathContext context) {
    MathContext wide = wider(context);
    int halvings = 0;
    for (double size = x.abs().doubleValue(); size > SMALL; size /= 2) {
      halvings++;
    }
    BigDecimal argument = x.divide(TWO.pow(halvings), wide);
    BigDecimal power = BigDecimal.ONE.add(expMinusOne(argument, wide), wide);
    for (int squared = 0; squared < halvings; squared++) {
      power = power.multiply(power, wide);
    }
    return power;
  }

  /** Returns e^x - 1 = x (1 + x / 2! + x^2 / 3! + ...) for x between -1 and 1. */
  static BigDecimal expMinusOne(BigDecimal x, MathContext context) {
    MathContext wide = wider(context);
    return x.multiply(sumOfQuotients(x, 2, 1, wide), wide);
  }

  /**
   * Returns erf(x) = 2 / sqrt(pi) e^(-x^2) (x + 2 x^3 / 3 + 4 x^5 / (3 * 5) + ...), all of whose
   * terms have the sign of x (Abramowitz and Stegun, 7.1.6).
   */
  static BigDecimal erf(BigDecimal x, MathContext context) {
    MathContext wide = wider(context);
    BigDecimal sum = sumOfQuotients(TWO.multiply(x).multiply(x, wide), 3, 2, wide);
    return x.multiply(sum, wide)
        .multiply(exp(x.multiply(x, wide).negate(), wide), wide)
        .multiply(TWO_OVER_ROOT_OF_PI, context);
  }

  /**
   * Returns 1 + x / first + x^2 / (first (first + step)) + ... in binary fixed point, because
   * integers are divided by small ones, and by powers of two, much faster than decimals are.
   */
  private static BigDecimal sumOfQuotients(BigDecimal x, int first, int step, MathContext context) {
    int bits = (int) (BITS_OF_DIGIT * context.getPrecision()) + SPARE_BITS;
    BigDecimal unit = new BigDecimal(BigInteger.ONE.shiftLeft(bits));
    BigInteger factor = x.multiply(unit).toBigInteger();
    BigInteger sum = BigInteger.ZERO;
    BigInteger term = unit.toBigInteger();
    for (int divisor = first; term.signum() != 0; divisor += step) {
      sum = sum.add(term);
      term = term.multiply(factor).shiftRight(bits).divide(BigInteger.valueOf(divisor));
    }
    return new BigDecimal(sum).divide(unit, context);
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
    return sqrt(BigDecimal.valueOf(4).divide(pi(context), context), context);
  }

  /** Returns the square root of a positive number in the range of doubles. */
  static BigDecimal sqrt(BigDecimal x, MathContext context) {
    BigDecimal root = new BigDecimal(Math.sqrt(x.doubleValue()));
    for (int correct = 15; correct < 2 * context.getPrecision(); correct *= 2) {
      root = root.add(x.divide(root, context)).multiply(HALF, context); // Newton doubles the digits
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
