package org.convspec.spec.operator;

/** What epsilon does to the norm that elements are divided by (NORM-25, NORM-26). */
public enum EpsilonUse {
  /** The divisor is never below it: {@code max(norm, epsilon)}. */
  FLOOR,
  /** It is added: {@code norm + epsilon}. */
  ADDED
}
