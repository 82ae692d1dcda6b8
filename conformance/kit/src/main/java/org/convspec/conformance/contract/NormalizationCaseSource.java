package org.convspec.conformance.contract;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.NormBreakage;
import org.convspec.conformance.cases.NormCases;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.ShapeDamage;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.spec.operator.Affine;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.EpsilonUse;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.InstanceNorm;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.WeightStandardization;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of normalizations are tried with. */
public interface NormalizationCaseSource extends Contract {

  /** Layer normalizations of all finite data. */
  @Provide
  default Arbitrary<OperatorCase<LayerNorm>> layerNorms() {
    return NormCases.layerNorms(elementType());
  }

  /** Group normalizations of all finite data. */
  @Provide
  default Arbitrary<OperatorCase<GroupNorm>> groupNorms() {
    return NormCases.groupNorms(elementType());
  }

  /** Instance normalizations of all finite data. */
  @Provide
  default Arbitrary<OperatorCase<InstanceNorm>> instanceNorms() {
    return NormCases.instanceNorms(elementType());
  }

  /** RMS normalizations of all finite data. */
  @Provide
  default Arbitrary<OperatorCase<RmsNorm>> rmsNorms() {
    return NormCases.rmsNorms(elementType());
  }

  /** Normalizations by a norm of all finite data. */
  @Provide
  default Arbitrary<OperatorCase<LpNormalize>> lpNormalizes() {
    return NormCases.lpNormalizes(elementType());
  }

  /** Weight standardizations of all finite data. */
  @Provide
  default Arbitrary<OperatorCase<WeightStandardization>> weightStandardizations() {
    return NormCases.weightStandardizations(elementType());
  }

  /** Every operator of the chapter, with all finite data. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizations() {
    return NormCases.any(elementType());
  }

  /** More than one axis. */
  @Provide
  default Arbitrary<OperatorCase<LayerNorm>> layerNormsOfSeveralAxes() {
    return layerNorms().filter(NormDomains.severalAxes());
  }

  /** With a mean. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> centredNormalizations() {
    return normalizations().filter(NormDomains.centred());
  }

  /** Epsilon inside the root. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsWithEpsilonInside() {
    return normalizations().filter(NormDomains.epsilonAt(EpsilonPlace.INSIDE));
  }

  /** Epsilon outside the root. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsWithEpsilonOutside() {
    return normalizations().filter(NormDomains.epsilonAt(EpsilonPlace.OUTSIDE));
  }

  /** Scale and bias of channels. */
  @Provide
  default Arbitrary<OperatorCase<GroupNorm>> groupNormsPerChannel() {
    return groupNorms().filter(NormDomains.affine(Affine.PER_CHANNEL));
  }

  /** Scale and bias of groups. */
  @Provide
  default Arbitrary<OperatorCase<GroupNorm>> groupNormsPerGroup() {
    return groupNorms().filter(NormDomains.affine(Affine.PER_GROUP));
  }

  /** One group. */
  @Provide
  default Arbitrary<OperatorCase<GroupNorm>> groupNormsOfOneGroup() {
    return groupNorms().filter(NormDomains.oneGroup());
  }

  /** Without scale or without bias. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsWithoutParameters() {
    return normalizations().filter(NormDomains.withoutParameters());
  }

  /** With a scale. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsWithScale() {
    return normalizations().filter(NormDomains.with(Slot.SCALE));
  }

  /** With a bias. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsWithBias() {
    return normalizations().filter(NormDomains.with(Slot.BIAS));
  }

  /** No elements. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> emptyNormalizations() {
    return normalizations().filter(OperatorDomains.empty());
  }

  /** No elements, and a scale. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> emptyNormalizationsWithScale() {
    return normalizations().filter(NormDomains.emptyWith(Slot.SCALE));
  }

  /** Epsilon as the least divisor. */
  @Provide
  default Arbitrary<OperatorCase<LpNormalize>> lpNormalizesWithFloor() {
    return lpNormalizes().filter(NormDomains.using(EpsilonUse.FLOOR));
  }

  /** Epsilon added to the norm. */
  @Provide
  default Arbitrary<OperatorCase<LpNormalize>> lpNormalizesWithSum() {
    return lpNormalizes().filter(NormDomains.using(EpsilonUse.ADDED));
  }

