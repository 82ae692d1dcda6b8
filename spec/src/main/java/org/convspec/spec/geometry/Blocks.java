package org.convspec.spec.geometry;

import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * Which channel and position of a deep tensor an element of a wide one is, when channels are
 * exchanged for space in blocks (chapter 22).
 *
 * @param wide the shape with few channels and much space
 * @param factors positions of a block per spatial axis
 * @param order how the channels of the deep tensor are counted
 */
public record Blocks(Shape wide, Shape factors, BlockOrder order) {

  /**
   * Returns the blocks that make space of the channels of a tensor.
   *
   * @throws InvalidCallException by MOVE-05 if channels are left over
   */
  public static Blocks ofDeep(Shape deep, Shape factors, BlockOrder order) {
    long count = factors.elementCount();
    if (deep.extent(1) % count != 0) { // MOVE-05
      throw new InvalidCallException(
          "MOVE-05", "channels", deep.extent(1), "a multiple of the factors' product, " + count);
    }
    long[] wide = deep.toArray();
    wide[1] /= count;
    for (int axis = 0; axis < factors.rank(); axis++) {
      long extent = wide[2 + axis];
      long factor = factors.extent(axis);
      wide[2 + axis] = Axis.exact("output extent", () -> Math.multiplyExact(extent, factor));
    }
    return new Blocks(Shape.of(wide), factors, order);
  }

  /**
   * Returns the blocks that make channels of the space of a tensor.
   *
   * @throws InvalidCallException by MOVE-06 if positions are left over
   */
  public static Blocks ofWide(Shape wide, Shape factors, BlockOrder order) {
    for (int axis = 0; axis < factors.rank(); axis++) {
      if (wide.extent(2 + axis) % factors.extent(axis) != 0) { // MOVE-06
        throw new InvalidCallException(
            "MOVE-06",
            "extent of spatial axis " + axis,
            wide.extent(2 + axis),
            "a multiple of its factor, " + factors.extent(axis));
      }
    }
    return new Blocks(wide, factors, order);
  }

  /** Returns the shape with many channels and little space. */
  public Shape deep() {
    long[] extents = wide.toArray();
    extents[1] =
        Axis.exact(
            "output channels", () -> Math.multiplyExact(wide.extent(1), factors.elementCount()));
    for (int axis = 0; axis < factors.rank(); axis++) {
      extents[2 + axis] /= factors.extent(axis);
    }
    return Shape.of(extents);
  }

  /** MOVE-21, MOVE-22: the index in the deep tensor of an element of the wide one. */
  public Index deep(Index inWide) {
    long[] position = inWide.spatial().toArray();
    long[] within = new long[position.length];
    for (int axis = 0; axis < position.length; axis++) {
      within[axis] = position[axis] % factors.extent(axis);
      position[axis] /= factors.extent(axis);
    }
    long place = factors.offset(Index.of(within)); // MOVE-24
    long channel =
        switch (order) {
          case CHANNEL_FIRST -> inWide.at(1) * factors.elementCount() + place; // MOVE-21
          case BLOCK_FIRST -> place * wide.extent(1) + inWide.at(1); // MOVE-22
        };
    return Index.of(inWide.at(0), channel, Index.of(position));
  }

  /** MOVE-23: the index in the wide tensor of an element of the deep one. */
  public Index wide(Index inDeep) {
    long blocks = factors.elementCount();
    long channel =
        switch (order) {
          case CHANNEL_FIRST -> inDeep.at(1) / blocks;
          case BLOCK_FIRST -> inDeep.at(1) % wide.extent(1);
        };
    long place =
        switch (order) {
          case CHANNEL_FIRST -> inDeep.at(1) % blocks;
          case BLOCK_FIRST -> inDeep.at(1) / wide.extent(1);
        };
    Index within = factors.index(place);
    long[] position = inDeep.spatial().toArray();
    for (int axis = 0; axis < position.length; axis++) {
      position[axis] = position[axis] * factors.extent(axis) + within.at(axis);
    }
    return Index.of(inDeep.at(0), channel, Index.of(position));
  }
}
