package org.convspec.spec.operator;

/** Which way an operator is evaluated. */
public enum Direction {
  /** From the inputs to the output. */
  FORWARD,
  /** From the output gradient to the gradients of the inputs. */
  GRADIENT
}
