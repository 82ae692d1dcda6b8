package org.convspec.spec.tensor;

import java.util.Locale;

/** The number format of a tensor's elements: an IEEE 754 binary format, round to nearest even. */
public enum ElementType {
  /** binary64: 53 significant bits. */
  FLOAT64(53, Double.MIN_VALUE, Double.MAX_VALUE, 8) {
    @Override
    public double round(double value) {
      return value;
    }
  },
  /** binary32: 24 significant bits. */
  FLOAT32(24, Float.MIN_VALUE, Float.MAX_VALUE, 4) {
    @Override
    public double round(double value) {
      return (float) value;
    }
  };

  private final int significantBits;
  private final double smallestPositive;
  private final double largest;
  private final int bytes;

  ElementType(int significantBits, double smallestPositive, double largest, int bytes) {
    this.significantBits = significantBits;
    this.smallestPositive = smallestPositive;
    this.largest = largest;
    this.bytes = bytes;
  }

  /** Returns the nearest element of this type, ties to even; infinity beyond its range. */
  public abstract double round(double value);

  /** Returns u, the largest relative error of one rounding: {@code 2^-significantBits}. */
  public double unitRoundoff() {
    return Math.scalb(1.0, -significantBits);
  }

  /** Returns {@code 2^significantBits}: integers up to it are exact, and so are their sums. */
  public double exactIntegerLimit() {
    return Math.scalb(1.0, significantBits);
  }

  /** Returns the smallest positive element, a subnormal. */
  public double smallestPositive() {
    return smallestPositive;
  }

  /** Returns the largest finite element. */
  public double largest() {
    return largest;
  }

  /** Returns the width of an element in bytes. */
  public int bytes() {
    return bytes;
  }

  /** TEN-05: whether the value is an element of this type; every NaN counts as one. */
  public boolean holds(double value) {
    return Double.compare(round(value), value) == 0;
  }

  /** Returns the name on the command line and on the wire, such as {@code float32}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
