package org.convspec.conformance.mutants;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Numbers as a kernel holds them: a flat array and its extents. A coordinate beyond its extent
 * reaches into the next row, as it does in memory.
 */
final class Grid {

  private final long[] extents;
  private final double[] values;

  private Grid(long[] extents, double[] values) {
    this.extents = extents;
    this.values = values;
  }

  static Grid of(Tensor tensor) {
    return new Grid(tensor.shape().toArray(), tensor.toArray());
  }

  /** Returns a grid of (first, second, rest) that holds one value everywhere. */
  static Grid filled(double value, long first, long second, long[] rest) {
    long[] extents = LongStream.concat(LongStream.of(first, second), LongStream.of(rest)).toArray();
    double[] values = new double[(int) LongStream.of(extents).reduce(1, (a, b) -> a * b)];
    Arrays.fill(values, value);
    return new Grid(extents, values);
  }

  long extent(int axis) {
    return extents[axis];
  }

  /** Returns the extents behind the first two. */
  long[] space() {
    return Arrays.copyOfRange(extents, 2, extents.length);
  }

  double at(long first, long second, long[] rest) {
    return values[place(first, second, rest)];
  }

  void set(double value, long first, long second, long[] rest) {
    values[place(first, second, rest)] = value;
  }

  private int place(long first, long second, long[] rest) {
    long place = first * extents[1] + second;
    for (int axis = 0; axis < rest.length; axis++) {
      place = place * extents[2 + axis] + rest[axis];
    }
    return (int) place;
  }

  Tensor toTensor(ElementType type) {
    return Tensor.rounding(type, Shape.of(extents), values);
  }
}
