package org.convspec.spec.geometry;

/**
 * The positions from one, up to but not including another.
 *
 * @param from the first position
 * @param to the position behind the last
 */
public record Interval(long from, long to) {

  /** Returns whether a position is one of them. */
  public boolean contains(long position) {
    return from <= position && position < to;
  }
}
