package org.convspec.spec.translation;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convspec.spec.geometry.Padding;

/** The value of an attribute in a framework; its text is what {@link #parse} reads. */
public sealed interface ForeignValue {

  /**
   * Integers, as {@code 3,2}; one of them is a list of one.
   *
   * @param list the integers in order
   */
  record Numbers(List<Long> list) implements ForeignValue {

    /** Keeps an unmodifiable copy. */
    public Numbers {
      list = List.copyOf(list);
    }

    @Override
    public String toString() {
      return list.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
  }

  /**
   * Beginnings and ends, as {@code 1:2,0:1}.
   *
   * @param list at least one pair
   */
  record Pairs(List<Padding> list) implements ForeignValue {

    /** Keeps an unmodifiable copy; refuses an empty list, which has no text of its own. */
    public Pairs {
      list = List.copyOf(list);
      if (list.isEmpty()) {
        throw new IllegalArgumentException("no pair");
      }
    }

    @Override
    public String toString() {
      return list.stream().map(Padding::toString).collect(Collectors.joining(","));
    }
  }

  /**
   * A real number, as {@code 2.5} or {@code -Infinity}.
   *
   * @param number the number
   */
  record Real(double number) implements ForeignValue {

    @Override
    public String toString() {
      return Double.toString(number);
    }
  }

  /**
   * A word, as {@code SAME_UPPER} or {@code True}.
   *
   * @param text letters, digits and underscores, no digit first
   */
  record Word(String text) implements ForeignValue {

    /** Refuses what would be read as something else. */
    public Word {
      if (!WORD.matcher(text).matches() || REAL.matcher(text).matches()) {
        throw new IllegalArgumentException("'" + text + "' is no word");
      }
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** What a word looks like. */
  Pattern WORD = Pattern.compile("[A-Za-z_]\\w*+");

  /** What a real number looks like. */
  Pattern REAL = Pattern.compile("-?(Infinity|NaN|\\d++(\\.\\d++)?([eE][-+]?\\d++)?)");

  /** What a list of integers looks like. */
  Pattern NUMBERS = Pattern.compile("(-?\\d++(,-?\\d++)*+)?");

  /** What a list of pairs looks like. */
  Pattern PAIRS = Pattern.compile("-?\\d++:-?\\d++(,-?\\d++:-?\\d++)*+");

  /** Returns one integer. */
  static ForeignValue of(long number) {
    return new Numbers(List.of(number));
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if it is no value
   */
  static ForeignValue parse(String text) {
    if (NUMBERS.matcher(text).matches()) {
      return new Numbers(
          text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(Long::valueOf).toList());
    }
    if (PAIRS.matcher(text).matches()) {
      return new Pairs(Arrays.stream(text.split(",")).map(ForeignValue::pair).toList());
    }
    return REAL.matcher(text).matches() ? new Real(Double.parseDouble(text)) : new Word(text);
  }

  private static Padding pair(String text) {
    String[] sides = text.split(":");
    return new Padding(Long.parseLong(sides[0]), Long.parseLong(sides[1]));
  }
}
