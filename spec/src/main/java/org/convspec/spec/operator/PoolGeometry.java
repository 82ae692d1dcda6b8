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

  /** Returns (n, channels, space), the shape of the input gradient too (AVG-14). */
  public Shape inputShape() {
    return Shape.of(batch, channels, window.inputShape());
  }

  /** AVG-04: (n, channels, output extents), perhaps without elements (AVG-13). */
  public Shape outputShape() {
    return Shape.of(batch, channels, window.outputShape());
  }
}
