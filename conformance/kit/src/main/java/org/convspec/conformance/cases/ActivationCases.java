package org.convspec.conformance.cases;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.Gelu;
import org.convspec.spec.operator.GeluForm;
import org.convspec.spec.operator.HardSwish;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Sigmoid;
import org.convspec.spec.operator.Silu;
import org.convspec.spec.operator.Tanh;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.ActivationNotation;

/** Arbitraries of activations: few elements, since each is a case by itself. */
public final class ActivationCases {

  private static final double MOST_ELEMENTS = 36;

  private static final Weighted<Integer> RANKS = Weighted.of(0, 15).or(1, 30).or(2, 35).or(3, 20);
  private static final Weighted<Long> BATCHES =
      Weighted.<Long>of(0L, 2).or(1L, 48).or(2L, 30).or(3L, 20);
  private static final Weighted<Long> CHANNELS =
      Weighted.<Long>of(1L, 25).or(2L, 25).or(3L, 25).or(5L, 15).or(7L, 10);
  private static final Weighted<Long> EXTENTS =
      Weighted.<Long>of(0L, 1).or(1L, 27).or(2L, 27).or(3L, 25).or(5L, 12).or(7L, 8);

  /** Most of few bits, whose products are exact; some that no type holds. */
  private static final Weighted<Double> SLOPES =
      Weighted.of(0.25, 25)
          .or(0.5, 15)
          .or(0.0, 10)
          .or(1.0, 10)
          .or(2.0, 10)
          .or(-0.5, 10)
          .or(0.01, 10)
          .or(0.3, 10);

  private static final List<Function<Random, Activation>> ACTIVATIONS =
      List.of(
          random -> new Relu(),
          random -> new LeakyRelu(SLOPES.next(random)),
          random -> new Sigmoid(),
          random -> new Tanh(),
          random -> new Gelu(GeluForm.values()[random.nextInt(2)]),
          random -> new Silu(),
          random -> new HardSwish());

  private ActivationCases() {}

  /** Returns valid cases of all activations in canonical layouts with data of one kind. */
  public static Arbitrary<OperatorCase<Activation>> valid(ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(
            random ->
                draw(
                    ACTIVATIONS.get(random.nextInt(ACTIVATIONS.size())).apply(random),
                    random,
                    type,
                    kind))
        .filter(Case::isValid);
  }

  /** Returns valid cases of some activations, each as often as the others. */
  public static Arbitrary<OperatorCase<Activation>> of(
      ElementType type, Fill.Kind kind, Activation... some) {
    return Arbitraries.randomValue(
            random -> draw(some[random.nextInt(some.length)], random, type, kind))
        .filter(Case::isValid);
  }

  /** Returns valid cases of leaky relu with any slope. */
  public static Arbitrary<OperatorCase<Activation>> leaky(ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(
            random -> draw(new LeakyRelu(SLOPES.next(random)), random, type, kind))
        .filter(Case::isValid);
  }

  private static OperatorCase<Activation> draw(
      Activation activation, Random random, ElementType type, Fill.Kind kind) {
    return OperatorCase.of(
        ActivationNotation.of(activation),
        activation,
        dimensions(random),
        type,
        new Fill(kind, random.nextInt(100_000)));
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
