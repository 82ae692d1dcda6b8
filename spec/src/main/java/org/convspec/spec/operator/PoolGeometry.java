package org.convspec.spec.operator;

import org.convspec.spec.geometry.IndexRelation;
import org.convspec.spec.geometry.Window;

/**
 * The window of a pooling over an input of known shape; whatever has this type is valid.
 *
 * @param batch number of items
 * @param channels number of channels, of the input and of the output
 * @param window the spatial window
 */
public record PoolGeometry(long batch, long channels, Window window) implements PlaneGeometry {

  @Override
  public IndexRelation relation() {
    return window;
  }
}
