package org.convspec.conformance.contract;

import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Where the elements of a tensor go when it is cropped, padded, stretched, mirrored or cut: axis by
 * axis, each target position names its source position, or one outside for a zero.
 */
@FunctionalInterface
interface Rearrangement {

  /** Returns the source position of a target position on an axis; outside the source for 0. */
  long source(int axis, long position);

  /** Returns the rearranged tensor. */
  default Tensor apply(Tensor from, Shape to) {
    return Tensor.tabulate(
        from.type(),
        to,
        target -> {
          long[] source = target.toArray();
          for (int axis = 0; axis < source.length; axis++) {
            source[axis] = source(axis, source[axis]);
          }
          Index index = Index.of(source);
          return from.shape().contains(index) ? from.at(index) : 0;
        });
  }

  /** Returns the tensor mirrored on its spatial axes. */
  static Tensor mirrored(Tensor from) {
    Rearrangement mirror =
        (axis, position) -> axis < 2 ? position : from.shape().extent(axis) - 1 - position;
    return mirror.apply(from, from.shape());
  }

  /** Returns the tensor with blocks of consecutive positions on one axis each mirrored. */
  static Tensor mirroredInBlocks(Tensor from, int mirroredAxis, long block) {
    Rearrangement mirror =
        (axis, position) ->
            axis == mirroredAxis
                ? position / block * block + block - 1 - position % block
                : position;
    return mirror.apply(from, from.shape());
  }

  /** Returns {@code count} positions of one axis, from {@code first} on. */
  static Tensor slice(Tensor from, int slicedAxis, long first, long count) {
    Rearrangement shift = (axis, position) -> axis == slicedAxis ? position + first : position;
    return shift.apply(from, withExtent(from.shape(), slicedAxis, count));
  }

  /** Returns one tensor behind the other on an axis. */
  static Tensor concatenated(Tensor front, Tensor back, int joinedAxis) {
    long seam = front.shape().extent(joinedAxis);
    Shape whole = withExtent(front.shape(), joinedAxis, seam + back.shape().extent(joinedAxis));
    Rearrangement inFront = (axis, position) -> position;
    Rearrangement behind = (axis, position) -> axis == joinedAxis ? position - seam : position;
    return inFront.apply(front, whole).combine(behind.apply(back, whole), Double::sum);
  }

  /** Returns the tensor with its axes in the opposite spatial order. */
  static Tensor withAxesReversed(Tensor from) {
    Shape to = Shape.of(spatiallyReversed(from.shape().toArray()));
    return Tensor.tabulate(
        from.type(), to, target -> from.at(Index.of(spatiallyReversed(target.toArray()))));
  }

  private static long[] spatiallyReversed(long[] numbers) {
    long[] reversed = numbers.clone();
    for (int axis = 2; axis < numbers.length; axis++) {
      reversed[axis] = numbers[numbers.length + 1 - axis];
    }
    return reversed;
  }

  private static Shape withExtent(Shape shape, int axis, long extent) {
    long[] extents = shape.toArray();
    extents[axis] = extent;
    return Shape.of(extents);
  }
}
