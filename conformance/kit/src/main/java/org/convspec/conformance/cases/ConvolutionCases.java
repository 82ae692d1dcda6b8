package org.convspec.conformance.cases;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Layout;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Fill;

/** Arbitraries of convolution cases. They do not shrink: {@link Simplification} does that. */
public final class ConvolutionCases {

  private static final long MOST_MULTIPLY_ADDS = 20_000;

  private ConvolutionCases() {}

  /** Returns valid cases in canonical layouts with data of one kind. */
  public static Arbitrary<ConvolutionCase> valid(ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(random -> ConvolutionDraw.next(random, type, kind));
  }

  /** Returns the same cases stored in layouts of which at least one is not canonical. */
  public static Arbitrary<ConvolutionCase> inOtherLayouts(Arbitrary<ConvolutionCase> cases) {
    Arbitrary<Layouts> layouts =
        Combinators.combine(Arbitraries.of(Layout.OF_DATA), Arbitraries.of(Layout.OF_WEIGHTS))
            .as(Layouts::new)
            .filter(pair -> !pair.equals(Layouts.CANONICAL));
    return Combinators.combine(cases, layouts).as(ConvolutionCase::with);
  }

  /** Returns the same cases with a padding rule in place of their numbers. */
  public static Arbitrary<ConvolutionCase> autoPadded(
      Arbitrary<ConvolutionCase> cases, AutoPadding rule) {
    return cases
        .map(example -> example.with(example.convolution().withPadding(rule)))
        .filter(ConvolutionCases::isValid);
  }

  /** Returns the same cases with kernels and strides of 1 and no padding. */
  public static Arbitrary<ConvolutionCase> pointwise(Arbitrary<ConvolutionCase> cases) {
    return cases.map(
        example -> {
          int rank = example.spatialRank();
          long[] weights = example.weights().toArray();
          Arrays.fill(weights, 2, weights.length, 1);
          Convolution convolution =
              example
                  .convolution()
                  .withStrides(Collections.nCopies(rank, 1L))
                  .withPadding(new PaddingRule.Explicit(Collections.nCopies(rank, Padding.NONE)));
          return example.with(example.input(), Shape.of(weights)).with(convolution);
        });
  }

  /** Returns the same cases with three taps, a stride of 1 and an output as long as the input. */
  public static Arbitrary<ConvolutionCase> denseThree(Arbitrary<ConvolutionCase> cases) {
    return cases
        .map(
            example -> {
              int rank = example.spatialRank();
              long[] weights = example.weights().toArray();
              Arrays.fill(weights, 2, weights.length, 3);
              Convolution convolution =
                  example
                      .convolution()
                      .withStrides(Collections.nCopies(rank, 1L))
                      .withDilations(Collections.nCopies(rank, 1L))
                      .withPadding(
                          new PaddingRule.Explicit(Collections.nCopies(rank, new Padding(1, 1))));
              return example.with(example.input(), Shape.of(weights)).with(convolution);
            })
        .filter(ConvolutionCases::isValid)
        .filter(example -> example.geometry().multiplyAddCount() <= MOST_MULTIPLY_ADDS);
  }

  /** Returns the same cases without spatial axes. */
  public static Arbitrary<ConvolutionCase> withoutSpace(Arbitrary<ConvolutionCase> cases) {
    return cases.map(
        example -> {
          Convolution convolution =
              example
                  .convolution()
                  .withStrides(List.of())
                  .withDilations(List.of())
                  .withPadding(PaddingRule.explicit());
          return example.with(first(example.input()), first(example.weights())).with(convolution);
        });
  }

  private static Shape first(Shape shape) {
    return Shape.of(shape.extent(0), shape.extent(1));
  }

  private static boolean isValid(ConvolutionCase example) {
    return example.brokenRule(Direction.FORWARD).isEmpty();
  }

  /** Returns cases that break a rule and, as far as possible, nothing else. */
  public static Arbitrary<ConvolutionCase> breaking(
      Breakage breakage, Arbitrary<ConvolutionCase> cases) {
    return Combinators.combine(
            cases, Arbitraries.integers().between(0, 5), Arbitraries.integers().between(0, 11))
        .as(
            (example, axis, variant) ->
                breakage.applyTo(example, axis % example.spatialRank(), variant))
        .filter(breakage::holds);
  }
}
