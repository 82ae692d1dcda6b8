package org.convspec.spec.geometry;

import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * Which of two tensors side by side an element belongs to (chapter 22).
 *
 * @param input the shape of the first tensor
 * @param other the shape of the second
 * @param axis along which they stand
 */
public record Concatenation(Shape input, Shape other, int axis) {

  /**
   * Checks that the tensors fit.
   *
   * @throws InvalidCallException by MOVE-02 if they do not
   */
  public Concatenation {
    boolean fits = input.rank() == other.rank();
    for (int each = 0; fits && each < input.rank(); each++) {
      fits = each == axis || input.extent(each) == other.extent(each);
    }
    if (!fits) { // MOVE-02
      throw new InvalidCallException(
          "MOVE-02", "other shape", other, input + " but for axis " + axis);
    }
  }

  /** MOVE-10: the extents along the axis add up. */
  public Shape outputShape() {
    long[] extents = input.toArray();
    extents[axis] =
        Axis.exact("output extent", () -> Math.addExact(input.extent(axis), other.extent(axis)));
    return Shape.of(extents);
  }

  /** MOVE-20: whether an element of the output is one of the input. */
  public boolean isInput(Index output) {
    return output.at(axis) < input.extent(axis);
  }

  /** MOVE-20: the index in the second tensor of an element behind the input. */
  public Index inOther(Index output) {
    return moved(output, -input.extent(axis));
  }

  /** MOVE-30: the index in the output of an element of the second tensor. */
  public Index ofOther(Index inOther) {
    return moved(inOther, input.extent(axis));
  }

  private Index moved(Index index, long by) {
    long[] coordinates = index.toArray();
    coordinates[axis] += by;
    return Index.of(coordinates);
  }
}
