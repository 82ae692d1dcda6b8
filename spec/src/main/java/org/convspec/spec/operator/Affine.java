package org.convspec.spec.operator;

/** How many elements scale and bias of a group normalization have (NORM-22, NORM-23). */
public enum Affine {
  /** One for each channel. */
  PER_CHANNEL,
  /** One for each group of channels. */
  PER_GROUP
}
