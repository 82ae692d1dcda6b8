package org.convspec.vectors.cases;

import java.util.List;

/**
 * How a kind of attribute is written: as a word of a case line, and as a plain value, which is a
 * {@link Long}, a {@link Double}, a {@link String} or a list of such, for formats like JSON.
 *
 * @param <T> the type of the attribute
 */
public interface AttributeKind<T> {

  /**
   * Takes the value from a case line; the default, if it has no such word.
   *
   * @param tokens the words not read yet
   * @param rank the number of spatial axes
   * @throws CaseSyntaxException if there is no default
   */
  T take(CaseTokens tokens, int rank);

  /** Returns the word for a value; empty for the default. */
  String word(T value, int rank);

  /** Returns the plain form of a value. */
  Object toPlain(T value);

  /**
   * Reads a plain form.
   *
   * @throws IllegalArgumentException if it is none of this kind; the message says what is expected,
   *     such as {@code a list of 64-bit integers}
   */
  T fromPlain(Object plain);

  /** Returns values that are one step simpler, the boldest step first. */
  default List<T> simpler(T value, int rank) {
    return List.of();
  }

  /** Returns the value with the entry of one spatial axis taken out, if it has one per axis. */
  default T withoutAxis(T value, int axis) {
    return value;
  }
}
