package org.convspec.reference.literal;

import java.math.BigDecimal;
import java.math.MathContext;

/** A root, correctly rounded: to nearest, ties to even. */
final class ExactRoot {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private ExactRoot() {}

  /**
   * Returns the root that is nearest to the exact one. A root in double arithmetic is a few steps
   * off; the right one is found by raising the midpoints between its neighbours to the power.
   *
   * @param radicand 0 or more
   * @param degree 2 or more
   */
  static double of(BigDecimal radicand, int degree) {
    double root = Math.min(near(radicand, degree), Double.MAX_VALUE);
    while (isAbove(radicand, root, degree)) {
      root = Math.nextUp(root);
    }
    while (root > 0 && !isAbove(radicand, Math.nextDown(root), degree)) {
      root = Math.nextDown(root);
    }
    return root;
  }

  /** Returns whether the root is nearer to the number above this one. */
  private static boolean isAbove(BigDecimal radicand, double below, int degree) {
    if (below == Double.POSITIVE_INFINITY) {
      return false;
    }
    BigDecimal midpoint = new BigDecimal(below).add(new BigDecimal(Math.ulp(below)).divide(TWO));
    int comparison = radicand.compareTo(midpoint.pow(degree));
    boolean isOdd = (Double.doubleToRawLongBits(below) & 1) != 0;
    return comparison > 0 || comparison == 0 && isOdd;
  }

  /** Returns the root in double arithmetic, of a radicand scaled by a power of 10^degree. */
  private static double near(BigDecimal radicand, int degree) {
    if (radicand.signum() == 0) {
      return 0;
    }
    int digits = radicand.precision() - radicand.scale();
    int moved = Math.floorDiv(digits, degree);
    double scaled =
        radicand.movePointLeft(moved * degree).round(MathContext.DECIMAL64).doubleValue();
    double root = StrictMath.pow(scaled, 1.0 / degree);
    return new BigDecimal(root).movePointRight(moved).doubleValue();
  }
}
