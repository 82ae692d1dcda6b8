package org.convspec.vectors.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convspec.spec.tensor.Shape;

/**
 * The numbers that the shapes of a case follow from.
 *
 * @param batch items
 * @param channels input channels
 * @param extents input extents, one per spatial axis
 * @param weights output channels and kernel, for operators that have weights
 */
public record Dimensions(
    long batch, long channels, List<Long> extents, Optional<OfWeights> weights) {

  /**
   * The numbers that shapes of weights follow from.
   *
   * @param outputs output channels
   * @param kernel kernel extents, one per spatial axis
   */
  public record OfWeights(long outputs, List<Long> kernel) {

    /** Keeps an unmodifiable copy. */
    public OfWeights {
      kernel = List.copyOf(kernel);
    }

    /** Returns the kernel extents as a shape. */
    public Shape kernelShape() {
      return Shape.of(kernel.stream().mapToLong(Long::longValue).toArray());
    }
  }

  /** Keeps an unmodifiable copy. */
  public Dimensions {
    extents = List.copyOf(extents);
  }

  /** Returns dimensions of an operator without weights. */
  public static Dimensions of(long batch, long channels, List<Long> extents) {
    return new Dimensions(batch, channels, extents, Optional.empty());
  }

  /** Returns the number of spatial axes. */
  public int rank() {
    return extents.size();
  }

  /** Returns (batch, channels, extents). */
  public Shape input() {
    return Shape.of(batch, channels, space());
  }

  /** Returns the input extents as a shape. */
  public Shape space() {
    return Shape.of(extents.stream().mapToLong(Long::longValue).toArray());
  }

  /** Returns the same dimensions with another batch. */
  public Dimensions withBatch(long other) {
    return new Dimensions(other, channels, extents, weights);
  }

  /** Returns the same dimensions with other input channels. */
  public Dimensions withChannels(long other) {
    return new Dimensions(batch, other, extents, weights);
  }

  /** Returns the same dimensions with other input extents. */
  public Dimensions withExtents(List<Long> other) {
    return new Dimensions(batch, channels, other, weights);
  }

  /** Returns the same dimensions with another extent along one spatial axis. */
  public Dimensions withExtent(int axis, long other) {
    List<Long> replaced = new ArrayList<>(extents);
    replaced.set(axis, other);
    return withExtents(replaced);
  }

  /** Returns the same dimensions with other numbers for the weights. */
  public Dimensions withWeights(long outputs, List<Long> kernel) {
    return new Dimensions(batch, channels, extents, Optional.of(new OfWeights(outputs, kernel)));
  }

  /** Returns the same dimensions with one spatial axis less. */
  public Dimensions withoutAxis(int axis) {
    return new Dimensions(
        batch,
        channels,
        without(extents, axis),
        weights.map(w -> new OfWeights(w.outputs(), without(w.kernel(), axis))));
  }

  private static List<Long> without(List<Long> numbers, int axis) {
    List<Long> fewer = new ArrayList<>(numbers);
    if (axis < fewer.size()) {
      fewer.remove(axis);
    }
    return fewer;
  }
}
