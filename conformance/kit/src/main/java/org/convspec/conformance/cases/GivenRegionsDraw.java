package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.convspec.spec.geometry.Interval;

/** Regions of an axis: a sequence of boundaries, starts with a kernel, or any regions at all. */
final class GivenRegionsDraw {

  private enum Kind {
    BOUNDARIES,
    OVERLAPPING,
    KERNEL,
    ANY
  }

  private static final Weighted<Kind> KINDS =
      Weighted.of(Kind.BOUNDARIES, 30)
          .or(Kind.OVERLAPPING, 20)
          .or(Kind.KERNEL, 25)
          .or(Kind.ANY, 25);

  private GivenRegionsDraw() {}

  static List<List<Interval>> next(Random random, RegionDraw drawn) {
    List<List<Interval>> perAxis = new ArrayList<>();
    for (int axis = 0; axis < drawn.outputs().size(); axis++) {
      perAxis.add(axis(random, drawn.dimensions().extents().get(axis), drawn.outputs().get(axis)));
    }
    return perAxis;
  }

  private static List<Interval> axis(Random random, long extent, long count) {
    return switch (KINDS.next(random)) {
      case BOUNDARIES -> between(boundaries(random, extent, count), 0, extent);
      case OVERLAPPING -> between(boundaries(random, extent, count), 1, extent);
      case KERNEL -> withKernel(random, extent, count);
      case ANY -> any(random, extent, count);
    };
  }

  /** As TensorFlow draws them: the first is 0, the last the extent. */
  private static List<Long> boundaries(Random random, long extent, long count) {
    TreeSet<Long> boundaries = new TreeSet<>(List.of(0L, extent));
    while (boundaries.size() <= Math.min(count, extent)) {
      boundaries.add(random.nextLong(extent + 1));
    }
    return List.copyOf(boundaries);
  }

  private static List<Interval> between(List<Long> boundaries, long overlap, long extent) {
    List<Interval> regions = new ArrayList<>();
    for (int at = 0; at + 1 < boundaries.size(); at++) {
      long to = Math.min(extent, boundaries.get(at + 1) + overlap);
      regions.add(new Interval(boundaries.get(at), to));
    }
    return regions;
  }

  /** As PyTorch draws them: every region is as long as the kernel. */
  private static List<Interval> withKernel(Random random, long extent, long count) {
    long kernel = random.nextLong(1, extent + 1);
    return random
        .longs(count, 0, extent - kernel + 1)
        .sorted()
        .mapToObj(start -> new Interval(start, start + kernel))
        .toList();
  }

  private static List<Interval> any(Random random, long extent, long count) {
    List<Interval> regions = new ArrayList<>();
    for (long drawn = 0; drawn < count; drawn++) {
      long from = random.nextLong(extent);
      regions.add(new Interval(from, random.nextLong(from + 1, extent + 1)));
    }
    return regions;
  }
}
