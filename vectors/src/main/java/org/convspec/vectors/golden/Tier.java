package org.convspec.vectors.golden;

/** How a result is compared. */
public enum Tier {
  /** Every order of summation gives the same numbers: they must be equal. */
  EXACT,
  /** There are NaN, infinities, signed zeros or subnormal numbers about; the results are equal. */
  SPECIAL,
  /** Each element has a bound on how far it may be off. */
  BOUNDED
}
