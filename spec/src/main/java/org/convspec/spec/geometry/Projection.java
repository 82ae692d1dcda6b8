package org.convspec.spec.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * To which coarser position each position of a tensor belongs: some of its axes are kept, whole or
 * in blocks of neighbours, and all others are dropped. The positions that belong to one target are
 * its fibre; the fibres cover the tensor, and no two of them overlap.
 *
 * @param from the shape of the tensor
 * @param kept the axes that stay, in their order
 */
public record Projection(Shape from, List<Kept> kept) {

  /**
   * An axis that stays.
   *
   * @param axis its number in the tensor
   * @param block how many neighbours become one position
   * @param count how many positions there are then; block times count is the extent
   */
  public record Kept(int axis, long block, long count) {}

  /** Keeps an unmodifiable copy. */
  public Projection {
    kept = List.copyOf(kept);
  }

  /** Returns the projection that keeps some axes as they are. */
  public static Projection keeping(Shape from, int... axes) {
    return new Projection(
        from, Arrays.stream(axes).mapToObj(axis -> new Kept(axis, 1, from.extent(axis))).toList());
  }

  /** Returns the shape of the targets. */
  public Shape to() {
    return Shape.of(kept.stream().mapToLong(Kept::count).toArray());
  }

  /** Returns the target that a position belongs to. */
  public Index of(Index position) {
    return Index.of(
        kept.stream().mapToLong(axis -> position.at(axis.axis()) / axis.block()).toArray());
  }

  /** Returns the positions that belong to a target, in row-major order. */
  public List<Index> fibre(Index target) {
    long[] first = new long[from.rank()];
    for (int number = 0; number < kept.size(); number++) {
      first[kept.get(number).axis()] = target.at(number) * kept.get(number).block();
    }
    List<Index> positions = new ArrayList<>();
    for (Index inside : fibreShape().indices()) {
      long[] position = inside.toArray();
      Arrays.setAll(position, axis -> first[axis] + position[axis]);
      positions.add(Index.of(position));
    }
    return positions;
  }

  /** Returns how many positions belong to each target. */
  public long fibreSize() {
    return fibreShape().elementCount();
  }

  /** A kept axis is as long as its blocks, a dropped one as long as it is. */
  private Shape fibreShape() {
    long[] extents = from.toArray();
    kept.forEach(axis -> extents[axis.axis()] = axis.block());
    return Shape.of(extents);
  }
}
