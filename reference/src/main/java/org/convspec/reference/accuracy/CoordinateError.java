package org.convspec.reference.accuracy;

import org.convspec.spec.geometry.Fraction;
import org.convspec.spec.geometry.ResizeAxis;
import org.convspec.spec.tensor.ElementType;

/**
 * How far a coordinate of a resizing may be off that is computed in the accumulator of an element
 * type, in any of the usual arrangements. Chapter 23, Accuracy, derives it.
 */
final class CoordinateError {

  /**
   * The scale is a quotient (4), one more quotient takes its place in the formula (4) or two do and
   * a product (5), then come a product and at most four sums; what is rounded twice is counted.
   */
  private static final int ROUNDINGS = 16;

  /** Products and sums of coordinates have so many bits more than the coordinates. */
  private static final int SPARE_BITS = 2;

  private CoordinateError() {}

  /** Returns the largest error at an output position; 0 where nothing is rounded. */
  static double of(ResizeAxis axis, long o, ElementType type) {
    double addends = axis.addends(o).toDouble();
    if (isExact(axis, addends, type.accumulator())) {
      return 0;
    }
    boolean isInRange = addends < type.accumulator().largest();
    return isInRange
        ? MultilinearBound.gamma(type.accumulator(), ROUNDINGS) * addends
            + ROUNDINGS * type.accumulator().smallestPositive()
        : Double.POSITIVE_INFINITY;
  }

  private static boolean isExact(ResizeAxis axis, double addends, ElementType accumulator) {
    double places = new Fraction(axis.commonDenominator(), Fraction.ONE.numerator()).toDouble();
    return axis.isBinary()
        && Math.scalb(addends * places, SPARE_BITS) <= accumulator.exactIntegerLimit();
  }
}
