package org.convspec.spec.tensor;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.convspec.spec.rule.InvalidCallException;

/** The extents of a tensor, one per axis, each 0 or more. Rank 0 is a single element. Immutable. */
public final class Shape {

  private final long[] extents;

  private Shape(long[] extents) {
    this.extents = extents;
  }

  /**
   * Returns the shape with these extents.
   *
   * @throws InvalidCallException by TEN-01 if one of them is negative
   */
  public static Shape of(long... extents) {
    for (int axis = 0; axis < extents.length; axis++) {
      if (extents[axis] < 0) { // TEN-01
        throw new InvalidCallException(
            "TEN-01", "extent of axis " + axis, extents[axis], "at least 0");
      }
    }
    return new Shape(extents.clone());
  }

  /** Returns {@code (first, second, rest...)}: the shape of a batch, or of weights. */
  public static Shape of(long first, long second, Shape rest) {
    return Shape.of(Index.of(first, second, Index.of(rest.extents)).toArray());
  }

  /** Returns the shape of {@code count} axes from {@code first} on. */
  public Shape slice(int first, int count) {
    return new Shape(Arrays.copyOfRange(extents, first, first + count));
  }

  /** Returns these extents and then those of another shape. */
  public Shape then(Shape other) {
    return new Shape(Index.of(extents).then(Index.of(other.extents)).toArray());
  }

  /** Returns the number of axes. */
  public int rank() {
    return extents.length;
  }

  /** Returns the extent of one axis, counted from 0. */
  public long extent(int axis) {
    return extents[axis];
  }

  /** Returns the shape behind the first two axes. */
  public Shape spatial() {
    return new Shape(Arrays.copyOfRange(extents, 2, extents.length));
  }

  /** Returns the extents as a new array. */
  public long[] toArray() {
    return extents.clone();
  }

  /**
   * TEN-02: the number of elements, the exact product of the extents; 1 for rank 0.
   *
   * @throws InvalidCallException by TEN-02 if the product is not below 2^63
   */
  public long elementCount() {
    if (hasNoElements()) {
      return 0; // also where the other extents alone would overflow
    }
    try {
      return LongStream.of(extents).reduce(1, Math::multiplyExact);
    } catch (ArithmeticException overflow) {
      throw new InvalidCallException(
          "TEN-02", "element count of " + this, "too large", "below 2^63");
    }
  }

  /** Returns whether some extent is 0. */
  public boolean hasNoElements() {
    return LongStream.of(extents).anyMatch(extent -> extent == 0);
  }

  /** Returns whether every coordinate lies in {@code 0 .. extent-1} of its axis. */
  public boolean contains(Index index) {
    if (index.rank() != rank()) {
      return false;
    }
    for (int axis = 0; axis < rank(); axis++) {
      if (index.at(axis) < 0 || index.at(axis) >= extents[axis]) {
        return false;
      }
    }
    return true;
  }

  /**
   * TEN-03: the place of an element in row-major order, where the last axis varies fastest.
   *
   * @throws InvalidCallException by TEN-04 if the index lies outside the shape, by TEN-02 if the
   *     place is not below 2^63
   */
  public long offset(Index index) {
    if (!contains(index)) { // TEN-04
      throw new InvalidCallException("TEN-04", "index " + index, "outside", "inside " + this);
    }
    try {
      long offset = 0;
      for (int axis = 0; axis < rank(); axis++) {
        offset = Math.addExact(Math.multiplyExact(offset, extents[axis]), index.at(axis));
      }
      return offset;
    } catch (ArithmeticException overflow) {
      throw new InvalidCallException(
          "TEN-02", "place of " + index + " in " + this, "too large", "below 2^63");
    }
  }

  /**
   * TEN-03: the index of the element at a place in row-major order.
   *
   * @throws InvalidCallException by TEN-04 if there is no such element
   */
  public Index index(long offset) {
    if (offset < 0 || offset >= elementCount()) { // TEN-04
      throw new InvalidCallException("TEN-04", "place " + offset, "outside", "inside " + this);
    }
    long[] coordinates = new long[rank()];
    long rest = offset;
    for (int axis = rank() - 1; axis >= 0; axis--) {
      coordinates[axis] = rest % extents[axis];
      rest /= extents[axis];
    }
    return Index.of(coordinates);
  }

  /** Returns every index of the shape in row-major order (TEN-03). */
  public Iterable<Index> indices() {
    return RowMajorIterator::new;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && Arrays.equals(extents, shape.extents);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(extents);
  }

  /** Returns the extents in parentheses, such as {@code (2,3,5)}. */
  @Override
  public String toString() {
    return LongStream.of(extents)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(",", "(", ")"));
  }

  private final class RowMajorIterator implements Iterator<Index> {

    private final long[] next = new long[extents.length];
    private boolean exhausted = hasNoElements();

    @Override
    public boolean hasNext() {
      return !exhausted;
    }

    @Override
    public Index next() {
      if (exhausted) {
        throw new NoSuchElementException();
      }
      Index current = Index.of(next);
      exhausted = !advance();
      return current;
    }

    private boolean advance() {
      for (int axis = next.length - 1; axis >= 0; axis--) {
        if (++next[axis] < extents[axis]) {
          return true;
        }
        next[axis] = 0;
      }
      return false;
    }
  }
}
