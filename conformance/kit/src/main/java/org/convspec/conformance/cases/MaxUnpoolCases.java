package org.convspec.conformance.cases;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.MaxUnpoolNotation;

/** Arbitraries of max unpoolings. */
public final class MaxUnpoolCases {

  private static final Weighted<Integer> RANKS = Weighted.of(1, 30).or(2, 45).or(3, 25);
  private static final Weighted<Long> BATCHES =
      Weighted.<Long>of(0L, 3).or(1L, 37).or(2L, 35).or(3L, 25);
  private static final Weighted<Long> CHANNELS =
      Weighted.<Long>of(1L, 25).or(2L, 25).or(3L, 25).or(4L, 15).or(7L, 10);
  private static final Weighted<Long> INPUTS =
      Weighted.<Long>of(0L, 1).or(1L, 20).or(2L, 30).or(3L, 25).or(4L, 14).or(5L, 10);

  /** How an output extent relates to the input extent. */
  private enum Growth {
    /** As a pooling with its kernel for a stride has it. */
    MULTIPLE,
    /** With a tail that no window reached. */
    MULTIPLE_WITH_TAIL,
    /** Too short for all elements, so that some have no place. */
    SHORTER,
    /** No place at all. */
    NONE
  }

  private static final Weighted<Growth> GROWTHS =
      Weighted.of(Growth.MULTIPLE, 45)
          .or(Growth.MULTIPLE_WITH_TAIL, 38)
          .or(Growth.SHORTER, 15)
          .or(Growth.NONE, 2);

  private MaxUnpoolCases() {}

  /** Returns valid cases in canonical layouts with data of one kind. */
  public static Arbitrary<OperatorCase<MaxUnpool>> valid(ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(random -> draw(random, type, kind))
        .filter(Case::isValid)
        .filter(Countable::is);
  }

  private static OperatorCase<MaxUnpool> draw(Random random, ElementType type, Fill.Kind kind) {
    int rank = RANKS.next(random);
    List<Long> inputs = Stream.generate(() -> INPUTS.next(random)).limit(rank).toList();
    List<Long> outputs = inputs.stream().map(input -> output(random, input)).toList();
    return OperatorCase.of(
        MaxUnpoolNotation.NOTATION,
        new MaxUnpool(MaxPoolCases.indexing(random), outputs),
        Dimensions.of(BATCHES.next(random), CHANNELS.next(random), inputs),
        type,
        new Fill(kind, random.nextInt(100_000)));
  }

  private static long output(Random random, long input) {
    long factor = 1 + random.nextLong(3);
    return switch (GROWTHS.next(random)) {
      case MULTIPLE -> input * factor;
      case MULTIPLE_WITH_TAIL -> input * factor + 1 + random.nextLong(2);
      case SHORTER -> Math.max(1, input - 1);
      case NONE -> 0;
    };
  }
}
