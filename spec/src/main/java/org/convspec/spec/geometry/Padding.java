package org.convspec.spec.geometry;

/**
 * Positions added in front of and behind the input along one axis (WIN-07); negative numbers crop
 * the input (WIN-08).
 *
 * @param before positions in front of position 0
 * @param after positions behind the last one
 */
public record Padding(long before, long after) {

  /** Nothing added, nothing cropped. */
  public static final Padding NONE = new Padding(0, 0);

  /** Returns {@code before:after}, as in a case line. */
  @Override
  public String toString() {
    return before + ":" + after;
  }
}
