package org.convspec.spec.operator;

/** Which of two functions goes by the name of gelu. */
public enum GeluForm {
  /** With the distribution function of the normal distribution. */
  ERF,
  /** With an approximation of it by a hyperbolic tangent. */
  TANH
}
