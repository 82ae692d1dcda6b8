package org.convspec.reference.literal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.DoubleBinaryOperator;

/**
 * A real number, or an infinity, or NaN: what formulas with quotients, roots and transcendental
 * functions are evaluated in, before the one rounding at their end. Sums and products are exact;
 * quotients, roots and functions have 60 significant digits. An operation on infinities and NaN
 * follows IEEE 754; there is one zero.
 */
final class Real {

  static final Real ZERO = new Real(BigDecimal.ZERO, 0);
  static final Real ONE = new Real(BigDecimal.ONE, 0);
  static final Real TWO = new Real(BigDecimal.valueOf(2), 0);

  private static final int DIGITS = 60;
  private static final MathContext CONTEXT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

  /** 2 over the square root of pi. */
  static final Real TWO_OVER_ROOT_OF_PI = new Real(Series.TWO_OVER_ROOT_OF_PI.round(CONTEXT), 0);

  /** Exact sums of doubles that lie 300 decimal places apart fit, and products of many factors. */
  private static final MathContext EXACT = new MathContext(1000, RoundingMode.HALF_EVEN);

  /**
   * Beyond, an exponential is infinite or 0 whatever doubles it is multiplied with, and counts as
   * that of this number: it is no 0 that 0 could be divided by.
   */
  private static final BigDecimal LARGEST_EXPONENT = BigDecimal.valueOf(10_000);

  /** Powers that are multiples of 1/16, up to this one, are taken by roots. */
  private static final double LARGEST_OF_ROOTS = 64;

  private static final int SIXTEENTHS = 16;

  private final BigDecimal digits;
  private final double notFinite;

  private Real(BigDecimal digits, double notFinite) {
    this.digits = digits;
    this.notFinite = notFinite;
  }

  /** Returns a decimal number, rounded where it has more digits than any exact sum needs. */
  static Real of(BigDecimal digits) {
    return new Real(digits.round(EXACT), 0);
  }

  /** Returns a double as it is. */
  static Real of(double value) {
    return Double.isFinite(value) ? of(new BigDecimal(value)) : new Real(BigDecimal.ZERO, value);
  }

  boolean isFinite() {
    return notFinite == 0;
  }

  /** Returns the number as an operand of an operation in which the other one is not finite. */
  private double asOperand() {
    return isFinite() ? digits.signum() : notFinite;
  }

  private Real special(Real other, DoubleBinaryOperator operation) {
    return of(operation.applyAsDouble(asOperand(), other.asOperand()));
  }

  Real plus(Real other) {
    return isFinite() && other.isFinite()
        ? of(digits.add(other.digits, EXACT))
        : special(other, Double::sum);
  }

  Real minus(Real other) {
    return plus(other.negated());
  }

  Real negated() {
    return new Real(digits.negate(), -notFinite);
  }

  Real times(Real other) {
    return isFinite() && other.isFinite()
        ? of(digits.multiply(other.digits, EXACT))
        : special(other, (a, b) -> a * b);
  }

  Real squared() {
    return times(this);
  }

  Real over(Real divisor) {
    return isFinite() && divisor.isFinite() && divisor.digits.signum() != 0
        ? of(digits.divide(divisor.digits, CONTEXT))
        : special(divisor, (a, b) -> a / b);
  }

  Real absolute() {
    return signum() < 0 ? negated() : this;
  }

  /** Returns -1, 0 or 1; 0 for NaN. */
  int signum() {
    return isFinite() ? digits.signum() : (int) Math.signum(notFinite);
  }

  boolean isZero() {
    return isFinite() && digits.signum() == 0;
  }

  Real sqrt() {
    if (signum() <= 0 || !isFinite()) {
      return of(Math.sqrt(asOperand()));
    }
    int moved = Math.floorDiv(digits.precision() - digits.scale(), 2);
    BigDecimal near = digits.round(CONTEXT).movePointLeft(2 * moved); // from 0.1 to 100
    return of(Series.sqrt(near, CONTEXT).movePointRight(moved));
  }

  Real exp() {
    if (!isFinite()) {
      return of(StrictMath.exp(notFinite));
    }
    BigDecimal exponent = digits.min(LARGEST_EXPONENT).max(LARGEST_EXPONENT.negate());
    return of(Series.exp(exponent.round(CONTEXT), CONTEXT));
  }

