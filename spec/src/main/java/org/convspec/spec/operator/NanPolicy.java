package org.convspec.spec.operator;

/** What a NaN under the window of a max pooling does (MAX-12, MAX-13). */
public enum NanPolicy {
  /** It wins: the output is not a number. */
  PROPAGATE,
  /** It loses to every number; a window of nothing else gives one all the same. */
  IGNORE
}
