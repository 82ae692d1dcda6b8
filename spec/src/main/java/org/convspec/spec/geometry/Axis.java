package org.convspec.spec.geometry;

import java.util.function.LongSupplier;
import org.convspec.spec.rule.InvalidCallException;

/**
 * A window along one axis: WIN-01, {@code i = o * stride + k * dilation - before}.
 *
 * <p>All arithmetic is exact in 64 bits (WIN-22).
 *
 * @param kernel number of taps
 * @param stride distance between neighbouring windows
 * @param dilation distance between neighbouring taps; 1 is dense
 * @param padding positions added around the input
 */
public record Axis(long kernel, long stride, long dilation, Padding padding) {

  /**
   * Checks the attributes.
   *
   * @throws InvalidCallException by WIN-02, WIN-03 or WIN-04 if one of the first three is below 1
   */
  public Axis {
    atLeastOne("WIN-02", "kernel", kernel);
    atLeastOne("WIN-03", "stride", stride);
    atLeastOne("WIN-04", "dilation", dilation);
  }

  private static void atLeastOne(String rule, String quantity, long value) {
    if (value < 1) {
      throw new InvalidCallException(rule, quantity, value, "at least 1");
    }
  }

  /** Returns the same window with another padding. */
  public Axis padded(Padding other) {
    return new Axis(kernel, stride, dilation, other);
  }

  /** WIN-01: the input position that tap {@code k} of output position {@code o} looks at. */
  public long position(long o, long k) {
    return exact(
        "input position",
        () ->
            Math.subtractExact(
                Math.addExact(Math.multiplyExact(o, stride), Math.multiplyExact(k, dilation)),
                padding.before()));
  }

  /** WIN-05: the span of the window, {@code (kernel - 1) * dilation + 1}. */
  public long effectiveKernel() {
    return exact(
        "effective kernel", () -> Math.addExact(Math.multiplyExact(kernel - 1, dilation), 1));
  }

  /**
   * The number of output positions (WIN-10 to WIN-14).
   *
   * @throws InvalidCallException by WIN-09 if more is cropped than there is, by WIN-14 if EXACT
   *     rounding meets a remainder, by WIN-22 if a number does not fit in 64 bits
   */
  public long outputExtent(long inputExtent, OutputRounding rounding) {
    long room = room(inputExtent);
    long whole = windows(Math.floorDiv(room, stride)); // WIN-10, WIN-11
    return switch (rounding) {
      case FLOOR -> whole;
      case CEIL -> {
        long withPartial = windows(-Math.floorDiv(-room, stride)); // WIN-12
        yield withPartial > whole && startsBeforeEnd(whole, inputExtent) ? withPartial : whole;
      }
      case EXACT -> {
        if (room < 0 || room % stride != 0) { // WIN-14
          throw new InvalidCallException(
              "WIN-14",
              "padded extent minus effective kernel",
              room,
              "a non-negative multiple of the stride " + stride);
        }
        yield whole;
      }
    };
  }

  /** Returns by how much the padded input is longer than the window; negative if it is shorter. */
  long room(long inputExtent) {
    return exact("padded extent", () -> paddedExtent(inputExtent) - effectiveKernel());
  }

  /** WIN-10, WIN-11: one window more than there are steps, and none rather than fewer. */
  private static long windows(long steps) {
    return Math.max(0, Math.addExact(steps, 1));
  }

  /** WIN-13: whether window {@code o} starts in the front padding or inside the input. */
  private boolean startsBeforeEnd(long o, long inputExtent) {
    return position(o, 0) < end(inputExtent);
  }

  /** WIN-08, WIN-23: whether a position is one of the input that no crop took away. */
  boolean isInside(long i, long inputExtent) {
    return Math.max(0, -padding.before()) <= i && i < end(inputExtent);
  }

  /** WIN-07: whether a position is one of the input or of its padding. */
  boolean isInsidePadded(long i, long inputExtent) {
    long added = Math.max(0, padding.after()); // taken from i, because the end may not fit (WIN-22)
    return -padding.before() <= i && i - added < end(inputExtent);
  }

  /** Returns the position behind the last one inside the input. */
  private long end(long inputExtent) {
    return inputExtent + Math.min(0, padding.after());
  }

  private long paddedExtent(long inputExtent) {
    long padded = Math.addExact(Math.addExact(inputExtent, padding.before()), padding.after());
    if (padded < 0) { // WIN-09
      throw new InvalidCallException("WIN-09", "padded extent", padded, "at least 0");
    }
    return padded;
  }

  /**
   * WIN-16, WIN-17: the total padding with which the output extent is {@code ceil(inputExtent /
   * stride)}, and 0 rather than a crop.
   */
  long samePaddingTotal(long inputExtent) {
    return exact(
        "SAME padding",
        () -> {
          long output = -Math.floorDiv(-inputExtent, stride);
          return Math.max(0, Math.subtractExact(spanOrOverflow(output), inputExtent));
        });
  }

  /** Returns what so many windows span, {@code (windows - 1) * stride + effectiveKernel}. */
  long span(long windows) {
    return exact("span of the windows", () -> spanOrOverflow(windows));
  }

  private long spanOrOverflow(long windows) {
    return Math.addExact(Math.multiplyExact(windows - 1, stride), effectiveKernel());
  }

  /** WIN-22: evaluates exactly, or refuses. */
  static long exact(String quantity, LongSupplier value) {
    try {
      return value.getAsLong();
    } catch (ArithmeticException overflow) {
      throw new InvalidCallException("WIN-22", quantity, "too large", "a 64-bit integer");
    }
  }
}
