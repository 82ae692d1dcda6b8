package org.convspec.spec.operator;

/** Which tap of the weights meets which tap of the window (CONV-16). */
public enum Orientation {
  /** Cross-correlation: tap k of the weights at tap k of the window. */
  CORRELATION,
  /** Convolution in the sense of mathematics: the weights are mirrored on every spatial axis. */
  FLIPPED
}
