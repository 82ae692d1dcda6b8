package org.convspec.spec.geometry;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalDouble;
import org.convspec.spec.rule.InvalidCallException;

/**
 * A resizing along one axis of an input of known extent. Coordinates are exact.
 *
 * @param inputExtent how many input positions there are
 * @param outputExtent how many output positions there are
 * @param mode what is taken from the positions around a coordinate
 * @param rule where the output positions lie
 * @param scale how many times longer the output is, where that is not the quotient of the extents
 */
public record ResizeAxis(
    long inputExtent,
    long outputExtent,
    ResizeMode mode,
    CoordinateRule rule,
    OptionalDouble scale) {

  /**
   * An input position and what an output position takes of it.
   *
   * @param input the input position
   * @param share above 0, at most 1
   */
  public record Share(long input, Fraction share) {}

  /**
   * Checks the numbers.
   *
   * @throws InvalidCallException by RESIZE-02, RESIZE-03 or RESIZE-05
   */
  public ResizeAxis {
    if (outputExtent < 0) { // RESIZE-02
      throw new InvalidCallException("RESIZE-02", "output extent", outputExtent, "at least 0");
    }
    if (inputExtent == 0 && outputExtent > 0) { // RESIZE-03
      throw new InvalidCallException("RESIZE-03", "output extent", outputExtent, "0 as the input");
    }
    if (scale.isPresent() && !(scale.getAsDouble() > 0 && Double.isFinite(scale.getAsDouble()))) {
      throw new InvalidCallException( // RESIZE-05
          "RESIZE-05", "scale", scale.getAsDouble(), "above 0 and finite");
    }
  }

  /** RESIZE-17: how far apart output positions lie, 1 divided by the scale. */
  private Fraction distance() {
    return scale.isPresent()
        ? Fraction.of(scale.getAsDouble()).reciprocal()
        : Fraction.of(inputExtent, outputExtent);
  }

  private CoordinateRule.Line line() {
    return rule.line(inputExtent, outputExtent, distance());
  }

  /** Returns the coordinate of an output position, RESIZE-18: moved to the end it is beyond. */
  public Fraction coordinate(long o) {
    return onInput(line().at(o));
  }

  /** Returns whether an output position lies beyond an end of the input (RESIZE-18). */
  public boolean isOutside(long o) {
    return !line().at(o).equals(coordinate(o));
  }

  /** Returns the nearest coordinate on the input. */
  public Fraction onInput(Fraction x) {
    return x.clamped(Fraction.ZERO, Fraction.of(inputExtent - 1));
  }

  /** Returns what an output position takes, by ascending input position. */
  public List<Share> shares(long o) {
    return sharesAt(coordinate(o));
  }

  /** Returns what is taken at a coordinate on the input. */
  public List<Share> sharesAt(Fraction x) {
    return mode.shares(x);
  }

  /** Returns a number that makes every coordinate and every share whole. */
  public BigInteger commonDenominator() {
    BigInteger start = line().start().denominator();
    BigInteger step = line().step().denominator();
    return start.divide(start.gcd(step)).multiply(step);
  }

  /** Returns the sum of the magnitudes of what is added up for a coordinate. */
  public Fraction addends(long o) {
    return rule.addends(inputExtent, outputExtent, distance(), o);
  }

  /**
   * Returns whether binary numbers hold every coordinate, and what it is usually computed from, if
   * they have enough bits: the scale and 1 divided by it, or the step from corner to corner, and
   * for HALF_PIXEL_SYMMETRIC how much of its true extent the output has.
   */
  public boolean isBinary() {
    if (line().equals(CoordinateRule.Line.AT_ZERO)) {
      return true; // nothing is computed
    }
    boolean isComputedInBinary =
        switch (rule) {
          case ALIGN_CORNERS -> true;
          case HALF_PIXEL_SYMMETRIC -> isScaleBinary() && isPowerOfTwo(kept().denominator());
          default -> isScaleBinary();
        };
    return isComputedInBinary && isPowerOfTwo(commonDenominator());
  }

  private boolean isScaleBinary() {
    return isPowerOfTwo(distance().numerator()) && isPowerOfTwo(distance().denominator());
  }

  /** What part of the scaled input the output is; more than 1 if it is longer. */
  private Fraction kept() {
    return Fraction.of(outputExtent).times(distance()).times(Fraction.of(1, inputExtent));
  }

  private static boolean isPowerOfTwo(BigInteger number) {
    return number.bitCount() == 1;
  }
}
