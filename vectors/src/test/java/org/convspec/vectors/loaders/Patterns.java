package org.convspec.vectors.loaders;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.convspec.spec.tensor.ElementType;

/**
 * Bit patterns of an element type and the numbers that they are: all of them, where they are few.
 */
final class Patterns {

  private final ElementType type;
  private final long[] bits;

  private Patterns(ElementType type, long[] bits) {
    this.type = type;
    this.bits = bits;
  }

  static Patterns of(ElementType type) {
    return new Patterns(type, type.bytes() <= 2 ? all(type) : chosen(type));
  }

  /** Returns the first ones of them. */
  Patterns limited(int most) {
    return new Patterns(type, Arrays.copyOf(bits, Math.min(most, bits.length)));
  }

  private static long[] all(ElementType type) {
    return LongStream.range(0, 1L << 8 * type.bytes()).toArray();
  }

  private static long[] chosen(ElementType type) {
    return switch (type) {
      case INT32 -> new long[] {0, 1, 0x7fffffffL, 0x80000000L, 0xffffffffL, 0xfffeffffL};
      case FLOAT32 ->
          new long[] {
            0,
            0x80000000L,
            1,
            0x807fffffL,
            0x00800000L,
            0x3f800000L,
            0xbfc00000L,
            0x3dcccccdL,
            0x7f7fffffL,
            0x7f800000L,
            0xff800000L,
            0x7fc00000L,
            0xffc00001L,
            0x7f800001L
          };
      default ->
          Arrays.stream(
                  new double[] {0, -0.0, 1, -1.5, 0.1, 1e300, 1 / 3.0, 4.9e-324, -1.7e-310, 1e22})
              .mapToLong(Double::doubleToLongBits)
              .toArray();
    };
  }

  int count() {
    return bits.length;
  }

  /** Returns the numbers. */
  double[] values() {
    return Arrays.stream(bits).mapToDouble(this::value).toArray();
  }

  private double value(long pattern) {
    return switch (type) {
      case FLOAT64 -> Double.longBitsToDouble(pattern);
      case FLOAT32 -> Float.intBitsToFloat((int) pattern);
      case FLOAT16, BFLOAT16 -> type.ofBits((short) pattern);
      case INT32 -> (int) pattern;
      case INT8 -> (byte) pattern;
      case UINT8 -> pattern;
    };
  }

  /** Returns what stands in a raw file. */
  byte[] raw() {
    ByteBuffer bytes = ByteBuffer.allocate(bits.length * type.bytes());
    for (long pattern : bits) {
      ByteBuffer whole = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      bytes.put(whole.putLong(pattern).array(), 0, type.bytes());
    }
    return bytes.array();
  }

  /** Returns the elements of a list: decimal texts where the format has them, and else the bits. */
  Object[] listed() {
    return Arrays.stream(bits).mapToObj(this::listed).toArray();
  }

  private Object listed(long pattern) {
    double value = value(pattern);
    boolean isNegativeZero = value == 0 && Double.doubleToRawLongBits(value) != 0;
    return Double.isFinite(value) && !isNegativeZero ? (Object) value : hexadecimal(pattern);
  }

  /** Returns the bits of each element as a text. */
  Object[] hexadecimal() {
    return Arrays.stream(bits).mapToObj(this::hexadecimal).toArray();
  }

  private String hexadecimal(long pattern) {
    return String.format("0x%0" + 2 * type.bytes() + "x", pattern);
  }
}
