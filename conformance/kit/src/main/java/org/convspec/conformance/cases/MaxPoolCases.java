package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.MaxPoolNotation;

/** Arbitraries of max poolings. */
public final class MaxPoolCases {

  private static final Weighted<EmptyWindow> EMPTIES =
      Weighted.of(EmptyWindow.REJECTED, 30)
          .or(EmptyWindow.ZERO, 20)
          .or(EmptyWindow.NAN, 10)
          .or(EmptyWindow.NEGATIVE_INFINITY, 20)
          .or(EmptyWindow.LOWEST, 20);

  private static final Weighted<Fill.Kind> DATA =
      Weighted.of(Fill.Kind.INTS, 28)
          .or(Fill.Kind.NEGATIVES, 20)
          .or(Fill.Kind.LEVELS, 22)
          .or(Fill.Kind.NAN_RICH, 8)
          .or(Fill.Kind.NEGATIVE_INFINITIES, 6)
          .or(Fill.Kind.INFINITIES, 10)
          .or(Fill.Kind.ZEROS, 6);

  private MaxPoolCases() {}

  /** Returns valid cases in canonical layouts with data of one kind. */
  public static Arbitrary<OperatorCase<MaxPool>> valid(ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(random -> draw(random, type, kind))
        .filter(Case::isValid)
        .filter(MaxPoolCases::isCountedIfAsked);
  }

  /** Returns valid cases with data of every kind that a maximum may stumble over. */
  public static Arbitrary<OperatorCase<MaxPool>> ofAnyData(ElementType type) {
    return Arbitraries.randomValue(random -> draw(random, type, DATA.next(random)))
        .filter(Case::isValid)
        .filter(MaxPoolCases::isCountedIfAsked);
  }

  /** Nobody asks for indices in an integer type. */
  private static boolean isCountedIfAsked(OperatorCase<MaxPool> example) {
    return example.type().isInteger() || Countable.is(example);
  }

  /** Returns cases with a few more positions than a type has numbers for them. */
  public static Arbitrary<OperatorCase<MaxPool>> uncountable(ElementType type) {
    return valid(type, Fill.Kind.INTS)
        .filter(example -> example.spatialRank() > 0)
        .map(MaxPoolCases::lengthened)
        .filter(Case::isValid)
        .filter(example -> !Countable.is(example));
  }

  /** Returns the case with so long a last axis that no plane can be counted. */
  private static OperatorCase<MaxPool> lengthened(OperatorCase<MaxPool> example) {
    List<Long> extents = new ArrayList<>(example.dimensions().extents());
    int last = extents.size() - 1;
    long others = extents.stream().limit(last).reduce(1L, (a, b) -> a * b);
    extents.set(last, 1 + (long) example.type().exactIntegerLimit() / Math.max(1, others));
    return example.with(example.dimensions().withExtents(extents));
  }

  private static OperatorCase<MaxPool> draw(Random random, ElementType type, Fill.Kind kind) {
    PoolDraw draw = PoolDraw.next(random);
    MaxPool pool =
        new MaxPool(
            draw.window(),
            NanPolicy.values()[random.nextInt(NanPolicy.values().length)],
            TieRule.values()[random.nextInt(TieRule.values().length)],
            EMPTIES.next(random),
            indexing(random));
    return OperatorCase.of(
        MaxPoolNotation.NOTATION,
        pool,
        draw.dimensions(),
        type,
        new Fill(kind, random.nextInt(100_000)));
  }

  /** Draws the order and the base of indices, each on its own. */
  static Indexing indexing(Random random) {
    return new Indexing(
        StorageOrder.values()[random.nextInt(StorageOrder.values().length)],
        IndexBase.values()[random.nextInt(IndexBase.values().length)]);
  }
}
