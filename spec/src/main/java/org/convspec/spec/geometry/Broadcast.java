package org.convspec.spec.geometry;

import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * Which elements of two operands an element of their element-wise combination reads (chapter 21):
 * an operand of extent 1 on an axis is repeated along it.
 *
 * @param input the shape of the first operand
 * @param other the shape of the second
 */
public record Broadcast(Shape input, Shape other) {

  /**
   * Checks that the operands fit.
   *
   * @throws InvalidCallException by ARITH-01 if they do not
   */
  public Broadcast {
    if (input.rank() != other.rank()) { // ARITH-01
      throw new InvalidCallException(
          "ARITH-01", "other rank", other.rank(), "that of the input, " + input.rank());
    }
    for (int axis = 0; axis < input.rank(); axis++) {
      if (input.extent(axis) != other.extent(axis)
          && input.extent(axis) != 1
          && other.extent(axis) != 1) { // ARITH-01
        throw new InvalidCallException(
            "ARITH-01",
            "other extent of axis " + axis,
            other.extent(axis),
            "1 or " + input.extent(axis) + ", that of the input");
      }
    }
  }

  /** ARITH-08: on each axis the extent that is not 1, if there is one. */
  public Shape outputShape() {
    long[] extents = input.toArray();
    for (int axis = 0; axis < extents.length; axis++) {
      extents[axis] = extents[axis] == 1 ? other.extent(axis) : extents[axis];
    }
    return Shape.of(extents);
  }

  /** ARITH-17: the index at which an operand is read, 0 where it is repeated. */
  public static Index read(Shape operand, Index output) {
    long[] coordinates = output.toArray();
    for (int axis = 0; axis < coordinates.length; axis++) {
      coordinates[axis] = operand.extent(axis) == 1 ? 0 : coordinates[axis];
    }
    return Index.of(coordinates);
  }

  /** ARITH-27: the indices of the output that read one element of an operand. */
  public List<Index> readers(Shape operand, Index element) {
    long[] counts = outputShape().toArray();
    for (int axis = 0; axis < counts.length; axis++) {
      counts[axis] = operand.extent(axis) == 1 ? counts[axis] : 1;
    }
    List<Index> readers = new ArrayList<>();
    for (Index step : Shape.of(counts).indices()) {
      readers.add(sum(element, step));
    }
    return readers;
  }

  private static Index sum(Index a, Index b) {
    long[] coordinates = a.toArray();
    for (int axis = 0; axis < coordinates.length; axis++) {
      coordinates[axis] += b.at(axis);
    }
    return Index.of(coordinates);
  }
}
