package org.convspec.spec.operator;

/** What becomes of the losses of all items and positions. */
public enum Reduction {
  /** They are given one by one. */
  NONE,
  /** They are added. */
  SUM,
  /** They are added and divided by the number of those that count. */
  MEAN
}
