package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.tensor.Shape;

/** The numbers of positions that ONNX's max poolings write and read. */
final class Indices {

  private Indices() {}

  /**
   * Returns what an indexing has that ONNX's has not: ONNX goes on counting from plane to plane.
   *
   * @param data (n, channels, space)
   */
  static Optional<String> inexpressible(Indexing indexing, Shape data) {
    return indexing.base() == IndexBase.PLANE && hasManyPlanes(data)
        ? Optional.of("has no indices that count anew in every plane")
        : Optional.empty();
  }

  private static boolean hasManyPlanes(Shape data) {
    return data.rank() >= 2 && data.extent(0) * data.extent(1) > 1;
  }
}
