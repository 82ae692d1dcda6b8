package org.convspec.spec.operator;

import java.util.Optional;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * An unpooling over shapes that are valid together. Whether the indices are valid shows only when
 * they are read.
 *
 * @param inputShape (n, channels, space), the shape of the indices too
 * @param outputShape (n, channels, output extents)
 * @param indexing what an index means: of the output what a pooling's means of its input (MAX-53)
 */
public record UnpoolGeometry(Shape inputShape, Shape outputShape, Indexing indexing) {

  /**
   * MAX-50: where the element at a position of the input goes; nowhere with the index -1 (MAX-51).
   *
   * @param from a position of the input
   * @param number its index
   * @throws InvalidCallException by MAX-04 if the index names no position of the same plane
   */
  public Optional<Index> target(Index from, double number) {
    if (number == Indexing.NOWHERE) {
      return Optional.empty();
    }
    double within = number - indexing.firstOfPlane(outputShape, from.at(0), from.at(1));
    long positions = outputShape.spatial().elementCount();
    if (within != Math.rint(within) || !(0 <= within && within < positions)) { // MAX-04
      throw new InvalidCallException(
          "MAX-04", "index at " + from, number, "a position of its own plane, or -1");
    }
    return Optional.of(
        Index.of(from.at(0), from.at(1), indexing.position(outputShape, (long) within)));
  }
}
