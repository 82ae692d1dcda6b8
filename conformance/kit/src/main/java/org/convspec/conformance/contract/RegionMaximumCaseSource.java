package org.convspec.conformance.contract;

import java.util.Collections;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.RegionCases;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.spec.geometry.Interval;
import org.convspec.spec.operator.AdaptiveMaxPool;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.FractionalMaxPool;
import org.convspec.spec.operator.GlobalMaxPool;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of maxima over regions are tried with. */
public interface RegionMaximumCaseSource extends Contract {

  private <O extends Operator> Arbitrary<OperatorCase<O>> tied(
      BiFunction<ElementType, Fill.Kind, Arbitrary<OperatorCase<O>>> maxima) {
    return Arbitraries.oneOf(
        maxima.apply(elementType(), Fill.Kind.LEVELS),
        maxima.apply(elementType(), Fill.Kind.NAN_RICH));
  }

  /** Global maxima of integers. */
  @Provide
  default Arbitrary<OperatorCase<GlobalMaxPool>> globalMaxima() {
    return RegionCases.globalMaxima(elementType(), Fill.Kind.INTS);
  }

  /** Global maxima, most of them ties or of NaN. */
  @Provide
  default Arbitrary<OperatorCase<GlobalMaxPool>> tiedGlobalMaxima() {
    return tied(RegionCases::globalMaxima);
  }

  /** Global maxima of no items. */
  @Provide
  default Arbitrary<OperatorCase<GlobalMaxPool>> emptyGlobalMaxima() {
    return globalMaxima().filter(OperatorDomains.empty());
  }

  /** Global maxima of inputs without positions. */
  @Provide
  default Arbitrary<OperatorCase<GlobalMaxPool>> globalMaximaOfNothing() {
    return RegionCases.ofNothing(globalMaxima());
  }

  /** Global maxima with an output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<GlobalMaxPool>> globalMaximaWithOtherOutputGradient() {
    return RegionCases.withOtherOutputGradient(globalMaxima());
  }

  /** Adaptive maxima of integers. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveMaxPool>> adaptiveMaxima() {
    return RegionCases.adaptiveMaxima(elementType(), Fill.Kind.INTS);
  }

  /** Adaptive maxima, most of them ties or of NaN. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveMaxPool>> tiedAdaptiveMaxima() {
    return tied(RegionCases::adaptiveMaxima);
  }

  /** Adaptive maxima of no items. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveMaxPool>> emptyAdaptiveMaxima() {
    return adaptiveMaxima().filter(OperatorDomains.empty());
  }

  /** Adaptive maxima of inputs without positions. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveMaxPool>> adaptiveMaximaOfNothing() {
    return RegionCases.ofNothing(adaptiveMaxima());
  }

  /** Adaptive maxima with an output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveMaxPool>> adaptiveMaximaWithOtherOutputGradient() {
    return RegionCases.withOtherOutputGradient(adaptiveMaxima());
  }

  /** Fractional maxima of integers. */
  @Provide
  default Arbitrary<OperatorCase<FractionalMaxPool>> fractionalMaxima() {
    return RegionCases.fractionalMaxima(elementType(), Fill.Kind.INTS);
  }

  /** Fractional maxima, most of them ties or of NaN. */
  @Provide
  default Arbitrary<OperatorCase<FractionalMaxPool>> tiedFractionalMaxima() {
    return tied(RegionCases::fractionalMaxima);
  }

  /** Fractional maxima of no items. */
  @Provide
  default Arbitrary<OperatorCase<FractionalMaxPool>> emptyFractionalMaxima() {
    return fractionalMaxima().filter(OperatorDomains.empty());
  }

  /** Fractional maxima with an output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<FractionalMaxPool>> fractionalMaximaWithOtherOutputGradient() {
    return RegionCases.withOtherOutputGradient(fractionalMaxima());
  }

  /** Adaptive maxima with channels last. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveMaxPool>> adaptiveMaximaStoredOtherwise() {
    return StoredOtherwise.channelsLast(adaptiveMaxima());
  }

  /** Adaptive maxima whose output extents divide the input extents. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveMaxPool>> dividingAdaptiveMaxima() {
    return adaptiveMaxima().filter(RegionMaximumLaws.dividing());
  }

  /** Adaptive maxima with an output extent of 0 or less. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveMaxPool>> adaptiveMaximaWithoutRegions() {
    return RegionCases.withoutRegions(
        adaptiveMaxima(), AdaptiveMaxPool::outputExtents, AdaptiveMaxPool::to);
  }

  /** Fractional maxima with a region that is empty, reversed, or not inside the input. */
  @Provide
  default Arbitrary<OperatorCase<FractionalMaxPool>> fractionalMaximaOutside() {
    Arbitrary<Interval> wrong =
        Arbitraries.of(
            new Interval(-1, 1), new Interval(0, 1_000), new Interval(1, 0), new Interval(0, 0));
    return wrong.flatMap(
        region ->
            OperatorBreakage.breaking(
                "POOL-03",
                Direction.FORWARD,
                fractionalMaxima(),
                example ->
                    example.with(
                        example
                            .operator()
                            .withRegions(
                                RegionCases.withRegion(example.operator().regions(), region)))));
  }

  /** Fractional maxima with a list of regions too many. */
  @Provide
  default Arbitrary<OperatorCase<FractionalMaxPool>> fractionalMaximaWithOneAxisMore() {
    return OperatorBreakage.breaking(
        "WIN-24",
        Direction.FORWARD,
        fractionalMaxima(),
        example ->
            example.with(
                example
                    .operator()
                    .withRegions(
                        Collections.nCopies(
                            example.spatialRank() + 1, example.operator().regions().get(0)))));
  }
}
