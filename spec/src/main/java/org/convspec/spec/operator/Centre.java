package org.convspec.spec.operator;

/** What the spread of a set of elements is measured from. */
public enum Centre {
  /** From their mean: the spread is a variance. */
  MEAN,
  /** From 0: the spread is a mean of squares. */
  ZERO
}
