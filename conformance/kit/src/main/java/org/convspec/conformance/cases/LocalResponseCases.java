package org.convspec.conformance.cases;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.operator.AlphaDivisor;
import org.convspec.spec.operator.ExtraNeighbour;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.ResponseRegion;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.LocalResponseNormNotation;

/**
 * Arbitraries of local response normalizations. All numbers among the attributes are exact in
 * single precision, so that every implementation has the same ones.
 */
public final class LocalResponseCases {

  private static final int TRIES_FOR_DISTINCT_EXTENTS = 12;
  private static final long MOST_ELEMENTS = 120;
  private static final double MOST_READS = 3_000;

  private static final Weighted<Integer> RANKS = Weighted.of(0, 10).or(1, 30).or(2, 40).or(3, 20);
  private static final Weighted<Long> BATCHES =
      Weighted.<Long>of(0L, 1).or(1L, 40).or(2L, 32).or(3L, 25);
  private static final Weighted<Long> CHANNELS =
      Weighted.<Long>of(1L, 12).or(2L, 15).or(3L, 20).or(5L, 28).or(7L, 15).or(11L, 10);
  private static final Weighted<Long> EXTENTS =
      Weighted.<Long>of(1L, 12).or(2L, 20).or(3L, 22).or(4L, 20).or(5L, 14).or(7L, 12);
  private static final Weighted<ResponseRegion> REGIONS =
      Weighted.of(ResponseRegion.ACROSS_CHANNELS, 60).or(ResponseRegion.WITHIN_CHANNEL, 40);
  private static final Weighted<Long> SIZES =
      Weighted.<Long>of(1L, 10)
          .or(2L, 24)
          .or(3L, 22)
          .or(4L, 18)
          .or(5L, 10)
          .or(6L, 8)
          .or(9L, 4)
          .or(14L, 4);
  private static final Weighted<ExtraNeighbour> EXTRAS =
      Weighted.of(ExtraNeighbour.AFTER, 50).or(ExtraNeighbour.BEFORE, 50);
  private static final Weighted<AlphaDivisor> DIVISORS =
      Weighted.of(AlphaDivisor.SIZE, 60).or(AlphaDivisor.ONE, 40);
  private static final Weighted<Double> ALPHAS =
      Weighted.of(1.0, 40).or(0.5, 20).or(3.0, 15).or(0x1p-13, 15).or(0.0, 5).or(40.0, 5);
  private static final Weighted<Double> BETAS =
      Weighted.of(0.75, 40)
          .or(0.5, 15)
          .or(1.0, 15)
          .or(2.0, 8)
          .or(0.6875, 8)
          .or(0.25, 6)
          .or(0.0, 4)
          .or(-0.5, 4);
  private static final Weighted<Double> OFFSETS =
      Weighted.of(1.0, 50).or(2.0, 20).or(0.125, 15).or(0.0, 15);

  private LocalResponseCases() {}

  /** Returns valid cases in canonical layouts with data of one kind. */
  public static Arbitrary<OperatorCase<LocalResponseNorm>> valid(ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(random -> draw(random, type, kind)).filter(Case::isValid);
  }

  private static OperatorCase<LocalResponseNorm> draw(
      Random random, ElementType type, Fill.Kind kind) {
    LocalResponseNorm norm =
        new LocalResponseNorm(
            REGIONS.next(random),
            SIZES.next(random),
            EXTRAS.next(random),
            ALPHAS.next(random),
            DIVISORS.next(random),
            BETAS.next(random),
            OFFSETS.next(random));
    return OperatorCase.of(
        LocalResponseNormNotation.NOTATION,
        norm,
        dimensions(random, norm),
        type,
        new Fill(kind, random.nextInt(100_000)));
  }

  /** Where extents come out equal, they are drawn again a few times: that hides swapped axes. */
  private static Dimensions dimensions(Random random, LocalResponseNorm norm) {
    int rank = RANKS.next(random);
    Dimensions drawn = affordable(random, rank, norm);
    for (int tries = 1; tries < TRIES_FOR_DISTINCT_EXTENTS && hasEqualExtents(drawn); tries++) {
      drawn = affordable(random, rank, norm);
    }
    return drawn;
  }

  private static Dimensions affordable(Random random, int rank, LocalResponseNorm norm) {
    while (true) {
      List<Long> extents = Stream.generate(() -> EXTENTS.next(random)).limit(rank).toList();
      Dimensions drawn = Dimensions.of(BATCHES.next(random), CHANNELS.next(random), extents);
      long elements = drawn.input().elementCount();
      boolean isAcross = norm.region() == ResponseRegion.ACROSS_CHANNELS;
      double reads = elements * Math.pow(norm.size(), isAcross ? 1 : rank);
      boolean isTiny = extents.stream().mapToLong(extent -> extent).sum() <= 2 * rank;
      if (elements <= MOST_ELEMENTS && (reads <= MOST_READS || isTiny)) {
        return drawn;
      }
    }
  }

  private static boolean hasEqualExtents(Dimensions drawn) {
    long[] extents = drawn.input().toArray();
    return LongStream.of(extents).distinct().count() < extents.length;
  }
}
