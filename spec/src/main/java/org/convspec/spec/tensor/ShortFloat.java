package org.convspec.spec.tensor;

/**
 * A floating-point format of 16 bits: a sign, an exponent, and a fraction (IEEE 754-2019, 3.4).
 *
 * @param significantBits the fraction and the bit in front of it
 * @param smallestExponent of a normal number; that of the largest is 1 minus it
 */
record ShortFloat(int significantBits, int smallestExponent) {

  static final ShortFloat BINARY16 = new ShortFloat(11, -14);
  static final ShortFloat BFLOAT16 = new ShortFloat(8, -126);

  private static final int SIGN = 0x8000;
  private static final int MAGNITUDE = 0x7fff;

  private int fractionBits() {
    return significantBits - 1;
  }

  /** Returns the magnitude pattern of infinity: an exponent of ones only, and no fraction. */
  private int infinity() {
    return MAGNITUDE >> fractionBits() << fractionBits();
  }

  private int exponent(double value) {
    return Math.max(Math.getExponent(value), smallestExponent);
  }

  /**
   * Returns the nearest number of this format, ties to even; infinity beyond its range. Scaling by
   * powers of two is exact, so that {@code rint} is the only rounding.
   */
  double round(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value;
    }
    int lastPlace = exponent(value) - fractionBits();
    double nearest = Math.scalb(Math.rint(Math.scalb(value, -lastPlace)), lastPlace);
    boolean isBeyond = Math.getExponent(nearest) > 1 - smallestExponent;
    return isBeyond ? Math.copySign(Double.POSITIVE_INFINITY, value) : nearest;
  }

  /** Returns the pattern of a number of this format; of NaN, the quiet one without a payload. */
  short bits(double value) {
    int sign = Double.doubleToRawLongBits(value) < 0 ? SIGN : 0;
    if (Double.isNaN(value)) {
      return (short) (infinity() | 1 << (fractionBits() - 1));
    }
    return (short) (sign | (Double.isInfinite(value) ? infinity() : magnitude(Math.abs(value))));
  }

  /**
   * Counts the last places: exponents follow each other without a gap, below the normal ones too.
   */
  private int magnitude(double value) {
    int exponent = exponent(value);
    int significand = (int) Math.scalb(value, fractionBits() - exponent);
    return (exponent - smallestExponent << fractionBits()) + significand;
  }

  /** Returns the number that has this pattern. */
  double ofBits(short bits) {
    int magnitude = bits & MAGNITUDE;
    return (bits & SIGN) == 0 ? ofMagnitude(magnitude) : -ofMagnitude(magnitude);
  }

  private double ofMagnitude(int magnitude) {
    if (magnitude >= infinity()) {
      return magnitude == infinity() ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    int binade = Math.max(1, magnitude >> fractionBits());
    int significand = magnitude - (binade - 1 << fractionBits());
    return Math.scalb((double) significand, binade - 1 + smallestExponent - fractionBits());
  }
}
