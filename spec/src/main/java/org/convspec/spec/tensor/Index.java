package org.convspec.spec.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A position: one coordinate per axis. Immutable; coordinates may be any 64-bit integers. */
public final class Index {

  private final long[] coordinates;

  private Index(long[] coordinates) {
    this.coordinates = coordinates;
  }

  /** Returns the position with these coordinates. */
  public static Index of(long... coordinates) {
    return new Index(coordinates.clone());
  }

  /** Returns {@code (first, second, rest...)}: batch or output channel, channel, then space. */
  public static Index of(long first, long second, Index rest) {
    long[] all = new long[rest.rank() + 2];
    all[0] = first;
    all[1] = second;
    System.arraycopy(rest.coordinates, 0, all, 2, rest.rank());
    return new Index(all);
  }

  /** Returns how many coordinates there are. */
  public int rank() {
    return coordinates.length;
  }

  /** Returns the coordinate on one axis, counted from 0. */
  public long at(int axis) {
    return coordinates[axis];
  }

  /** Returns the coordinates behind the first two: the spatial part of a tensor's index. */
  public Index spatial() {
    return new Index(Arrays.copyOfRange(coordinates, 2, coordinates.length));
  }

  /** Returns {@code count} coordinates from {@code first} on. */
  public Index slice(int first, int count) {
    return new Index(Arrays.copyOfRange(coordinates, first, first + count));
  }

  /** Returns these coordinates and then those of another position. */
  public Index then(Index other) {
    long[] all = Arrays.copyOf(coordinates, coordinates.length + other.coordinates.length);
    System.arraycopy(other.coordinates, 0, all, coordinates.length, other.coordinates.length);
    return new Index(all);
  }

  /** Returns the coordinates as a new array. */
  public long[] toArray() {
    return coordinates.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Index index && Arrays.equals(coordinates, index.coordinates);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(coordinates);
  }

  /** Returns the coordinates in parentheses, such as {@code (0,1,2)}. */
  @Override
  public String toString() {
    return LongStream.of(coordinates)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(",", "(", ")"));
  }
}
