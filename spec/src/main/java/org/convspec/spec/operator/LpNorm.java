package org.convspec.spec.operator;

import org.convspec.spec.rule.InvalidCallException;

/**
 * What an Lp pooling makes of the elements under a window.
 *
 * @param power the exponent p
 * @param sign what is raised to the power
 */
public record LpNorm(double power, Sign sign) {

  /**
   * Refuses a power that gives no mean.
   *
   * @throws InvalidCallException by LP-01 or LP-02
   */
  void check() {
    if (!(power > 0)) { // LP-01, also for NaN
      throw new InvalidCallException("LP-01", "power", power, "above 0");
    }
    if (isMaximum() && sign == Sign.SIGNED) { // LP-02
      throw new InvalidCallException("LP-02", "power", power, "finite with the sign " + sign);
    }
  }

  /** LP-08: whether the power is infinite, and the norm the largest magnitude. */
  public boolean isMaximum() {
    return power == Double.POSITIVE_INFINITY;
  }

  /** Returns whether the norm is a sum, of elements or of their magnitudes. */
  public boolean isSum() {
    return power == 1;
  }

  /** LP-07: whether a negative number has a power: magnitudes always have. */
  public boolean takesNegatives() {
    return sign == Sign.ABSOLUTE || power == Math.rint(power);
  }

  /** LP-06, LP-07: what the power is taken of; NaN where there is no power. */
  public double base(double element) {
    if (sign == Sign.ABSOLUTE) {
      return Math.abs(element);
    }
    return element < 0 && !takesNegatives() ? Double.NaN : element;
  }
}
