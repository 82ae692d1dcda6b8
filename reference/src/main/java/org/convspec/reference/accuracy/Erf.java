package org.convspec.reference.accuracy;

/** The error function to about 14 digits: bounds need to know how large it is, and no more. */
final class Erf {

  /** From here on it is 1 to all digits of a double. */
  private static final double LAST = 6;

  private Erf() {}

  /** Returns 2 / sqrt(pi) e^(-z^2) (z + 2 z^3 / 3 + 4 z^5 / 15 + ...), with terms of one sign. */
  static double of(double z) {
    if (!(Math.abs(z) < LAST)) {
      return Math.signum(z);
    }
    double term = z;
    double sum = 0;
    for (int odd = 3; sum + term != sum; odd += 2) {
      sum += term;
      term *= 2 * z * z / odd;
    }
    return 2 / Math.sqrt(Math.PI) * StrictMath.exp(-z * z) * sum;
  }
}
