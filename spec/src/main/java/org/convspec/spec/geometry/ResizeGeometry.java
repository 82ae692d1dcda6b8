package org.convspec.spec.geometry;

import java.util.List;
import java.util.function.ToLongFunction;
import org.convspec.spec.tensor.Shape;

/**
 * A resizing of an input of known shape: the product of its spatial axes, which do not interact.
 *
 * @param items how many items there are
 * @param channels how many channels there are
 * @param axes the spatial axes
 */
public record ResizeGeometry(long items, long channels, List<ResizeAxis> axes) {

  /** Keeps an unmodifiable copy. */
  public ResizeGeometry {
    axes = List.copyOf(axes);
  }

  /** Returns the shape of the input. */
  public Shape inputShape() {
    return Shape.of(items, channels, extents(ResizeAxis::inputExtent));
  }

  /** RESIZE-08: items and channels of the input, and the output extents. */
  public Shape outputShape() {
    return Shape.of(items, channels, extents(ResizeAxis::outputExtent));
  }

  private Shape extents(ToLongFunction<ResizeAxis> extent) {
    return Shape.of(axes.stream().mapToLong(extent).toArray());
  }
}
