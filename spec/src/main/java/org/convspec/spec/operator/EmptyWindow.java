package org.convspec.spec.operator;

import org.convspec.spec.tensor.ElementType;

/** What becomes of a window that reads no element of the input, only padding. */
public enum EmptyWindow {
  /** The call is rejected. */
  REJECTED,
  /** Its output is 0. */
  ZERO,
  /** Its output is not a number. */
  NAN,
  /** Its output is negative infinity: the largest of nothing. */
  NEGATIVE_INFINITY,
  /** Its output is the lowest finite number of the element type. */
  LOWEST;

  /** Returns the output of such a window. */
  public double value(ElementType type) {
    return switch (this) {
      case ZERO -> 0;
      case NEGATIVE_INFINITY -> Double.NEGATIVE_INFINITY;
      case LOWEST -> type.lowest();
      case NAN, REJECTED -> Double.NaN; // of a rejected call there is none
    };
  }
}
