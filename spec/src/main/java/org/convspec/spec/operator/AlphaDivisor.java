package org.convspec.spec.operator;

/** What alpha is divided by before it multiplies a sum of squares. */
public enum AlphaDivisor {
  /** LRN-14: the number of positions of a whole neighbourhood. */
  SIZE,
  /** LRN-08: one, so that alpha is taken as it is. */
  ONE
}
