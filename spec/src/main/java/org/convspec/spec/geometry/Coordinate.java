package org.convspec.spec.geometry;

/**
 * A place along an axis, at a position or between two: {@code lower} is the position at or below
 * it, the one above is the next. The place is a position plus an offset, and nothing of it is
 * rounded here: the share of one of the two neighbours is a double, that of the other is what is
 * missing to 1 (DEFORM-14).
 *
 * @param lower the largest position that is not above the place
 * @param part the share of one neighbour, at least 0 and below 1
 * @param partOf whose share that is
 */
public record Coordinate(long lower, double part, Neighbour partOf) {

  /** The two positions around a place. */
  public enum Neighbour {
    /** The position at or below the place. */
    LOWER,
    /** The position above it. */
    UPPER
  }

  /** Beyond this, an offset leaves every input that fits in memory (DEFORM-15). */
  private static final double FARTHEST = 0x1p62;

  /** Returns whether an offset leads somewhere: no NaN (DEFORM-62), and not out of all bounds. */
  static boolean isReachable(double offset) {
    return Math.abs(offset) < FARTHEST;
  }

  /**
   * Returns the place at {@code position + offset}, for an offset that leads somewhere. A sum that
   * leaves 64 bits wraps around to a position that no input has.
   */
  static Coordinate of(long position, double offset) {
    double floor = Math.floor(offset);
    double magnitude = Math.abs(offset);
    double part = magnitude - Math.floor(magnitude); // exact: the low bits of the magnitude
    boolean isUpper = offset >= 0 || part == 0;
    return new Coordinate(
        position + (long) floor, part, isUpper ? Neighbour.UPPER : Neighbour.LOWER);
  }

  /** Returns the position of a neighbour. */
  public long position(Neighbour neighbour) {
    return neighbour == Neighbour.LOWER ? lower : lower + 1;
  }

  /** Returns whether the share of a neighbour is {@link #part}; else it is 1 minus that. */
  public boolean isPart(Neighbour neighbour) {
    return neighbour == partOf;
  }

  /** DEFORM-14: the share of a neighbour, 1 minus its distance, rounded to a double. */
  public double share(Neighbour neighbour) {
    return isPart(neighbour) ? part : 1 - part;
  }

  /** Returns whether a neighbour has no share: the upper one of a place that is a position. */
  public boolean isWithoutShare(Neighbour neighbour) {
    return isPart(neighbour) && part == 0;
  }
}
