package org.convspec.vectors.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads and writes plain values. */
public final class Plain {

  private static final int LONGEST_QUOTE = 80;

  private Plain() {}

  /** Reads a 64-bit integer. */
  public static long integer(Object plain) {
    if (plain instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException("a 64-bit integer");
  }

  /** Reads a list. */
  public static <T> List<T> list(Object plain, Function<Object, T> element) {
    if (!(plain instanceof List<?> list)) {
      throw new IllegalArgumentException("a list");
    }
    List<T> read = new ArrayList<>();
    for (Object each : list) {
      read.add(element.apply(each));
    }
    return read;
  }

  /** Returns the plain form of a real: a number, or a text where a number cannot say it. */
  public static Object real(double value) {
    return Double.isFinite(value) ? (Object) value : Double.toString(value);
  }

  /** Reads a real: a number, {@code NaN}, {@code Infinity} or {@code -Infinity}. */
  public static double toReal(Object plain) {
    if (plain instanceof Number number) {
      return number.doubleValue();
    }
    if ("NaN".equals(plain) || "Infinity".equals(plain) || "-Infinity".equals(plain)) {
      return Double.parseDouble((String) plain);
    }
    throw new IllegalArgumentException("a number, or the text NaN, Infinity or -Infinity");
  }

  /** Writes a real in its shortest form that reads back the same; integers without a point. */
  public static String shortest(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** Writes a plain value for a message: texts in quotes, nothing longer than a line. */
  static String quote(Object plain) {
    String text = plain instanceof String ? "'" + plain + "'" : String.valueOf(plain);
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
  }
}
