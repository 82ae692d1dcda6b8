package org.convspec.spec.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The number format of a tensor's elements: an IEEE 754 binary format, round to nearest even; or an
 * integer format.
 */
public enum ElementType {
  /** binary64: 53 significant bits. */
  FLOAT64(Kind.FLOATING, 53, Double.MIN_VALUE, Double.MAX_VALUE, 8) {
    @Override
    public double round(double value) {
      return value;
    }
  },
  /** binary32: 24 significant bits. */
  FLOAT32(Kind.FLOATING, 24, Float.MIN_VALUE, Float.MAX_VALUE, 4) {
    @Override
    public double round(double value) {
      return (float) value;
    }
  },
  /** binary16: 11 significant bits. */
  FLOAT16(Kind.FLOATING, 11, 0x1p-24, 65504, 2) {
    @Override
    public double round(double value) {
      return ShortFloat.BINARY16.round(value);
    }
  },
  /** bfloat16, the upper half of binary32: 8 significant bits. */
  BFLOAT16(Kind.FLOATING, 8, 0x1p-133, 0x1.fep127, 2) {
    @Override
    public double round(double value) {
      return ShortFloat.BFLOAT16.round(value);
    }
  },
  /** Integers of 32 bits in two's complement. */
  INT32(Kind.SIGNED, 31, 1, Integer.MAX_VALUE, 4),
  /** Integers of 8 bits in two's complement. */
  INT8(Kind.SIGNED, 7, 1, Byte.MAX_VALUE, 1),
  /** Integers of 8 bits without a sign. */
  UINT8(Kind.UNSIGNED, 8, 1, 255, 1);

  private enum Kind {
    FLOATING,
    SIGNED,
    UNSIGNED
  }

  /** The floating-point types. */
  public static final List<ElementType> FLOATING =
      Arrays.stream(values()).filter(type -> !type.isInteger()).toList();

  private final Kind kind;
  private final int significantBits;
  private final double smallestPositive;
  private final double largest;
  private final int bytes;

  ElementType(Kind kind, int significantBits, double smallestPositive, double largest, int bytes) {
    this.kind = kind;
    this.significantBits = significantBits;
    this.smallestPositive = smallestPositive;
    this.largest = largest;
    this.bytes = bytes;
  }

  /**
   * Returns the nearest element of this type, ties to even. Beyond its range that is infinity for
   * floating-point types, the nearest limit for integers; what is no number is 0 as an integer.
   */
  public double round(double value) {
    double integer = Double.isNaN(value) ? 0 : Math.rint(value);
    return Math.max(lowest(), Math.min(integer, largest)) + 0.0; // integers have no -0
  }

  /** Returns whether the elements are integers. */
  public boolean isInteger() {
    return kind != Kind.FLOATING;
  }

  /**
   * ACC-01: returns the type in which sums of elements are formed: float32 for the floating-point
   * types of 16 bits, which have too few bits for long sums; else the type itself.
   */
  public ElementType accumulator() {
    return this == FLOAT16 || this == BFLOAT16 ? FLOAT32 : this;
  }

  /** Returns u, the largest relative error of one rounding: {@code 2^-significantBits}. */
  public double unitRoundoff() {
    return Math.scalb(1.0, -significantBits);
  }

  /** Returns {@code 2^significantBits}: integers up to it are exact, and so are their sums. */
  public double exactIntegerLimit() {
    return Math.scalb(1.0, significantBits);
  }

  /** Returns the smallest positive element; of a floating-point type, a subnormal. */
  public double smallestPositive() {
    return smallestPositive;
  }

  /** Returns the largest finite element. */
  public double largest() {
    return largest;
  }

  /** Returns the lowest finite element. */
  public double lowest() {
    return switch (kind) {
      case FLOATING -> -largest;
      case SIGNED -> -largest - 1;
      case UNSIGNED -> 0;
    };
  }

  /** Returns the width of an element in bytes. */
  public int bytes() {
    return bytes;
  }

  /**
   * Returns the bit pattern of an element of a floating-point type of 16 bits.
   *
   * @throws UnsupportedOperationException in any other type: Java knows their patterns
   */
  public short bits(double element) {
    return shortFloat().bits(element);
  }

  /**
   * Returns the element that has this bit pattern, in a floating-point type of 16 bits.
   *
   * @throws UnsupportedOperationException in any other type: Java knows their patterns
   */
  public double ofBits(short bits) {
    return shortFloat().ofBits(bits);
  }

  private ShortFloat shortFloat() {
    return switch (this) {
      case FLOAT16 -> ShortFloat.BINARY16;
      case BFLOAT16 -> ShortFloat.BFLOAT16;
      default -> throw new UnsupportedOperationException(label() + " is no type of 16 bits");
    };
  }

  /** TEN-05: whether the value is an element of this type; every NaN counts as one of a float. */
  public boolean holds(double value) {
    return Double.compare(round(value), value) == 0;
  }

  /** Returns the name on the command line and on the wire, such as {@code float32}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
