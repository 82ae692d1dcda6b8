package org.convspec.spec.geometry;

import java.util.List;

/** The regions of an input axis that the output positions along it read, one after another. */
public sealed interface RegionSequence {

  /** Returns the output extent. */
  long count();

  /** Returns what output position {@code o} reads. */
  Interval region(long o);

  /**
   * Regions that share an axis as evenly as whole positions can (POOL-11); one of them is the whole
   * axis (POOL-10).
   *
   * @param inputExtent number of input positions, at least 1
   * @param count number of regions, at least 1
   */
  record Adaptive(long inputExtent, long count) implements RegionSequence {

    @Override
    public Interval region(long o) {
      return new Interval(boundary(o, 0), boundary(o + 1, count - 1));
    }

    /**
     * Returns (o * inputExtent + more) / count, rounded down; exact also where that product is no
     * 64-bit integer, as long as count * count is one, and refused by WIN-22 otherwise.
     */
    private long boundary(long o, long more) {
      long whole = inputExtent / count;
      long rest = inputExtent % count;
      return Axis.exact(
          "boundary of a region",
          () -> o * whole + Math.addExact(Math.multiplyExact(o, rest), more) / count);
    }
  }

  /**
   * Regions as they are given (POOL-12).
   *
   * @param regions one after another
   */
  record Given(List<Interval> regions) implements RegionSequence {

    /** Keeps an unmodifiable copy. */
    public Given {
      regions = List.copyOf(regions);
    }

    @Override
    public long count() {
      return regions.size();
    }

    @Override
    public Interval region(long o) {
      return regions.get(Math.toIntExact(o));
    }
  }
}
