package org.convspec.spec.operator;

/** Where epsilon is added (NORM-20, NORM-21). */
public enum EpsilonPlace {
  /** To the variance: {@code 1 / sqrt(variance + epsilon)}. */
  INSIDE,
  /** To the deviation: {@code 1 / (sqrt(variance) + epsilon)}. */
  OUTSIDE
}
