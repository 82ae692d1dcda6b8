package org.convspec.conformance.cases;

import org.convspec.spec.tensor.Shape;

/** What makes the calls of any pooling invalid. */
public final class PoolBreakage {

  private PoolBreakage() {}

  /** Returns a shape whose last extent is longer by one. */
  public static Shape longer(Shape shape) {
    long[] extents = shape.toArray();
    extents[extents.length - 1]++;
    return Shape.of(extents);
  }
}
