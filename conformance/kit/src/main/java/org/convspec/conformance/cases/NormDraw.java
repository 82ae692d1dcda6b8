package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.convspec.spec.operator.Affine;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.EpsilonUse;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.InstanceNorm;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.WeightStandardization;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/** The parts of a random normalization, each drawn independently of the others. */
final class NormDraw {

  private static final int TRIES_FOR_DISTINCT_EXTENTS = 8;
  private static final long MOST_ELEMENTS = 240;

  private static final Weighted<Integer> RANKS = Weighted.of(0, 10).or(1, 30).or(2, 40).or(3, 20);
  private static final Weighted<Long> BATCHES =
      Weighted.<Long>of(0L, 3).or(1L, 27).or(2L, 35).or(3L, 25).or(4L, 10);
  private static final Weighted<Long> CHANNELS =
      Weighted.<Long>of(1L, 15).or(2L, 25).or(3L, 25).or(4L, 20).or(7L, 15);
  private static final Weighted<Long> GROUPS =
      Weighted.<Long>of(1L, 25).or(2L, 40).or(3L, 25).or(4L, 10);
  private static final Weighted<Long> CHANNELS_OF_GROUP =
      Weighted.<Long>of(1L, 20).or(2L, 45).or(3L, 35);
  private static final Weighted<Long> EXTENTS =
      Weighted.<Long>of(1L, 15).or(2L, 25).or(3L, 25).or(4L, 20).or(5L, 10).or(7L, 5);

  /** Powers that are exact in every element type. */
  private static final Weighted<Double> POWERS =
      Weighted.of(1.0, 30).or(2.0, 40).or(3.0, 12).or(0.5, 8).or(1.5, 10);

  /** How epsilon compares with what it is added to. */
  private enum EpsilonKind {
    ZERO,
    SMALL,
    COMPARABLE
  }

  private static final Weighted<EpsilonKind> EPSILONS =
      Weighted.of(EpsilonKind.ZERO, 7).or(EpsilonKind.SMALL, 55).or(EpsilonKind.COMPARABLE, 38);

  private static final int SMALLEST_POWER_OF_TEN = -12;

  private final Random random;

  NormDraw(Random random) {
    this.random = random;
  }

  LayerNorm layerNorm(Dimensions dimensions) {
    return new LayerNorm(axes(dimensions), epsilon(), place());
  }

  RmsNorm rmsNorm(Dimensions dimensions) {
    return new RmsNorm(axes(dimensions), epsilon(), place());
  }

  LpNormalize lpNormalize(Dimensions dimensions) {
    EpsilonUse use = random.nextBoolean() ? EpsilonUse.FLOOR : EpsilonUse.ADDED;
    return new LpNormalize(axes(dimensions), POWERS.next(random), epsilon(), use);
  }

  InstanceNorm instanceNorm() {
    return new InstanceNorm(epsilon(), place());
  }

  WeightStandardization weightStandardization() {
    return new WeightStandardization(epsilon(), place());
  }

  GroupNorm groupNorm(long groups) {
    Affine affine = random.nextBoolean() ? Affine.PER_CHANNEL : Affine.PER_GROUP;
    return new GroupNorm(groups, affine, epsilon(), place());
  }

  long groups() {
    return GROUPS.next(random);
  }

  /** Returns dimensions of which as few as possible are equal. */
  Dimensions dimensions() {
    return dimensions(CHANNELS.next(random));
  }

  Dimensions dimensionsOfGroups(long groups) {
    return dimensions(groups * CHANNELS_OF_GROUP.next(random));
  }

  private Dimensions dimensions(long channels) {
    int rank = RANKS.next(random);
    Dimensions drawn = dimensions(channels, rank);
    for (int tries = 1; tries < TRIES_FOR_DISTINCT_EXTENTS && hasEqualExtents(drawn); tries++) {
      drawn = dimensions(channels, rank);
    }
    while (drawn.input().elementCount() > MOST_ELEMENTS) {
      drawn = dimensions(channels, rank);
    }
    return drawn;
  }

  private Dimensions dimensions(long channels, int rank) {
    List<Long> extents = Stream.generate(() -> EXTENTS.next(random)).limit(rank).toList();
    return Dimensions.of(BATCHES.next(random), channels, extents);
  }

  private static boolean hasEqualExtents(Dimensions drawn) {
    long[] extents = drawn.input().toArray();
    return LongStream.of(extents).distinct().count() < extents.length;
  }

  /** Any axes, in any order; items now and then. */
  private List<Long> axes(Dimensions dimensions) {
    List<Long> axes = new ArrayList<>();
    for (long axis = 0; axis < dimensions.rank() + 2; axis++) {
      if (random.nextInt(20) < (axis == 0 ? 3 : 11)) {
        axes.add(axis);
      }
    }
    if (axes.isEmpty()) {
      axes.add(1 + random.nextLong(dimensions.rank() + 1));
    }
    Collections.shuffle(axes, random);
    return axes;
  }

  /** A number with one decimal digit, so that case lines stay short. */
  private double epsilon() {
    return switch (EPSILONS.next(random)) {
      case ZERO -> 0;
      case SMALL ->
          Double.parseDouble(
              (1 + random.nextInt(9)) + "e" + random.nextInt(SMALLEST_POWER_OF_TEN, 0));
      case COMPARABLE -> Math.scalb(1.0, random.nextInt(-2, 6));
    };
  }

  private EpsilonPlace place() {
    return random.nextInt(10) < 6 ? EpsilonPlace.INSIDE : EpsilonPlace.OUTSIDE;
  }

  /** Returns a case with each optional input or without it. */
  <O extends Normalization> OperatorCase<O> of(
      OperatorNotation<O> notation,
      O normalization,
      Dimensions dimensions,
      ElementType type,
      Fill.Kind kind) {
    Set<Slot> options = EnumSet.noneOf(Slot.class);
    for (Slot slot : normalization.signature().optional()) {
      if (random.nextInt(10) < 6) {
        options.add(slot);
      }
    }
    return OperatorCase.of(
            notation, normalization, dimensions, type, new Fill(kind, random.nextInt(100_000)))
        .withOptions(options);
  }
}
