package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.PadNotation;

/**
 * A random valid padding. Both sides of every axis are drawn independently; paddings reach the
 * limit of their mode often. Where extents come out equal, the draw is repeated a few times.
 */
final class PadDraw {

  private static final int TRIES_FOR_DISTINCT_EXTENTS = 12;
  private static final long MOST_OUTPUTS = 3_000;

  /** Modes without a limit are drawn as if this much more than what is kept were one. */
  private static final long BEYOND_KEPT = 2;

  private static final Weighted<Integer> RANKS = Weighted.of(0, 4).or(1, 28).or(2, 43).or(3, 25);
  private static final Weighted<Long> BATCHES =
      Weighted.<Long>of(0L, 3).or(1L, 37).or(2L, 35).or(3L, 25);
  private static final Weighted<Long> CHANNELS =
      Weighted.<Long>of(1L, 30).or(2L, 30).or(3L, 20).or(4L, 15).or(0L, 5);
  private static final Weighted<Long> EXTENTS =
      Weighted.<Long>of(1L, 12)
          .or(2L, 15)
          .or(3L, 20)
          .or(4L, 20)
          .or(5L, 15)
          .or(6L, 10)
          .or(8L, 6)
          .or(0L, 2);

  /** A side's padding: none, some, as much as the mode allows, or a crop. */
  private enum Side {
    NONE,
    SOME,
    LIMIT,
    CROP
  }

  private static final Weighted<Side> LEADING_SIDES =
      Weighted.of(Side.NONE, 70).or(Side.SOME, 12).or(Side.LIMIT, 6).or(Side.CROP, 12);
  private static final Weighted<Side> SPATIAL_SIDES =
      Weighted.of(Side.NONE, 22).or(Side.SOME, 38).or(Side.LIMIT, 22).or(Side.CROP, 18);
  private static final Weighted<PadMode> MODES =
      Weighted.of(PadMode.CONSTANT, 28)
          .or(PadMode.REFLECT, 18)
          .or(PadMode.SYMMETRIC, 18)
          .or(PadMode.REPLICATE, 18)
          .or(PadMode.CIRCULAR, 18);
  private static final Weighted<Double> SPECIAL_VALUES =
      Weighted.of(0.1, 40)
          .or(-1.7, 20)
          .or(Double.NaN, 15)
          .or(Double.POSITIVE_INFINITY, 10)
          .or(Double.NEGATIVE_INFINITY, 15);

  private PadDraw() {}

  /** Draws a case in canonical layouts with data of one kind. */
  static OperatorCase<Pad> next(Random random, ElementType type, Fill.Kind kind) {
    int rank = RANKS.next(random);
    OperatorCase<Pad> drawn = affordable(random, rank, type, kind);
    for (int tries = 1; tries < TRIES_FOR_DISTINCT_EXTENTS && hasEqualExtents(drawn); tries++) {
      drawn = affordable(random, rank, type, kind);
    }
    return drawn;
  }

  private static boolean hasEqualExtents(OperatorCase<Pad> drawn) {
    Dimensions dimensions = drawn.dimensions();
    List<Long> all = new ArrayList<>(dimensions.extents());
    all.add(dimensions.batch());
    all.add(dimensions.channels());
    return all.stream().distinct().count() < all.size();
  }

  private static OperatorCase<Pad> affordable(
      Random random, int rank, ElementType type, Fill.Kind kind) {
    while (true) {
      OperatorCase<Pad> drawn = draw(random, rank, type, kind);
      if (drawn.outputShape().elementCount() <= MOST_OUTPUTS) {
        return drawn;
      }
    }
  }

  private static OperatorCase<Pad> draw(Random random, int rank, ElementType type, Fill.Kind kind) {
    PadMode mode = MODES.next(random);
    long batch = BATCHES.next(random);
    long channels = CHANNELS.next(random);
    List<Padding> paddings = new ArrayList<>();
    paddings.add(padding(random, mode, batch, LEADING_SIDES));
    paddings.add(padding(random, mode, channels, LEADING_SIDES));
    List<Long> extents = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      extents.add(EXTENTS.next(random));
      paddings.add(padding(random, mode, extents.get(axis), SPATIAL_SIDES));
    }
    return OperatorCase.of(
        PadNotation.NOTATION,
        new Pad(paddings, mode, value(random, mode)),
        Dimensions.of(batch, channels, extents),
        type,
        new Fill(kind, random.nextInt(100_000)));
  }

  private static double value(Random random, PadMode mode) {
    if (mode != PadMode.CONSTANT) {
      return 0;
    }
    return switch (random.nextInt(5)) {
      case 0, 1 -> 0;
      case 2, 3 -> random.nextInt(1, 9) * (random.nextBoolean() ? 1 : -1);
      default -> SPECIAL_VALUES.next(random);
    };
  }

  private static Padding padding(Random random, PadMode mode, long extent, Weighted<Side> sides) {
    Side front = sides.next(random);
    Side back = sides.next(random);
    long before = front == Side.CROP ? -crop(random, extent) : 0;
    long after = back == Side.CROP ? -crop(random, extent + before) : 0;
    long limit = limit(mode, extent + before + after);
    return new Padding(
        front == Side.CROP ? before : added(random, front, limit),
        back == Side.CROP ? after : added(random, back, limit));
  }

  private static long crop(Random random, long extent) {
    return Math.min(extent, random.nextInt(8) == 0 ? extent : 1 + random.nextLong(2));
  }

  private static long added(Random random, Side side, long limit) {
    return switch (side) {
      case SOME -> limit == 0 ? 0 : 1 + random.nextLong(Math.min(limit, 3));
      case LIMIT -> limit;
      case NONE, CROP -> 0;
    };
  }

  /** Returns how long a padding may be where so many positions are kept, or is worth trying. */
  static long limit(PadMode mode, long kept) {
    return switch (mode) {
      case CONSTANT -> kept + BEYOND_KEPT;
      case REPLICATE -> kept == 0 ? 0 : kept + BEYOND_KEPT;
      case REFLECT -> Math.max(0, kept - 1);
      case SYMMETRIC, CIRCULAR -> kept;
    };
  }
}
