package org.convspec.spec.operator;

/** Which of several equal maxima is the argmax (MAX-15, MAX-16). */
public enum TieRule {
  /** The one at the first tap, taps in row-major order. */
  FIRST,
  /** The one at the last tap, taps in row-major order. */
  LAST
}
