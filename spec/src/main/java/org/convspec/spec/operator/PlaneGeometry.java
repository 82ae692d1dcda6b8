package org.convspec.spec.operator;

import org.convspec.spec.geometry.IndexRelation;
import org.convspec.spec.tensor.Shape;

/** What a pooling reads where: the same index relation on the plane of every item and channel. */
public interface PlaneGeometry {

  /** Returns the number of items. */
  long batch();

  /** Returns the number of channels, of the input and of the output. */
  long channels();

  /** Returns which output position reads which input positions. */
  IndexRelation relation();

  /** Returns (n, channels, space), the shape of the input gradient too. */
  default Shape inputShape() {
    return Shape.of(batch(), channels(), relation().inputShape());
  }

  /** Returns (n, channels, output extents), perhaps without elements. */
  default Shape outputShape() {
    return Shape.of(batch(), channels(), relation().outputShape());
  }
}
