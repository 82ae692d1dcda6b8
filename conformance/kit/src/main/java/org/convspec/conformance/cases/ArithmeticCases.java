package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.operator.Broadcasting;
import org.convspec.spec.operator.Dropout;
import org.convspec.spec.operator.Linear;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.DropoutNotation;
import org.convspec.vectors.notation.ElementwiseNotation;
import org.convspec.vectors.notation.LinearNotation;

/** Arbitraries of sums, products, dropouts and linear layers. */
public final class ArithmeticCases {

  private static final int SEEDS = 100_000;

  /** Whether an axis is as long in both operands, or repeated in one of them. */
  private enum Repeated {
    NEITHER,
    INPUT,
    OTHER
  }

  private static final Weighted<Integer> RANKS = Weighted.of(0, 5).or(1, 30).or(2, 40).or(3, 25);
  private static final Weighted<Long> BATCHES =
      Weighted.<Long>of(0L, 3).or(1L, 37).or(2L, 35).or(3L, 25);
  private static final Weighted<Long> EXTENTS =
      Weighted.<Long>of(1L, 12).or(2L, 25).or(3L, 25).or(4L, 18).or(5L, 14).or(0L, 1).or(7L, 5);
  private static final Weighted<Repeated> REPEATED =
      Weighted.of(Repeated.NEITHER, 60).or(Repeated.INPUT, 20).or(Repeated.OTHER, 20);
  private static final Weighted<Double> RATES =
      Weighted.of(0.0, 10).or(0.5, 35).or(0.75, 15).or(0.25, 10).or(0.1, 15).or(0.9375, 15);
  private static final Weighted<Long> FEATURES =
      Weighted.<Long>of(1L, 12).or(2L, 18).or(3L, 20).or(5L, 20).or(8L, 15).or(17L, 15);

  private ArithmeticCases() {}

  /** Returns valid sums or products, every axis repeated in the input, the other, or neither. */
  public static <O extends Operator & Broadcasting> Arbitrary<OperatorCase<O>> elementwise(
      ElementwiseNotation<O> notation, ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(
            random -> {
              OperatorCase<O> plain =
                  notation.plainest(RANKS.next(random), type, fill(kind, random));
              return broadcasting(random, plain);
            })
        .filter(Case::isValid);
  }

  private static <O extends Operator> OperatorCase<O> broadcasting(
      Random random, OperatorCase<O> plain) {
    List<Long> input = new ArrayList<>();
    List<Long> other = new ArrayList<>();
    for (int axis = 0; axis < 2 + plain.spatialRank(); axis++) {
      long extent = axis == 0 ? BATCHES.next(random) : EXTENTS.next(random);
      Repeated repeated = REPEATED.next(random);
      input.add(repeated == Repeated.INPUT ? 1 : extent);
      other.add(repeated == Repeated.OTHER ? 1 : extent);
    }
    OperatorCase<O> equal =
        plain.with(Dimensions.of(input.get(0), input.get(1), input.subList(2, input.size())));
    Shape second = Shape.of(other.stream().mapToLong(Long::longValue).toArray());
    return second.equals(equal.shape(Slot.OTHER)) ? equal : equal.withShape(Slot.OTHER, second);
  }

  /** Returns valid dropouts. */
  public static Arbitrary<OperatorCase<Dropout>> dropouts(ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(
            random ->
                OperatorCase.of(
                    DropoutNotation.NOTATION,
                    new Dropout(RATES.next(random)),
                    dimensions(random),
                    type,
                    fill(kind, random)))
        .filter(Case::isValid);
  }

  private static Dimensions dimensions(Random random) {
    List<Long> extents =
        LongStream.generate(() -> EXTENTS.next(random)).limit(RANKS.next(random)).boxed().toList();
    return Dimensions.of(BATCHES.next(random), EXTENTS.next(random), extents);
  }

  /** Returns valid linear layers, with and without bias. */
  public static Arbitrary<OperatorCase<Linear>> linears(ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(
            random -> {
              Dimensions dimensions =
                  Dimensions.of(BATCHES.next(random), FEATURES.next(random), List.of())
                      .withWeights(FEATURES.next(random), List.of());
              OperatorCase<Linear> plain =
                  OperatorCase.of(
                      LinearNotation.NOTATION, new Linear(), dimensions, type, fill(kind, random));
              return random.nextBoolean() ? plain : plain.withOptions(Set.of(Slot.BIAS));
            })
        .filter(Case::isValid);
  }

  private static Fill fill(Fill.Kind kind, Random random) {
    return new Fill(kind, random.nextInt(SEEDS));
  }
}
