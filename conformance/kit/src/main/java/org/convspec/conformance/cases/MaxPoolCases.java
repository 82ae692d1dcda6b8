package org.convspec.conformance.cases;

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
    return Arbitraries.randomValue(random -> draw(random, type, kind)).filter(Case::isValid);
  }

  /** Returns valid cases with data of every kind that a maximum may stumble over. */
  public static Arbitrary<OperatorCase<MaxPool>> ofAnyData(ElementType type) {
    return Arbitraries.randomValue(random -> draw(random, type, DATA.next(random)))
        .filter(Case::isValid);
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
