package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.geometry.BlockOrder;
import org.convspec.spec.operator.Concat;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PixelShuffle;
import org.convspec.spec.operator.Shuffling;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.ConcatNotation;
import org.convspec.vectors.notation.ShuffleNotation;

/** Arbitraries of concatenations and of shuffles between channels and space. */
public final class MoveCases {

  private static final int SEEDS = 100_000;

  private static final Weighted<Integer> RANKS = Weighted.of(0, 4).or(1, 31).or(2, 40).or(3, 25);
  private static final Weighted<Long> BATCHES =
      Weighted.<Long>of(0L, 3).or(1L, 37).or(2L, 35).or(3L, 25);
  private static final Weighted<Long> EXTENTS =
      Weighted.<Long>of(1L, 18).or(2L, 30).or(3L, 30).or(4L, 10).or(5L, 10).or(0L, 2);
  private static final Weighted<Long> FACTORS = Weighted.<Long>of(1L, 25).or(2L, 45).or(3L, 30);

  private MoveCases() {}

  /** Returns valid concatenations along any axis, of tensors of different extents along it. */
  public static Arbitrary<OperatorCase<Concat>> concats(ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(
            random -> {
              int rank = RANKS.next(random);
              int axis = random.nextInt(2 + rank);
              Dimensions dimensions =
                  Dimensions.of(BATCHES.next(random), EXTENTS.next(random), extents(random, rank));
              OperatorCase<Concat> equal =
                  OperatorCase.of(
                      ConcatNotation.NOTATION,
                      new Concat(axis),
                      dimensions,
                      type,
                      new Fill(kind, random.nextInt(SEEDS)));
              long[] other = dimensions.input().toArray();
              other[axis] = EXTENTS.next(random);
              Shape shape = Shape.of(other);
              return shape.equals(dimensions.input()) ? equal : equal.withShape(Slot.OTHER, shape);
            })
        .filter(Case::isValid);
  }

  private static List<Long> extents(Random random, int rank) {
    List<Long> extents = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      extents.add(EXTENTS.next(random));
    }
    return extents;
  }

  /** Returns valid shuffles in either direction, with factors of their own on every axis. */
  public static <O extends Operator & Shuffling> Arbitrary<OperatorCase<O>> shuffles(
      ShuffleNotation<O> notation, ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(random -> shuffle(random, notation, type, kind))
        .filter(Case::isValid);
  }

  private static <O extends Operator & Shuffling> OperatorCase<O> shuffle(
      Random random, ShuffleNotation<O> notation, ElementType type, Fill.Kind kind) {
    int rank = RANKS.next(random);
    List<Long> factors = new ArrayList<>();
    List<Long> extents = extents(random, rank);
    long blocks = 1;
    for (int axis = 0; axis < rank; axis++) {
      long factor = FACTORS.next(random);
      factors.add(factor);
      blocks *= factor;
    }
    long channels = 1 + random.nextInt(3);
    BlockOrder order = BlockOrder.values()[random.nextInt(BlockOrder.values().length)];
    O operator = notation.operator(factors, order);
    if (operator instanceof PixelShuffle) {
      channels *= blocks;
    } else {
      for (int axis = 0; axis < rank; axis++) {
        extents.set(axis, extents.get(axis) * factors.get(axis));
      }
    }
    return OperatorCase.of(
        notation,
        operator,
        Dimensions.of(BATCHES.next(random), channels, extents),
        type,
        new Fill(kind, random.nextInt(SEEDS)));
  }
}
