package org.convspec.spec.operator;

import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * How the positions of a tensor of data are numbered: what an index of a max pooling means. Layouts
 * do not matter; the numbers are those of the canonical tensor.
 *
 * @param order the order within a plane
 * @param base where counting begins
 */
public record Indexing(StorageOrder order, IndexBase base) {

  /** The index that names no position: that of a window without elements (MAX-19). */
  public static final long NOWHERE = -1;

  /** Returns the same indexing in another order. */
  public Indexing withOrder(StorageOrder other) {
    return new Indexing(other, base);
  }

  /** Returns the same indexing from another base. */
  public Indexing withBase(IndexBase other) {
    return new Indexing(order, other);
  }

  /**
   * Returns the number of a position.
   *
   * @param data (n, channels, space)
   * @param position an index of that shape
   */
  public long number(Shape data, Index position) {
    long within =
        order == StorageOrder.ROW_MAJOR // MAX-20
            ? data.spatial().offset(position.spatial())
            : reversed(data.spatial()).offset(reversed(position.spatial())); // MAX-21
    return base == IndexBase.PLANE
        ? within // MAX-22
        : planes(data).offset(Index.of(position.at(0), position.at(1), within)); // MAX-23
  }

  /** MAX-22, MAX-23: the number of the first position of a plane. */
  public long firstOfPlane(Shape data, long item, long channel) {
    return base == IndexBase.PLANE || data.spatial().hasNoElements()
        ? 0
        : planes(data).offset(Index.of(item, channel, 0));
  }

  /** Returns the shape of all planes, each laid out in a row; its places are exact (TEN-02). */
  private static Shape planes(Shape data) {
    return Shape.of(data.extent(0), data.extent(1), data.spatial().elementCount());
  }

  /**
   * Returns the position of a number.
   *
   * @param data (n, channels, space)
   * @param within the number, counted from the first position of its plane
   * @return the spatial part of the position
   */
  public Index position(Shape data, long within) {
    return order == StorageOrder.ROW_MAJOR
        ? data.spatial().index(within)
        : reversed(reversed(data.spatial()).index(within));
  }

  /** Returns whether an element type holds the number of every position. */
  public boolean counts(Shape data, ElementType type) {
    return positions(data) <= type.exactIntegerLimit();
  }

  private long positions(Shape data) {
    return base == IndexBase.PLANE ? data.spatial().elementCount() : data.elementCount();
  }

  /**
   * Refuses tensors with more positions than numbers that an element type holds.
   *
   * @throws InvalidCallException by MAX-02
   */
  public void check(Shape data, ElementType type) {
    if (!counts(data, type)) { // MAX-02
      throw new InvalidCallException(
          "MAX-02",
          "number of positions",
          positions(data),
          "at most " + (long) type.exactIntegerLimit() + ", which " + type.label() + " can count");
    }
  }

  private static Shape reversed(Shape shape) {
    return Shape.of(reversed(shape.toArray()));
  }

  private static Index reversed(Index index) {
    return Index.of(reversed(index.toArray()));
  }

  private static long[] reversed(long[] numbers) {
    long[] reversed = new long[numbers.length];
    for (int place = 0; place < numbers.length; place++) {
      reversed[place] = numbers[numbers.length - 1 - place];
    }
    return reversed;
  }
}
