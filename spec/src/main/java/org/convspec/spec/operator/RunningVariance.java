package org.convspec.spec.operator;

/** Which variance of a batch enters the running variance. */
public enum RunningVariance {
  /** BN-18: the mean of squared distances, the one that normalizes. */
  BIASED,
  /** BN-19: their sum, divided by one less than their number. */
  UNBIASED
}
