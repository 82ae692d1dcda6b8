package org.convspec.conformance.cases;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Arbitraries of transposed convolutions. They do not shrink: {@link Simplification} does that. */
public final class TransposedConvolutionCases {

  private TransposedConvolutionCases() {}

  /** Returns valid cases in canonical layouts with data of one kind. */
  public static Arbitrary<OperatorCase<TransposedConvolution>> valid(
      ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(random -> TransposedConvolutionDraw.next(random, type, kind));
  }

  /** Returns the same cases with kernels and strides of 1 and nothing cropped. */
  public static Arbitrary<OperatorCase<TransposedConvolution>> pointwise(
      Arbitrary<OperatorCase<TransposedConvolution>> cases) {
    return cases.map(
        example -> {
          int rank = example.spatialRank();
          List<Long> ones = Collections.nCopies(rank, 1L);
          Dimensions dimensions = example.dimensions();
          return example
              .with(dimensions.withWeights(dimensions.weights().orElseThrow().outputs(), ones))
              .with(uncropped(example.operator(), rank).withStrides(ones));
        });
  }

  private static TransposedConvolution uncropped(TransposedConvolution operator, int rank) {
    return operator
        .withPadding(new PaddingRule.Explicit(Collections.nCopies(rank, Padding.NONE)))
        .withOutputPadding(Collections.nCopies(rank, 0L))
        .withOutputExtents(Optional.empty());
  }

  /** Returns the same cases without spatial axes. */
  public static Arbitrary<OperatorCase<TransposedConvolution>> withoutSpace(
      Arbitrary<OperatorCase<TransposedConvolution>> cases) {
    return cases.map(
        example -> {
          Dimensions dimensions = example.dimensions();
          return example
              .with(
                  Dimensions.of(dimensions.batch(), dimensions.channels(), List.of())
                      .withWeights(dimensions.weights().orElseThrow().outputs(), List.of()))
              .with(
                  uncropped(example.operator(), 0).withStrides(List.of()).withDilations(List.of()));
        });
  }

  /** Returns cases that break a rule and, as far as possible, nothing else. */
  public static Arbitrary<OperatorCase<TransposedConvolution>> breaking(
      TransposedConvolutionBreakage breakage,
      Arbitrary<OperatorCase<TransposedConvolution>> cases) {
    return Combinators.combine(
            cases, Arbitraries.integers().between(0, 5), Arbitraries.integers().between(0, 11))
        .as(
            (example, axis, variant) ->
                breakage.applyTo(example, axis % example.spatialRank(), variant))
        .filter(breakage::holds);
  }
}
