package org.convspec.spec.geometry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A rational number in lowest terms: where output positions of a resizing lie on its input. All
 * arithmetic is exact.
 *
 * @param numerator carries the sign
 * @param denominator above 0
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  /** 0. */
  public static final Fraction ZERO = of(0);

  /** 1. */
  public static final Fraction ONE = of(1);

  /** 1/2. */
  public static final Fraction HALF = of(1, 2);

  /** Brings it to lowest terms. */
  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException(numerator + " / 0");
    }
    BigInteger divisor = numerator.gcd(denominator);
    BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
    numerator = numerator.divide(signed);
    denominator = denominator.divide(signed);
  }

  /** Returns an integer. */
  public static Fraction of(long integer) {
    return of(integer, 1);
  }

  /** Returns the quotient of two integers. */
  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** Returns the number that a finite double is, exactly. */
  public static Fraction of(double value) {
    BigDecimal decimal = new BigDecimal(value);
    return decimal.scale() > 0
        ? new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
        : new Fraction(decimal.toBigInteger(), BigInteger.ONE);
  }

  /** Returns the sum. */
  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** Returns the difference. */
  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  /** Returns the product. */
  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** Returns 1 divided by this. */
  public Fraction reciprocal() {
    return new Fraction(denominator, numerator);
  }

  /** Returns the greatest integer that is not greater. */
  public BigInteger floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** Returns the least integer that is not less. */
  public BigInteger ceil() {
    return new Fraction(numerator.negate(), denominator).floor().negate();
  }

  /** Returns this number, or the nearer end of an interval that it lies outside of. */
  public Fraction clamped(Fraction low, Fraction high) {
    return compareTo(low) < 0 ? low : compareTo(high) > 0 ? high : this;
  }

  /** Returns about this number. */
  public double toDouble() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
        .doubleValue();
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** Returns {@code 3} or {@code 3/4}. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
