package org.convspec.conformance.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.RegionCases;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.GlobalAveragePool;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of averages and norms over regions are tried with. */
public interface RegionCaseSource extends Contract {

  /** Global averages of integers. */
  @Provide
  default Arbitrary<OperatorCase<GlobalAveragePool>> globalAverages() {
    return RegionCases.globalAverages(elementType(), Fill.Kind.INTS);
  }

  /** Global averages of reals. */
  @Provide
  default Arbitrary<OperatorCase<GlobalAveragePool>> globalAveragesOfReals() {
    return RegionCases.globalAverages(elementType(), Fill.Kind.REALS);
  }

  /** Global averages that are exact. */
  @Provide
  default Arbitrary<OperatorCase<GlobalAveragePool>> exactGlobalAverages() {
    return globalAverages().filter(RegionDomains.exact());
  }

  /** Global averages, one of a NaN. */
  @Provide
  default Arbitrary<OperatorCase<GlobalAveragePool>> globalAveragesWithNan() {
    return RegionCases.globalAverages(elementType(), Fill.Kind.NANS);
  }

  /** Global averages, some of infinities. */
  @Provide
  default Arbitrary<OperatorCase<GlobalAveragePool>> globalAveragesWithInfinities() {
    return RegionCases.globalAverages(elementType(), Fill.Kind.INFINITIES);
  }

  /** Global averages of no items. */
  @Provide
  default Arbitrary<OperatorCase<GlobalAveragePool>> emptyGlobalAverages() {
    return globalAverages().filter(OperatorDomains.empty());
  }

  /** Global averages of inputs without positions. */
  @Provide
  default Arbitrary<OperatorCase<GlobalAveragePool>> globalAveragesOfNothing() {
    return RegionCases.ofNothing(globalAverages());
  }

  /** Global averages with an output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<GlobalAveragePool>> globalAveragesWithOtherOutputGradient() {
    return RegionCases.withOtherOutputGradient(globalAverages());
  }

  /** Adaptive averages of integers. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveAveragePool>> adaptiveAverages() {
    return RegionCases.adaptiveAverages(elementType(), Fill.Kind.INTS);
  }

  /** Adaptive averages of reals. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveAveragePool>> adaptiveAveragesOfReals() {
    return RegionCases.adaptiveAverages(elementType(), Fill.Kind.REALS);
  }

  /** Adaptive averages that are exact. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveAveragePool>> exactAdaptiveAverages() {
    return adaptiveAverages().filter(RegionDomains.exact());
  }

  /** Adaptive averages, some of a NaN. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveAveragePool>> adaptiveAveragesWithNan() {
    return RegionCases.adaptiveAverages(elementType(), Fill.Kind.NANS);
  }

  /** Adaptive averages, some of infinities. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveAveragePool>> adaptiveAveragesWithInfinities() {
    return RegionCases.adaptiveAverages(elementType(), Fill.Kind.INFINITIES);
  }

  /** Adaptive averages with channels last. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveAveragePool>> adaptiveAveragesStoredOtherwise() {
    return StoredOtherwise.channelsLast(adaptiveAverages());
  }

  /** Adaptive averages of no items. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveAveragePool>> emptyAdaptiveAverages() {
    return adaptiveAverages().filter(OperatorDomains.empty());
  }

  /** Adaptive averages whose output extents divide the input extents. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveAveragePool>> dividingAdaptiveAverages() {
    return adaptiveAverages().filter(RegionDomains.dividing());
  }

  /** Adaptive averages whose output extents do not divide the input extents. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveAveragePool>> unevenAdaptiveAverages() {
    return adaptiveAverages().filter(RegionDomains.dividing().negate());
  }

  /** Adaptive averages of inputs without positions. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveAveragePool>> adaptiveAveragesOfNothing() {
    return RegionCases.ofNothing(adaptiveAverages());
  }

  /** Adaptive averages with an output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveAveragePool>> adaptiveAveragesWithOtherOutputGradient() {
    return RegionCases.withOtherOutputGradient(adaptiveAverages());
  }

  /** Adaptive averages with an output extent of 0 or less. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveAveragePool>> adaptiveAveragesWithoutRegions() {
    return RegionCases.withoutRegions(
        adaptiveAverages(),
        AdaptiveAveragePool::outputExtents,
        (pool, extents) -> new AdaptiveAveragePool(extents));
  }

  /** Adaptive averages with an output extent too many. */
  @Provide
  default Arbitrary<OperatorCase<AdaptiveAveragePool>> adaptiveAveragesWithOneExtentMore() {
    return OperatorBreakage.breaking(
        "WIN-24",
        Direction.FORWARD,
        adaptiveAverages(),
        example ->
            example.with(
                new AdaptiveAveragePool(
                    RegionCases.withOneMore(example.operator().outputExtents()))));
  }

  /** Global norms of integers. */
  @Provide
  default Arbitrary<OperatorCase<GlobalLpPool>> globalNorms() {
    return RegionCases.globalNorms(elementType(), Fill.Kind.INTS).filter(LpDomains.integers());
  }

  /** Global norms of reals. */
  @Provide
  default Arbitrary<OperatorCase<GlobalLpPool>> globalNormsOfReals() {
    return RegionCases.globalNorms(elementType(), Fill.Kind.REALS)
        .filter(LpDomains.withData(Fill.Kind.REALS));
  }

  /** Global norms of magnitudes, some of infinities. */
  @Provide
  default Arbitrary<OperatorCase<GlobalLpPool>> globalNormsWithInfinities() {
    return RegionCases.globalNorms(elementType(), Fill.Kind.INFINITIES)
        .filter(LpDomains.absolute());
  }

  /** Global norms that are exact. */
  @Provide
  default Arbitrary<OperatorCase<GlobalLpPool>> exactGlobalNorms() {
    return globalNorms().filter(LpDomains.exact());
  }

  /** Global norms of inputs without positions. */
  @Provide
  default Arbitrary<OperatorCase<GlobalLpPool>> globalNormsOfNothing() {
    return RegionCases.ofNothing(globalNorms());
  }

  /** Global norms with an output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<GlobalLpPool>> globalNormsWithOtherOutputGradient() {
    return RegionCases.withOtherOutputGradient(globalNorms());
  }
}
