package org.convspec.spec.block;

import org.convspec.spec.tensor.Shape;

/**
 * A tensor that belongs to a block.
 *
 * @param shape its shape
 * @param kind whether training learns it
 */
public record Parameter(Shape shape, Kind kind) {

  /** Where the numbers of a parameter come from. */
  public enum Kind {
    /** Learned by its gradient. */
    LEARNED,
    /** Kept from statistics of earlier data; has no gradient. */
    KEPT,
    /** The same for all data; has no gradient. */
    FIXED
  }

  /** Returns a parameter that is learned. */
  public static Parameter learned(Shape shape) {
    return new Parameter(shape, Kind.LEARNED);
  }

  /** Returns whether training learns it. */
  public boolean isLearned() {
    return kind == Kind.LEARNED;
  }
}
