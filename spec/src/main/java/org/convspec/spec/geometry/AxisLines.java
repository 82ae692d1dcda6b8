package org.convspec.spec.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * The lines of a tensor along one axis: all positions that differ on that axis alone.
 *
 * @param shape the shape of the tensor
 * @param axis an axis of it, counted from 0
 */
public record AxisLines(Shape shape, int axis) {

  /** Returns every line, each as its positions in order; none where the tensor has no elements. */
  public List<List<Index>> all() {
    List<List<Index>> lines = new ArrayList<>();
    for (Index at : shape.indices()) {
      if (at.at(axis) == 0) {
        lines.add(through(at));
      }
    }
    return lines;
  }

  /** Returns the line through a position. */
  public List<Index> through(Index at) {
    return LongStream.range(0, shape.extent(axis)).mapToObj(place -> moved(at, place)).toList();
  }

  private Index moved(Index at, long place) {
    long[] coordinates = at.toArray();
    coordinates[axis] = place;
    return Index.of(coordinates);
  }
}
