package org.convspec.reference.literal;

import java.math.BigInteger;

/**
 * A number that sums and products of doubles give, without any rounding until it is read: an
 * integer times a power of two. Unlike {@link ExactSum} it takes products of any number of factors.
 * Infinities and NaN follow IEEE 754.
 *
 * @param significand the integer
 * @param exponent of the power of two
 * @param notFinite an infinity or a NaN in place of both, else 0
 */
record ExactNumber(BigInteger significand, int exponent, double notFinite) {

  static final ExactNumber ZERO = new ExactNumber(BigInteger.ZERO, 0, 0);
  static final ExactNumber ONE = of(1);

  private static final int SIGNIFICANT_BITS = 53;
  private static final int SMALLEST_EXPONENT = -1074;

  /** Returns an integer. */
  static ExactNumber of(BigInteger integer) {
    return new ExactNumber(integer, 0, 0);
  }

  /** Returns a double as it is. */
  static ExactNumber of(double value) {
    if (!Double.isFinite(value)) {
      return notFinite(value);
    }
    long bits = Double.doubleToRawLongBits(value);
    long fraction = bits & 0xf_ffff_ffff_ffffL;
    boolean isNormal = Math.abs(value) >= Double.MIN_NORMAL;
    long magnitude = isNormal ? fraction | 0x10_0000_0000_0000L : fraction;
    int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - (SIGNIFICANT_BITS - 1);
    int zeros = magnitude == 0 ? 0 : Long.numberOfTrailingZeros(magnitude);
    long odd = magnitude >>> zeros; // short integers stay short in products
    return new ExactNumber(BigInteger.valueOf(value < 0 ? -odd : odd), exponent + zeros, 0);
  }

  private static ExactNumber notFinite(double value) {
    return new ExactNumber(BigInteger.ZERO, 0, value);
  }

  private boolean isFinite() {
    return notFinite == 0;
  }

  ExactNumber plus(ExactNumber other) {
    if (!isFinite() || !other.isFinite()) {
      return notFinite(notFinite + other.notFinite); // what is finite counts as 0
    }
    if (significand.signum() == 0) {
      return other;
    }
    if (other.significand.signum() == 0) {
      return this;
    }
    int lower = Math.min(exponent, other.exponent);
    return new ExactNumber(at(lower).add(other.at(lower)), lower, 0);
  }

  /** Returns the significand that belongs to a lower exponent. */
  private BigInteger at(int lower) {
    return significand.shiftLeft(exponent - lower);
  }

  ExactNumber times(ExactNumber other) {
    if (!isFinite() || !other.isFinite()) {
      return notFinite(sign() * other.sign());
    }
    return new ExactNumber(significand.multiply(other.significand), exponent + other.exponent, 0);
  }

  /** What a product with an infinity or a NaN depends on. */
  private double sign() {
    return isFinite() ? significand.signum() : notFinite;
  }

  ExactNumber negated() {
    return new ExactNumber(significand.negate(), exponent, -notFinite);
  }

  /** Returns the number rounded once: to nearest, ties to even; +0 where it is 0. */
  double round() {
    if (!isFinite()) {
      return notFinite;
    }
    BigInteger magnitude = significand.abs();
    int dropped = Math.max(magnitude.bitLength() - SIGNIFICANT_BITS, SMALLEST_EXPONENT - exponent);
    double rounded = magnitude(magnitude, dropped);
    return significand.signum() < 0 ? -rounded : rounded;
  }

  /**
   * Returns this number divided by an integer, rounded once like {@link #round()}.
   *
   * @param divisor above 0
   */
  double roundQuotient(BigInteger divisor) {
    if (!isFinite()) {
      return notFinite;
    }
    BigInteger magnitude = significand.abs().shiftLeft(Math.max(0, exponent - SMALLEST_EXPONENT));
    BigInteger parts = divisor.shiftLeft(Math.max(0, SMALLEST_EXPONENT - exponent));
    int unit = Math.max(0, magnitude.bitLength() - parts.bitLength() - SIGNIFICANT_BITS);
    BigInteger rounded = nearest(magnitude, parts.shiftLeft(unit));
    if (rounded.bitLength() > SIGNIFICANT_BITS) {
      rounded = nearest(magnitude, parts.shiftLeft(++unit));
    }
    double quotient = Math.scalb((double) rounded.longValueExact(), SMALLEST_EXPONENT + unit);
    return significand.signum() < 0 ? -quotient : quotient;
  }

  /** Returns the integer nearest to a quotient, ties to even. */
  private static BigInteger nearest(BigInteger dividend, BigInteger divisor) {
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    int toHalf = parts[1].shiftLeft(1).compareTo(divisor);
    boolean roundsUp = toHalf > 0 || (toHalf == 0 && parts[0].testBit(0));
    return roundsUp ? parts[0].add(BigInteger.ONE) : parts[0];
  }

  private double magnitude(BigInteger magnitude, int dropped) {
    if (dropped <= 0) {
      return Math.scalb((double) magnitude.longValue(), exponent);
    }
    BigInteger kept = magnitude.shiftRight(dropped);
    boolean isHalfOrMore = magnitude.testBit(dropped - 1);
    boolean isTie = isHalfOrMore && magnitude.getLowestSetBit() == dropped - 1;
    boolean roundsUp = isTie ? kept.testBit(0) : isHalfOrMore;
    return Math.scalb((double) (kept.longValue() + (roundsUp ? 1 : 0)), exponent + dropped);
  }
}
