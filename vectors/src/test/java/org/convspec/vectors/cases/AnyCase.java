package org.convspec.vectors.cases;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Layout;
import org.convspec.spec.tensor.Shape;

/** Arbitrary cases, most of them invalid: whatever a case line has to carry. */
final class AnyCase {

  private static final int MOST_AXES = 4;

  private AnyCase() {}

  static Arbitrary<ConvolutionCase> any() {
    return Arbitraries.integers().between(0, MOST_AXES).flatMap(AnyCase::ofRank);
  }

  private static Arbitrary<ConvolutionCase> ofRank(int rank) {
    return Combinators.combine(
            convolution(rank),
            extents(2 + rank),
            Arbitraries.integers().between(0, MOST_AXES).flatMap(any -> extents(2 + any)),
            extents(1).optional(0.5),
            Arbitraries.integers()
                .between(0, 2 + MOST_AXES)
                .flatMap(AnyCase::extents)
                .optional(0.2),
            layouts(rank),
            Arbitraries.of(ElementType.FLOATING),
            fill())
        .as(ConvolutionCase::new);
  }

  private static Arbitrary<Convolution> convolution(int rank) {
    return Combinators.combine(
            attributes(rank),
            attributes(rank),
            padding(rank),
            Arbitraries.of(OutputRounding.values()),
            attribute(),
            Arbitraries.of(Orientation.values()))
        .as(Convolution::new);
  }

  /** Ones, one number per axis, or any number of them. */
  private static Arbitrary<List<Long>> attributes(int rank) {
    return Arbitraries.oneOf(
        Arbitraries.just(Collections.nCopies(rank, 1L)),
        attribute().list().ofSize(rank),
        attribute().list().ofMaxSize(MOST_AXES));
  }

  /** Small numbers, valid or not, and some as large as they get. */
  private static Arbitrary<Long> attribute() {
    Arbitrary<Long> small = Arbitraries.longs().between(-2, 5);
    return Arbitraries.oneOf(small, small, small, Arbitraries.longs()).withoutEdgeCases();
  }

  private static Arbitrary<PaddingRule> padding(int rank) {
    Arbitrary<Padding> pair = Combinators.combine(attribute(), attribute()).as(Padding::new);
    return Arbitraries.oneOf(
        Arbitraries.of(AutoPadding.values()),
        Arbitraries.just(Collections.nCopies(rank, Padding.NONE)).map(PaddingRule.Explicit::new),
        pair.list().ofSize(rank).map(PaddingRule.Explicit::new),
        pair.list().ofMaxSize(MOST_AXES).map(PaddingRule.Explicit::new));
  }

  private static Arbitrary<Shape> extents(int rank) {
    Arbitrary<Long> small = Arbitraries.longs().between(0, 6);
    return Arbitraries.oneOf(small, small, small, Arbitraries.longs().between(0, Long.MAX_VALUE))
        .withoutEdgeCases()
        .list()
        .ofSize(rank)
        .map(extents -> Shape.of(extents.stream().mapToLong(Long::longValue).toArray()));
  }

  /** Layouts with different names; without spatial axes some share one. */
  private static Arbitrary<Layouts> layouts(int rank) {
    return Combinators.combine(named(Layout.OF_DATA, rank), named(Layout.OF_WEIGHTS, rank))
        .as(Layouts::new);
  }

  private static Arbitrary<Layout> named(List<Layout> family, int rank) {
    return Arbitraries.of(family).map(layout -> Layout.named(layout.nameAt(rank), rank, family));
  }

  private static Arbitrary<Fill> fill() {
    return Combinators.combine(Arbitraries.of(Fill.Kind.values()), Arbitraries.longs())
        .as(Fill::new);
  }
}