  /** No set in two items. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsWithinItems() {
    return normalizations().filter(NormDomains.withinItems());
  }

  /** Data of moderate magnitude. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> moderateNormalizations() {
    return normalizations().filter(NormDomains.moderate());
  }

  /** Integers. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsOfIntegers() {
    return NormCases.anyWith(elementType(), Fill.Kind.INTS).filter(NormDomains.integers());
  }

  /** Integers, with a mean. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsOfCentredIntegers() {
    return NormCases.anyWith(elementType(), Fill.Kind.INTS).filter(NormDomains.centredIntegers());
  }

  /** One NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsWithNan() {
    return NormCases.anyWith(elementType(), Fill.Kind.NANS)
        .filter(NormDomains.special(Fill.Kind.NANS));
  }

  /** Some infinities among integers, with a mean. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> centredNormalizationsWithInfinities() {
    return NormCases.anyWith(elementType(), Fill.Kind.INFINITIES)
        .filter(NormDomains.centredSpecial(Fill.Kind.INFINITIES));
  }

  /** Some infinities among integers, without a mean. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsOfMagnitudesWithInfinities() {
    return NormCases.anyWith(elementType(), Fill.Kind.INFINITIES)
        .filter(NormDomains.uncentredSpecial(Fill.Kind.INFINITIES));
  }

  /** Elements equal within each set. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsOfConstants() {
    return NormCases.anyWith(elementType(), Fill.Kind.CONSTANTS).filter(NormDomains.constants());
  }

  /** Sets of zeros. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsOfZeros() {
    return NormCases.anyWith(elementType(), Fill.Kind.ZERO_ITEMS).filter(NormDomains.zeroSets());
  }

  /** Sets of zeros, and no epsilon. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsOfZerosWithoutEpsilon() {
    return NormCases.anyWith(elementType(), Fill.Kind.ZERO_ITEMS)
        .map(example -> example.with(example.operator().withEpsilon(0)))
        .filter(NormDomains.zeroSetsWithoutEpsilon());
  }

  /** Sets of zeros, and epsilon outside the root. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> zerosWithEpsilonOutside() {
    return NormCases.anyWith(elementType(), Fill.Kind.ZERO_ITEMS)
        .filter(NormDomains.zeroSetsWithEpsilonOutside());
  }

  /** Means far from 0. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsOfFarMeans() {
    return NormCases.anyWith(elementType(), Fill.Kind.FAR_MEANS).filter(NormDomains.farMeans());
  }

  /** Channels last. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsStoredOtherwise() {
    return StoredOtherwise.channelsLast(normalizations());
  }

  /** No axis. */
  @Provide
  default Arbitrary<OperatorCase<LayerNorm>> layerNormsWithoutAxes() {
    return OperatorBreakage.breaking(
        "NORM-01",
        Direction.FORWARD,
        layerNorms(),
        example -> NormBreakage.along(example, List.of()));
  }

  /** An axis that the input lacks. */
  @Provide
  default Arbitrary<OperatorCase<RmsNorm>> rmsNormsOfOtherAxes() {
    return Arbitraries.of(-1L, -2L, 6L, 9L)
        .flatMap(
            wrong ->
                OperatorBreakage.breaking(
                    "NORM-02",
                    Direction.FORWARD,
                    rmsNorms(),
                    example -> NormBreakage.alongMore(example, wrong)));
  }

  /** An axis that the input lacks. */
  @Provide
  default Arbitrary<OperatorCase<LpNormalize>> lpNormalizesOfOtherAxes() {
    return Arbitraries.of(-1L, 6L, 9L)
        .flatMap(
            wrong ->
                OperatorBreakage.breaking(
                    "NORM-02",
                    Direction.FORWARD,
                    lpNormalizes(),
                    example -> NormBreakage.normAlongMore(example, wrong)));
  }

  /** An axis twice. */
  @Provide
  default Arbitrary<OperatorCase<LayerNorm>> layerNormsNamingAnAxisTwice() {
    return OperatorBreakage.breaking(
        "NORM-03", Direction.FORWARD, layerNorms(), example -> NormBreakage.alongOneTwice(example));
  }

  /** A number of groups that does not divide the channels. */
  @Provide
  default Arbitrary<OperatorCase<GroupNorm>> groupNormsOfUnequalGroups() {
    return Arbitraries.of(0L, -1L, 2L, 3L, 4L, 5L, 13L)
        .flatMap(
            wrong ->
                OperatorBreakage.breaking(
                    "NORM-04",
                    Direction.FORWARD,
                    groupNorms(),
                    example -> NormBreakage.inGroups(example, wrong)));
  }

  /** An epsilon below 0, or no number. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsWithWrongEpsilon() {
    return Arbitraries.of(-1e-5, -1.0, Double.NaN, Double.POSITIVE_INFINITY)
        .flatMap(
            wrong ->
                OperatorBreakage.breaking(
                    "NORM-05",
                    Direction.FORWARD,
                    normalizations(),
                    example -> example.with(example.operator().withEpsilon(wrong))));
  }

  /** A scale or a bias of another shape. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsWithWrongParameters() {
    return Arbitraries.of(Slot.SCALE, Slot.BIAS)
        .flatMap(
            wrong ->
                OperatorBreakage.breaking(
                    "NORM-06",
                    Direction.FORWARD,
                    normalizations(),
                    example -> NormBreakage.withOtherShape(example, wrong)));
  }

  /** An output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<Normalization>> normalizationsWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "NORM-07",
        Direction.GRADIENT,
        normalizations(),
        example ->
            example.withShape(
                Slot.OUTPUT_GRADIENT,
                ShapeDamage.wrong(example.outputShape(), example.fill().seed())));
  }

  /** A power that gives no norm. */
  @Provide
  default Arbitrary<OperatorCase<LpNormalize>> lpNormalizesToWrongPower() {
    return Arbitraries.of(0.0, -1.0, -0.5, Double.NaN, Double.POSITIVE_INFINITY)
        .flatMap(
            wrong ->
                OperatorBreakage.breaking(
                    "NORM-08",
                    Direction.FORWARD,
                    lpNormalizes(),
                    example -> NormBreakage.toPower(example, wrong)));
  }
}
