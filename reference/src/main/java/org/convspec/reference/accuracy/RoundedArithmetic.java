package org.convspec.reference.accuracy;

import java.util.List;
import org.convspec.spec.tensor.ElementType;

/**
 * Arithmetic in which each operation adds its rounding to the errors of its operands: a running
 * error analysis (Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, 3.3). It is
 * what the bounds of operators with quotients, roots and functions are computed with.
 *
 * <p>Operations round to the accumulator of the element type, results to the element type. What may
 * leave the range of the accumulator has no bound.
 */
public final class RoundedArithmetic {

  /**
   * ACC-06: a quotient or a root may be off by 2 units in the last place, which are at most 4 u
   * each.
   */
  private static final double QUOTIENT_ROUNDINGS = 4;

  /** ACC-06: exp, log, tanh, erf and erfc may be off by 4 units in the last place. */
  private static final double FUNCTION_ROUNDINGS = 8;

  private final ElementType type;
  private final ElementType accumulator;

  private RoundedArithmetic(ElementType type) {
    this.type = type;
    this.accumulator = type.accumulator();
  }

  /** Returns the arithmetic of calls in an element type. */
  public static RoundedArithmetic in(ElementType type) {
    return new RoundedArithmetic(type);
  }

  /** Returns an attribute, which an implementation may hold rounded to the accumulator. */
  public Estimate attribute(double value) {
    return new Estimate(value, Math.abs(value - accumulator.round(value)));
  }

  /** Returns a result that is off by the errors of its operands, and by so many roundings. */
  private Estimate rounded(double value, double inherited, double roundings) {
    double magnitude = Math.abs(value) + inherited;
    boolean isInRange = magnitude < accumulator.largest();
    double rounding = roundings * accumulator.unitRoundoff() * magnitude;
    return new Estimate(value, isInRange ? inherited + rounding : Double.POSITIVE_INFINITY);
  }

  /** Returns a result that may be so small that its last place is that of subnormal numbers. */
  private Estimate maybeTiny(double value, double inherited, double roundings) {
    boolean isZero = value == 0 && inherited == 0;
    return isZero ? rounded(value, 0, roundings) : tiny(value, inherited, roundings);
  }

  /** Returns a result whose last place may be that of subnormal numbers. */
  private Estimate tiny(double value, double inherited, double roundings) {
    return rounded(value, inherited + roundings * accumulator.smallestPositive(), roundings);
  }

  /** Returns a + b. */
  public Estimate plus(Estimate a, Estimate b) {
    return rounded(a.value() + b.value(), a.error() + b.error(), 1);
  }

  /** Returns a - b. */
  public Estimate minus(Estimate a, Estimate b) {
    return plus(a, new Estimate(-b.value(), b.error()));
  }

  /** Returns a * b. */
  public Estimate times(Estimate a, Estimate b) {
    double inherited =
        product(Math.abs(a.value()), b.error())
            + product(Math.abs(b.value()), a.error())
            + product(a.error(), b.error());
    double value = product(a.value(), b.value());
    return isNothing(a) || isNothing(b)
        ? rounded(value, inherited, 1)
        : tiny(value, inherited, 1); // a product that vanishes may do so in float64 only
  }

  /** Nothing times an error without bound is still nothing. */
  private static double product(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }

  /** Returns a / b; without bound where b may be 0. */
  public Estimate over(Estimate a, Estimate b) {
    double value = a.value() / b.value();
    double least = Math.abs(b.value()) - b.error();
    double inherited =
        least > 0
            ? (a.error() + product(Math.abs(value), b.error())) / least
            : Double.POSITIVE_INFINITY;
    return isNothing(a)
        ? rounded(value, inherited, QUOTIENT_ROUNDINGS)
        : tiny(value, inherited, QUOTIENT_ROUNDINGS);
  }

  private static boolean isNothing(Estimate factor) {
    return factor.value() == 0 && factor.error() == 0;
  }

  /** Returns the square root of a number that is not negative; a negative error of it counts. */
  public Estimate sqrt(Estimate a) {
    double value = Math.sqrt(a.value());
    double least = Math.sqrt(Math.max(0, a.value() - a.error()));
    double inherited = a.error() == 0 ? 0 : a.error() / (value + least);
    return rounded(
        value, a.error() > a.value() ? Double.POSITIVE_INFINITY : inherited, QUOTIENT_ROUNDINGS);
  }

  /**
   * ACC-02: returns the sum of numbers in any order, by gamma_n of their magnitudes (Higham, 4.2).
   */
  public Estimate sum(List<Estimate> terms) {
    double value = 0;
    double magnitude = 0;
    double error = 0;
    for (Estimate term : terms) {
      value += term.value();
      magnitude += term.magnitude();
      error += term.error();
    }
    double gamma = MultilinearBound.gamma(accumulator, Math.max(0, terms.size() - 1));
    boolean isInRange = magnitude < accumulator.largest();
    return new Estimate(
        value, isInRange ? error + product(gamma, magnitude) : Double.POSITIVE_INFINITY);
  }

  /** Returns e^a. */
  public Estimate exp(Estimate a) {
    double value = StrictMath.exp(a.value());
    double inherited = product(value, StrictMath.expm1(a.error()));
    boolean isVanishing = value == 0 && a.value() != Double.NEGATIVE_INFINITY;
    double largest = // what overflows here is far below, and e to it is nothing all the same
        Double.isFinite(a.error()) ? StrictMath.exp(a.value() + a.error()) : 0;
    return maybeTiny(
        value,
        isVanishing ? largest + accumulator.smallestPositive() : inherited,
        FUNCTION_ROUNDINGS);
  }

  /** Returns the natural logarithm of a positive number; without bound where it may be 0. */
  public Estimate log(Estimate a) {
    double inherited =
        a.error() < a.value()
            ? -StrictMath.log1p(-a.error() / a.value())
            : Double.POSITIVE_INFINITY;
    return maybeTiny(StrictMath.log(a.value()), inherited, FUNCTION_ROUNDINGS);
  }

  /**
   * Returns what a function gives that is no steeper than a slope wherever its argument may be.
   *
   * @param value its value at the value of the argument
   * @param argument the argument
   * @param slope the largest magnitude of its derivative there
   */
  public Estimate function(double value, Estimate argument, double slope) {
    return maybeTiny(value, product(slope, argument.error()), FUNCTION_ROUNDINGS);
  }

  /**
   * Returns how far a result may be from the exact one, itself rounded to float64, when it has been
   * rounded to the element type. Where it may leave the range of the type there is no bound.
   */
  public double stored(Estimate result) {
    if (type == accumulator) {
      return result.error() + ofReference(result);
    }
    boolean isInRange = result.magnitude() < type.largest(); // ACC-07
    return isInRange
        ? result.error()
            + ofReference(result)
            + type.unitRoundoff() * result.magnitude()
            + (result.magnitude() == 0 ? 0 : type.smallestPositive())
        : Double.POSITIVE_INFINITY;
  }

  /** What is exact in float64 already, as an argument that is passed on, is not rounded. */
  private static double ofReference(Estimate result) {
    return result.error() == 0
        ? 0
        : ElementType.FLOAT64.unitRoundoff() * result.magnitude() + Double.MIN_VALUE;
  }
}