  /** Returns exp - 1, with all its digits near 0 too. */
  Real expMinusOne() {
    boolean isSmall = isFinite() && digits.abs().compareTo(BigDecimal.ONE) < 0;
    return isSmall ? of(Series.expMinusOne(digits.round(CONTEXT), CONTEXT)) : exp().minus(ONE);
  }

  /** Returns the natural logarithm. */
  Real log() {
    if (signum() <= 0 || !isFinite()) {
      return of(StrictMath.log(asOperand()));
    }
    double near = digits.doubleValue();
    if (Double.isInfinite(near) || near < Double.MIN_NORMAL) {
      return TWO.times(sqrt().log()); // which is nearer to the range of doubles
    }
    Real log = of(StrictMath.log(near));
    for (int correct = 15; correct < 2 * DIGITS; correct *= 3) { // Halley triples the digits
      Real exp = log.exp();
      log = of(log.plus(TWO.times(minus(exp)).over(plus(exp))).digits.round(CONTEXT));
    }
    return log;
  }

  /** Returns a number that is not negative to a power, as IEEE 754 has it at 0 and infinity. */
  Real power(double exponent) {
    if (exponent == 0 || signum() <= 0 || !isFinite()) {
      return of(StrictMath.pow(asOperand(), exponent));
    }
    if (exponent * SIXTEENTHS == Math.rint(exponent * SIXTEENTHS)
        && Math.abs(exponent) <= LARGEST_OF_ROOTS) {
      return powerOfRoots((int) (exponent * SIXTEENTHS));
    }
    return log().times(of(exponent)).exp();
  }

  /** Returns a power whose exponent is an integer wherever this number is negative. */
  Real signedPower(double exponent) {
    Real magnitude = absolute().power(exponent);
    return signum() < 0 && exponent % 2 != 0 ? magnitude.negated() : magnitude;
  }

  /** Returns the root of a number that is not negative, also where 1 / degree is no double. */
  Real root(double degree) {
    boolean isPowerOfTwo = degree == Math.scalb(1.0, Math.getExponent(degree));
    return isPowerOfTwo ? power(1 / degree) : log().over(of(degree)).exp();
  }

  /** Returns so many sixteenths as an integer power of roots, which is fast. */
  private Real powerOfRoots(int sixteenths) {
    Real root = this;
    int power = sixteenths;
    for (int parts = SIXTEENTHS; parts > 1; parts /= 2) {
      if (power % 2 == 0) {
        power /= 2;
      } else {
        root = root.sqrt();
      }
    }
    return of(root.digits.round(CONTEXT).pow(power, CONTEXT));
  }

  Real tanh() {
    Real twice = TWO.times(this);
    if (!isFinite() || twice.digits.abs().compareTo(LARGEST_EXPONENT) > 0) {
      return of(
          StrictMath.tanh(isFinite() ? Double.POSITIVE_INFINITY * digits.signum() : notFinite));
    }
    Real exp = twice.expMinusOne();
    return exp.over(exp.plus(TWO));
  }

  /** Returns the error function. */
  Real erf() {
    if (signum() < 0) {
      return negated().erf().negated();
    }
    return isFinite() && digits.doubleValue() < 1
        ? of(Series.erf(digits.round(CONTEXT), CONTEXT))
        : ONE.minus(erfc());
  }

  /** Returns 1 - erf, with all its digits where it is small too. */
  Real erfc() {
    if (!isFinite()) {
      return of(notFinite > 0 ? 0 : notFinite < 0 ? 2 : Double.NaN);
    }
    double x = digits.doubleValue();
    if (x > Series.LAST_ERFC) {
      return ZERO;
    }
    if (x < -Series.LAST_ERFC) {
      return TWO;
    }
    int cancelled = x <= 0 ? 0 : (int) (x * x / StrictMath.log(10)) + 2;
    MathContext wide = new MathContext(DIGITS + cancelled, RoundingMode.HALF_EVEN);
    return of(BigDecimal.ONE.subtract(Series.erf(digits.round(wide), wide)));
  }

  /** Returns the nearest double, ties to even; infinity where it is beyond their range. */
  double round() {
    return isFinite() ? digits.doubleValue() : notFinite;
  }

  @Override
  public String toString() {
    return isFinite() ? digits.toString() : Double.toString(notFinite);
  }
}
