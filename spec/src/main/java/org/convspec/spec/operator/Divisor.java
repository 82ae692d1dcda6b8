package org.convspec.spec.operator;

/** What the sum under a window is divided by (AVG-06 to AVG-09). */
public enum Divisor {
  /** The number of taps that are on the input. */
  INSIDE_INPUT,
  /** The number of taps that are on the input or on its padding. */
  INSIDE_PADDED_INPUT,
  /** The number of taps of the kernel. */
  KERNEL,
  /** A number that the call gives. */
  GIVEN
}
