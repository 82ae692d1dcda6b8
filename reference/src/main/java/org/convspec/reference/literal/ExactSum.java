package org.convspec.reference.literal;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A sum of products without any rounding, rounded once when it is read: to nearest, ties to even.
 *
 * <p>The sum is a fixed-point number that is wide enough for every product of two doubles (Kulisch
 * and Miranker, The Arithmetic of the Digital Computer, SIAM Review 28, 1986). Infinities and NaN
 * follow IEEE 754; which of them are added, each operator says.
 */
final class ExactSum {

  /** The exponent of the lowest bit: the smallest double is 2^-1074, its square 2^-2148. */
  private static final int LOWEST = -2148;

  /** 32 bits each; 2204 bits above the point, where the largest product needs 2048. */
  private static final int LIMBS = 136;

  private static final long LOW_HALF = 0xffff_ffffL;
  private static final int SIGNIFICANT_BITS = 53;
  private static final int SMALLEST_EXPONENT = -1074;

  /** A product adds less than 2^32 to a limb, so that this many fit before carries must move. */
  private static final int MOST_TERMS_WITHOUT_CARRY = 1 << 30;

  private final long[] limbs = new long[LIMBS];
  private double notFinite;
  private int termsSinceCarry;

  /** Starts again from 0. */
  ExactSum clear() {
    Arrays.fill(limbs, 0);
    notFinite = 0;
    termsSinceCarry = 0;
    return this;
  }

  /** Adds a number. */
  void add(double value) {
    addProduct(value, 1);
  }

  /** Adds the product of two numbers. */
  void addProduct(double a, double b) {
    if (!Double.isFinite(a) || !Double.isFinite(b)) {
      notFinite += a * b;
      return;
    }
    long left = significand(a);
    long right = significand(b);
    long low = left * right;
    long high = Math.multiplyHigh(left, right);
    int shift = exponent(a) + exponent(b) - LOWEST;
    addShifted(low, high, shift, (a < 0) == (b < 0) ? 1 : -1);
    if (++termsSinceCarry == MOST_TERMS_WITHOUT_CARRY) {
      carry();
    }
  }

  /** Adds 106 bits, moved up by the shift, limb by limb. */
  private void addShifted(long low, long high, int shift, int sign) {
    int limb = shift >>> 5;
    int bits = shift & 31;
    long first = low << bits;
    long second = bits == 0 ? high : low >>> (64 - bits) | high << bits;
    long third = bits == 0 ? 0 : high >>> (64 - bits);
    limbs[limb] += sign * (first & LOW_HALF);
    limbs[limb + 1] += sign * (first >>> 32);
    limbs[limb + 2] += sign * (second & LOW_HALF);
    limbs[limb + 3] += sign * (second >>> 32);
    limbs[limb + 4] += sign * third;
  }

  /**
   * The bits of a number without its exponent; CONV-58, TCONV-70: subnormal numbers have them too.
   */
  private static long significand(double value) {
    long fraction = Double.doubleToRawLongBits(value) & 0xf_ffff_ffff_ffffL;
    return Math.abs(value) < Double.MIN_NORMAL ? fraction : fraction | 0x10_0000_0000_0000L;
  }

  private static int exponent(double value) {
    return Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - (SIGNIFICANT_BITS - 1);
  }

  /** Leaves 32 bits in every limb but the highest, which then has the sign. */
  private void carry() {
    for (int limb = 0; limb < LIMBS - 1; limb++) {
      limbs[limb + 1] += limbs[limb] >> 32;
      limbs[limb] &= LOW_HALF;
    }
    termsSinceCarry = 0;
  }

  /**
   * Returns the sum, rounded once, and +0 where it is 0 (CONV-57, TCONV-69). The next sum begins
   * with clear().
   */
  double round() {
    if (notFinite != 0) { // a NaN is not equal to 0 either
      return notFinite;
    }
    carry();
    if (limbs[LIMBS - 1] >= 0) {
      return roundedMagnitude();
    }
    Arrays.setAll(limbs, limb -> -limbs[limb]);
    carry();
    return -roundedMagnitude();
  }

  /**
   * Returns the sum divided by an integer, rounded once.
   *
   * @param divisor not 0
   */
  double roundQuotient(long divisor) {
    if (notFinite != 0) {
      return notFinite / divisor;
    }
    carry();
    boolean isNegative = limbs[LIMBS - 1] < 0;
    if (isNegative) {
      Arrays.setAll(limbs, limb -> -limbs[limb]);
      carry();
    }
    if (-Integer.MAX_VALUE <= divisor && divisor <= Integer.MAX_VALUE) {
      divide(Math.abs(divisor));
    } else {
      divide(BigInteger.valueOf(divisor).abs());
    }
    double magnitude = roundedMagnitude();
    return magnitude == 0 || isNegative == divisor < 0 ? magnitude : -magnitude;
  }

  /**
   * Divides a magnitude, limb by limb; a remainder lives on as the lowest bit, far below any half.
   */
  private void divide(long divisor) {
    long remainder = 0;
    for (int limb = LIMBS - 1; limb >= 0; limb--) {
      long dividend = remainder << 32 | limbs[limb];
      limbs[limb] = dividend / divisor;
      remainder = dividend % divisor;
    }
    limbs[0] |= remainder == 0 ? 0 : 1;
  }

  /** The same for divisors whose remainders leave no room for a limb in 64 bits. */
  private void divide(BigInteger divisor) {
    BigInteger remainder = BigInteger.ZERO;
    for (int limb = LIMBS - 1; limb >= 0; limb--) {
      BigInteger dividend = remainder.shiftLeft(32).add(BigInteger.valueOf(limbs[limb]));
      BigInteger[] parts = dividend.divideAndRemainder(divisor);
      limbs[limb] = parts[0].longValueExact();
      remainder = parts[1];
    }
    limbs[0] |= remainder.signum() == 0 ? 0 : 1;
  }

  private double roundedMagnitude() {
    int length = bitLength();
    int dropped = Math.max(length - SIGNIFICANT_BITS, SMALLEST_EXPONENT - LOWEST);
    long kept = bitsFrom(dropped);
    boolean isHalfOrMore = isSet(dropped - 1);
    boolean isTie = isHalfOrMore && !isAnySetBelow(dropped - 1);
    boolean roundsUp = isTie ? (kept & 1) != 0 : isHalfOrMore;
    return Math.scalb((double) (roundsUp ? kept + 1 : kept), dropped + LOWEST);
  }

  private int bitLength() {
    for (int limb = LIMBS - 1; limb >= 0; limb--) {
      if (limbs[limb] != 0) {
        return 32 * limb + 64 - Long.numberOfLeadingZeros(limbs[limb]);
      }
    }
    return 0;
  }

  /** Returns the bits from a place on, of which there are 53 at most. */
  private long bitsFrom(int place) {
    int limb = place >>> 5;
    int bits = place & 31;
    long low = limbs[limb] | limbs[limb + 1] << 32;
    return bits == 0 ? low : low >>> bits | limbs[limb + 2] << (64 - bits);
  }

  private boolean isSet(int place) {
    return (limbs[place >>> 5] >>> (place & 31) & 1) != 0;
  }

  private boolean isAnySetBelow(int place) {
    int whole = place >>> 5;
    for (int limb = 0; limb < whole; limb++) {
      if (limbs[limb] != 0) {
        return true;
      }
    }
    return (limbs[whole] & (1L << (place & 31)) - 1) != 0;
  }
}
