package org.convspec.reference.accuracy;

/**
 * A number that an implementation computed.
 *
 * @param value about what it is
 * @param error how far it may be from what exact arithmetic gives
 */
public record Estimate(double value, double error) {

  /** Returns a number that is given, and so has no error. */
  public static Estimate exact(double value) {
    return new Estimate(value, 0);
  }

  /** Returns the largest magnitude that it may have. */
  public double magnitude() {
    return Math.abs(value) + error;
  }
}
