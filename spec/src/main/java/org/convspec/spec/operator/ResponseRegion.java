package org.convspec.spec.operator;

/** Whose squares a local response normalization sums for an element. */
public enum ResponseRegion {
  /** LRN-10: those of neighbouring channels at the same position. */
  ACROSS_CHANNELS,
  /** LRN-11: those of neighbouring positions of the same channel. */
  WITHIN_CHANNEL
}
