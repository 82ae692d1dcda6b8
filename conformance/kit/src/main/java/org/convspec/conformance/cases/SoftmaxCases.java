package org.convspec.conformance.cases;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.operator.LogSoftmax;
import org.convspec.spec.operator.Reduction;
import org.convspec.spec.operator.Softmax;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.SoftmaxCrossEntropyNotation;
import org.convspec.vectors.notation.SoftmaxNotation;

/** Arbitraries of softmax, its logarithm and cross entropy: valid cases in canonical layouts. */
public final class SoftmaxCases {

  private static final double MOST_ELEMENTS = 42;

  private static final Weighted<Integer> RANKS = Weighted.of(0, 15).or(1, 30).or(2, 35).or(3, 20);
  private static final Weighted<Long> BATCHES =
      Weighted.<Long>of(0L, 3).or(1L, 37).or(2L, 35).or(3L, 25);
  private static final Weighted<Long> CHANNELS =
      Weighted.<Long>of(1L, 10).or(2L, 20).or(3L, 25).or(5L, 25).or(7L, 15).or(13L, 5);
  private static final Weighted<Long> EXTENTS =
      Weighted.<Long>of(1L, 25).or(2L, 30).or(3L, 25).or(5L, 12).or(7L, 8);

  private SoftmaxCases() {}

  /** Returns softmax and its logarithm, along any axis. */
  public static Arbitrary<OperatorCase<SoftmaxFunction>> valid(ElementType type, Fill.Kind kind) {
    return Arbitraries.oneOf(softmax(type, kind), logSoftmax(type, kind));
  }

  /** Returns softmax along any axis. */
  public static Arbitrary<OperatorCase<SoftmaxFunction>> softmax(ElementType type, Fill.Kind kind) {
    return along(new Softmax(0), type, kind);
  }

  /** Returns the logarithm of softmax along any axis. */
  public static Arbitrary<OperatorCase<SoftmaxFunction>> logSoftmax(
      ElementType type, Fill.Kind kind) {
    return along(new LogSoftmax(0), type, kind);
  }

  private static Arbitrary<OperatorCase<SoftmaxFunction>> along(
      SoftmaxFunction function, ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(
            random -> {
              Dimensions dimensions = dimensions(random);
              long axis = random.nextInt(2 + dimensions.rank());
              return OperatorCase.of(
                  SoftmaxNotation.of(function),
                  function.withAxis(axis),
                  dimensions,
                  type,
                  new Fill(kind, random.nextInt(100_000)));
            })
        .filter(Case::isValid);
  }

  /** Returns cross entropies with every reduction, with and without a label to ignore. */
  public static Arbitrary<OperatorCase<SoftmaxCrossEntropy>> crossEntropy(
      ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(
            random -> {
              Dimensions dimensions = dimensions(random);
              SoftmaxCrossEntropy loss =
                  new SoftmaxCrossEntropy(
                      Reduction.values()[random.nextInt(Reduction.values().length)],
                      ignored(random, dimensions.channels()));
              return OperatorCase.of(
                  SoftmaxCrossEntropyNotation.NOTATION,
                  loss,
                  dimensions,
                  type,
                  new Fill(kind, random.nextInt(100_000)));
            })
        .filter(Case::isValid);
  }

  /** The numbers that libraries use, and a class that is not to be learned. */
  private static Optional<Long> ignored(Random random, long classes) {
    return switch (random.nextInt(5)) {
      case 0 -> Optional.of(-100L);
      case 1 -> Optional.of(255L);
      case 2 -> Optional.of(random.nextLong(classes));
      default -> Optional.empty();
    };
  }

  private static Dimensions dimensions(Random random) {
    while (true) {
      int rank = RANKS.next(random);
      List<Long> extents = Stream.generate(() -> EXTENTS.next(random)).limit(rank).toList();
      Dimensions drawn = Dimensions.of(BATCHES.next(random), CHANNELS.next(random), extents);
      if (drawn.input().elementCount() <= MOST_ELEMENTS) {
        return drawn;
      }
    }
  }
}
