package org.convspec.spec.operator;

import org.convspec.spec.geometry.Window;
import org.convspec.spec.tensor.Shape;

/**
 * The window of a pooling over an input of known shape; whatever has this type is valid.
 *
 * @param batch number of items
 * @param channels number of channels, of the input and of the output
 * @param window the spatial window
 */
public record PoolGeometry(long batch, long channels, Window window) {

  /** Returns (n, channels, space). */
  public Shape inputShape() {
    return Shape.of(batch, channels, window.inputShape());
  }

  /** Returns (n, channels, output extents). */
  public Shape outputShape() {
    return Shape.of(batch, channels, window.outputShape());
  }
}
