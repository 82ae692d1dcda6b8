package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.RunningVariance;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;
import org.convspec.vectors.notation.BatchNormInferenceNotation;
import org.convspec.vectors.notation.BatchNormTrainingNotation;

/** Arbitraries of batch normalizations: valid cases in canonical layouts. */
public final class BatchNormCases {

  private static final int TRIES_FOR_DISTINCT_EXTENTS = 8;
  private static final long MOST_ELEMENTS = 150;

  private static final Weighted<Integer> RANKS = Weighted.of(0, 15).or(1, 30).or(2, 35).or(3, 20);
  private static final Weighted<Long> CHANNELS =
      Weighted.<Long>of(1L, 15).or(2L, 30).or(3L, 30).or(5L, 25);
  private static final Weighted<Long> BATCHES =
      Weighted.<Long>of(0L, 2).or(1L, 18).or(2L, 30).or(3L, 25).or(4L, 15).or(7L, 10);
  private static final Weighted<Long> EXTENTS =
      Weighted.<Long>of(1L, 12).or(2L, 25).or(3L, 25).or(4L, 20).or(5L, 12).or(7L, 6);

  /** How many elements a channel has: so few that n and n - 1 are far apart, or any number. */
  private static final Weighted<Long> FEW =
      Weighted.<Long>of(1L, 30).or(2L, 27).or(3L, 23).or(4L, 20);

  private static final int FEW_IN_TENTHS = 5;

  /** Attributes may be rounded to float32: the bound allows for that. */
  private static final Weighted<Double> RETENTIONS =
      Weighted.of(0.0, 15).or(0.1, 20).or(0.9, 25).or(1.0, 12).or(0.5, 10).or(0.875, 18);

  private static final Weighted<Double> EPSILONS =
      Weighted.of(0.0, 6)
          .or(1e-5, 22)
          .or(1e-3, 16)
          .or(1e-12, 6)
          .or(0.5, 16)
          .or(1.0, 18)
          .or(8.0, 16);

  /** What tells normalizations apart: integers, and means far from 0. */
  private static final Weighted<Fill.Kind> KINDS =
      Weighted.of(Fill.Kind.INTS, 30)
          .or(Fill.Kind.REALS, 20)
          .or(Fill.Kind.FAR_MEANS, 35)
          .or(Fill.Kind.CONSTANTS, 8)
          .or(Fill.Kind.MAGNITUDES, 7);

  private BatchNormCases() {}

  /** Returns steps of training with finite data of every kind. */
  public static Arbitrary<OperatorCase<BatchNormTraining>> training(ElementType type) {
    return training(type, KINDS);
  }

  /** Returns steps of training with data of one kind. */
  public static Arbitrary<OperatorCase<BatchNormTraining>> training(
      ElementType type, Fill.Kind kind) {
    return training(type, Weighted.of(kind, 1));
  }

  private static Arbitrary<OperatorCase<BatchNormTraining>> training(
      ElementType type, Weighted<Fill.Kind> kinds) {
    return Arbitraries.randomValue(
            random ->
                draw(
                    random,
                    BatchNormTrainingNotation.NOTATION,
                    training(random),
                    type,
                    kinds.next(random)))
        .filter(Case::isValid);
  }

  private static BatchNormTraining training(Random random) {
    return new BatchNormTraining(
        RETENTIONS.next(random),
        random.nextBoolean() ? RunningVariance.UNBIASED : RunningVariance.BIASED,
        EPSILONS.next(random),
        place(random));
  }

  /** Returns normalizations in inference with finite data of every kind. */
  public static Arbitrary<OperatorCase<BatchNormInference>> inference(ElementType type) {
    return inference(type, KINDS);
  }

  /** Returns normalizations in inference with data of one kind. */
  public static Arbitrary<OperatorCase<BatchNormInference>> inference(
      ElementType type, Fill.Kind kind) {
    return inference(type, Weighted.of(kind, 1));
  }

  private static Arbitrary<OperatorCase<BatchNormInference>> inference(
      ElementType type, Weighted<Fill.Kind> kinds) {
    return Arbitraries.randomValue(
            random ->
                draw(
                    random,
                    BatchNormInferenceNotation.NOTATION,
                    new BatchNormInference(EPSILONS.next(random), place(random)),
                    type,
                    kinds.next(random)))
        .filter(Case::isValid);
  }

  private static EpsilonPlace place(Random random) {
    return random.nextInt(10) < 6 ? EpsilonPlace.INSIDE : EpsilonPlace.OUTSIDE;
  }

  private static <O extends Operator> OperatorCase<O> draw(
      Random random, OperatorNotation<O> notation, O norm, ElementType type, Fill.Kind kind) {
    Set<Slot> options = EnumSet.noneOf(Slot.class);
    for (Slot slot : norm.signature().optional()) {
      if (random.nextInt(10) < 6) {
        options.add(slot);
      }
    }
    Fill fill = new Fill(kind, random.nextInt(100_000));
    return OperatorCase.of(notation, norm, dimensions(random), type, fill).withOptions(options);
  }

  private static Dimensions dimensions(Random random) {
    int rank = RANKS.next(random);
    return random.nextInt(10) < FEW_IN_TENTHS ? few(random, rank) : many(random, rank);
  }

  /** So many elements to a channel, along the items and one axis, or along one of them alone. */
  private static Dimensions few(Random random, int rank) {
    long elements = FEW.next(random);
    boolean isSplit = elements == 4 && random.nextInt(3) == 0;
    boolean isOfItems = rank == 0 || random.nextBoolean();
    long batch = rank == 0 ? elements : isSplit ? 2 : isOfItems ? elements : 1;
    List<Long> extents = new ArrayList<>(Collections.nCopies(rank, 1L));
    if (rank > 0) {
      extents.set(random.nextInt(rank), elements / batch);
    }
    return Dimensions.of(batch, CHANNELS.next(random), extents);
  }

  private static Dimensions many(Random random, int rank) {
    Dimensions drawn = affordable(random, rank);
    for (int tries = 1; tries < TRIES_FOR_DISTINCT_EXTENTS && hasEqualExtents(drawn); tries++) {
      drawn = affordable(random, rank);
    }
    return drawn;
  }

  private static Dimensions affordable(Random random, int rank) {
    while (true) {
      List<Long> extents = Stream.generate(() -> EXTENTS.next(random)).limit(rank).toList();
      Dimensions drawn = Dimensions.of(BATCHES.next(random), CHANNELS.next(random), extents);
      if (drawn.input().elementCount() <= MOST_ELEMENTS) {
        return drawn;
      }
    }
  }

  private static boolean hasEqualExtents(Dimensions drawn) {
    long[] extents = drawn.input().toArray();
    return LongStream.of(extents).distinct().count() < extents.length;
  }
}
