package org.convspec.spec.operator;

/** Where the counting of positions begins (MAX-22, MAX-23). */
public enum IndexBase {
  /** Anew in every plane: each item and channel by itself. */
  PLANE,
  /** At the first plane of the tensor; each plane goes on where the one before it ended. */
  TENSOR
}
