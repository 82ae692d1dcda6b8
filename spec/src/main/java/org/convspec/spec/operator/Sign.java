package org.convspec.spec.operator;

/** What an Lp pooling raises to its power. */
public enum Sign {
  /** The magnitude of each element: the result is a norm. */
  ABSOLUTE,
  /** Each element with its sign. */
  SIGNED
}
