package org.convspec.conformance.cases;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/**
 * The input of a random pooling over regions, and how many regions each axis is to have: divisors
 * of the extent and others, one, all, and more than there are positions.
 *
 * @param dimensions the dimensions of the input
 * @param outputs regions per spatial axis
 */
record RegionDraw(Dimensions dimensions, List<Long> outputs) {

  private static final int TRIES_FOR_DISTINCT_EXTENTS = 12;
  private static final double MOST_ELEMENTS = 280;

  private static final Weighted<Integer> RANKS = Weighted.of(1, 30).or(2, 45).or(3, 25);
  private static final Weighted<Long> BATCHES =
      Weighted.<Long>of(0L, 3).or(1L, 37).or(2L, 35).or(3L, 25);
  private static final Weighted<Long> CHANNELS =
      Weighted.<Long>of(1L, 25).or(2L, 25).or(3L, 25).or(4L, 15).or(7L, 10);
  private static final Weighted<Long> EXTENTS =
      Weighted.<Long>of(1L, 8)
          .or(2L, 14)
          .or(3L, 14)
          .or(4L, 14)
          .or(5L, 12)
          .or(7L, 12)
          .or(8L, 10)
          .or(10L, 8)
          .or(13L, 4)
          .or(70L, 7)
          .or(131L, 7);

  /** How the number of regions is chosen. */
  private enum Outputs {
    ONE,
    DIVISOR,
    ANY,
    ALL,
    MORE
  }

  private static final Weighted<Outputs> OUTPUTS =
      Weighted.of(Outputs.ONE, 12)
          .or(Outputs.DIVISOR, 13)
          .or(Outputs.ANY, 57)
          .or(Outputs.ALL, 6)
          .or(Outputs.MORE, 12);

  static RegionDraw next(Random random) {
    int rank = RANKS.next(random);
    RegionDraw drawn = affordable(random, rank);
    for (int tries = 1; tries < TRIES_FOR_DISTINCT_EXTENTS && drawn.hasEqualExtents(); tries++) {
      drawn = affordable(random, rank);
    }
    return drawn;
  }

  private static RegionDraw affordable(Random random, int rank) {
    while (true) {
      List<Long> extents = Stream.generate(() -> EXTENTS.next(random)).limit(rank).toList();
      List<Long> outputs = extents.stream().map(extent -> outputs(random, extent)).toList();
      Dimensions dimensions = Dimensions.of(BATCHES.next(random), CHANNELS.next(random), extents);
      if (count(extents) <= MOST_ELEMENTS && count(outputs) <= MOST_ELEMENTS) {
        return new RegionDraw(dimensions, outputs);
      }
    }
  }

  private static long outputs(Random random, long extent) {
    return switch (OUTPUTS.next(random)) {
      case ONE -> 1;
      case DIVISOR -> divisor(random, extent);
      case ANY -> random.nextLong(1, extent + 1);
      case ALL -> extent;
      case MORE -> random.nextLong(extent + 1, 2 * extent + 2);
    };
  }

  private static long divisor(Random random, long extent) {
    long[] divisors =
        LongStream.rangeClosed(1, extent).filter(divisor -> extent % divisor == 0).toArray();
    return divisors[random.nextInt(divisors.length)];
  }

  private static double count(List<Long> extents) {
    return extents.stream().mapToDouble(Long::doubleValue).reduce(1, (a, b) -> a * b);
  }

  private boolean hasEqualExtents() {
    return dimensions.extents().stream().distinct().count() < dimensions.rank();
  }

  /** Returns a case of this input with some data. */
  <O extends Operator> OperatorCase<O> of(
      OperatorNotation<O> notation, O operator, ElementType type, Fill.Kind kind, Random random) {
    return OperatorCase.of(
        notation, operator, dimensions, type, new Fill(kind, random.nextInt(100_000)));
  }
}
