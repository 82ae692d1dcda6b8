package org.convspec.conformance.contract;

import java.util.Collections;
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
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of maxima over regions are tried with. */
public interface RegionMaximumCaseSource extends Contract {

  /** Global maxima of integers. */
  @Provide
  default Arbitrary<OperatorCase<GlobalMaxPool>> globalMaxima() {
    return RegionCases.globalMaxima(elementType(), Fill.Kind.INTS);
  }

  /** Global maxima, most of them ties or of NaN. */
  @Provide
  default Arbitrary<OperatorCase<GlobalMaxPool>> tiedGlobalMaxima() {
    return Arbitraries.oneOf(
        RegionCases.globalMaxima(elementType(), Fill.Kind.LEVELS),
        RegionCases.globalMaxima(elementType(), Fill.Kind.NAN_RICH));
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
    return Arbitraries.oneOf(
        RegionCases.adaptiveMaxima(elementType(), Fill.Kind.LEVELS),
        RegionCases.adaptiveMaxima(elementType(), Fill.Kind.NAN_RICH));
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
    return Arbitraries.oneOf(
        RegionCases.fractionalMaxima(elementType(), Fill.Kind.LEVELS),
        RegionCases.fractionalMaxima(elementType(), Fill.Kind.NAN_RICH));
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
    return Arbitraries.longs()
        .between(-3, 0)
        .flatMap(
            wrong ->
                OperatorBreakage.breaking(
                    "POOL-01",
                    Direction.FORWARD,
                    adaptiveMaxima(),
                    example ->
                        example.with(
                            example
                                .operator()
                                .to(
                                    RegionCases.withoutRegions(
                                        example.operator().outputExtents(), wrong)))));
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
