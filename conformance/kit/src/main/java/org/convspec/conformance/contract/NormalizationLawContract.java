package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.reference.accuracy.NormalizationBound;
import org.convspec.spec.operator.Affine;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.InstanceNorm;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.WeightStandardization;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 16, normalization: gradients, laws and accuracy. */
public interface NormalizationLawContract extends NormalizationCaseSource {

  /** NORM-30: the input gradient of layer normalization goes through mean and variance. */
  @Property
  @Label(
      "required NORM-30 the input gradient of layer normalization goes through mean and variance")
  default void norm30TheInputGradientOfLayerNormalizationGoesThroughMeanAndVariance(
      @ForAll("layerNorms") OperatorCase<LayerNorm> example) {
    obey(
        "NORM-30",
        NormDomains.finite(),
        Oracle.within(Slot.INPUT_GRADIENT, NormalizationBound::of),
        example);
  }

  /** NORM-31: the input gradient of group normalization goes through mean and variance. */
  @Property
  @Label(
      "required NORM-31 the input gradient of group normalization goes through mean and variance")
  default void norm31TheInputGradientOfGroupNormalizationGoesThroughMeanAndVariance(
      @ForAll("groupNorms") OperatorCase<GroupNorm> example) {
    obey(
        "NORM-31",
        NormDomains.finite(),
        Oracle.within(Slot.INPUT_GRADIENT, NormalizationBound::of),
        example);
  }

  /** NORM-32: the input gradient of instance normalization goes through mean and variance. */
  @Property
  @Label(
      "required NORM-32 the input gradient of instance normalization goes through mean and variance")
  default void norm32TheInputGradientOfInstanceNormalizationGoesThroughMeanAndVariance(
      @ForAll("instanceNorms") OperatorCase<InstanceNorm> example) {
    obey(
        "NORM-32",
        NormDomains.finite(),
        Oracle.within(Slot.INPUT_GRADIENT, NormalizationBound::of),
        example);
  }

  /** NORM-33: the input gradient of RMS normalization goes through the mean of squares. */
  @Property
  @Label(
      "required NORM-33 the input gradient of RMS normalization goes through the mean of squares")
  default void norm33TheInputGradientOfRMSNormalizationGoesThroughTheMeanOfSquares(
      @ForAll("rmsNorms") OperatorCase<RmsNorm> example) {
    obey(
        "NORM-33",
        NormDomains.finite(),
        Oracle.within(Slot.INPUT_GRADIENT, NormalizationBound::of),
        example);
  }

  /** NORM-34: the input gradient of Lp normalization goes through the norm. */
  @Property
  @Label("required NORM-34 the input gradient of Lp normalization goes through the norm")
  default void norm34TheInputGradientOfLpNormalizationGoesThroughTheNorm(
      @ForAll("lpNormalizes") OperatorCase<LpNormalize> example) {
    obey(
        "NORM-34",
        NormDomains.finite(),
        Oracle.within(Slot.INPUT_GRADIENT, NormalizationBound::of),
        example);
  }

  /** NORM-35: the input gradient of weight standardization goes through mean and variance. */
  @Property
  @Label(
      "required NORM-35 the input gradient of weight standardization goes through mean and variance")
  default void norm35TheInputGradientOfWeightStandardizationGoesThroughMeanAndVariance(
      @ForAll("weightStandardizations") OperatorCase<WeightStandardization> example) {
    obey(
        "NORM-35",
        NormDomains.finite(),
        Oracle.within(Slot.INPUT_GRADIENT, NormalizationBound::of),
        example);
  }

  /** NORM-36: epsilon outside the root changes the input gradient too. */
  @Property
  @Label("convention NORM-36 epsilon outside the root changes the input gradient too")
  default void norm36EpsilonOutsideTheRootChangesTheInputGradientToo(
      @ForAll("normalizationsWithEpsilonOutside") OperatorCase<Normalization> example) {
    obey(
        "NORM-36",
        NormDomains.epsilonAt(EpsilonPlace.OUTSIDE),
        Oracle.within(Slot.INPUT_GRADIENT, NormalizationBound::of),
        example);
  }

  /** NORM-37: a deviation of zero has the gradient zero. */
  @Property
  @Label("required NORM-37 a deviation of zero has the gradient zero")
  default void norm37ADeviationOfZeroHasTheGradientZero(
      @ForAll("zerosWithEpsilonOutside") OperatorCase<Normalization> example) {
    obey(
        "NORM-37",
        NormDomains.zeroSetsWithEpsilonOutside(),
        Oracle.within(Slot.INPUT_GRADIENT, NormalizationBound::of),
        example);
  }

  /** NORM-38: the scale gradient adds up normalized values. */
  @Property
  @Label("required NORM-38 the scale gradient adds up normalized values")
  default void norm38TheScaleGradientAddsUpNormalizedValues(
      @ForAll("normalizationsWithScale") OperatorCase<Normalization> example) {
    obey(
        "NORM-38",
        NormDomains.with(Slot.SCALE),
        Oracle.within(Slot.SCALE_GRADIENT, NormalizationBound::of),
        example);
  }

  /** NORM-39: the bias gradient adds up output gradients. */
  @Property
  @Label("required NORM-39 the bias gradient adds up output gradients")
  default void norm39TheBiasGradientAddsUpOutputGradients(
      @ForAll("normalizationsWithBias") OperatorCase<Normalization> example) {
    obey(
        "NORM-39",
        NormDomains.with(Slot.BIAS),
        Oracle.within(Slot.BIAS_GRADIENT, NormalizationBound::of),
        example);
  }

  /** NORM-40: layer normalization of whole items is group normalization with one group. */
  @Property
  @Label(
      "required NORM-40 layer normalization of whole items is group normalization with one group")
  default void norm40LayerNormalizationOfWholeItemsIsGroupNormalizationWithOneGroup(
      @ForAll("groupNormsOfOneGroup") OperatorCase<GroupNorm> example) {
    obey("NORM-40", NormDomains.oneGroup(), NormLaws::isLayerNorm, example);
  }

  /** NORM-41: instance normalization is group normalization with a group for each channel. */
  @Property
  @Label(
      "required NORM-41 instance normalization is group normalization with a group for each channel")
  default void norm41InstanceNormalizationIsGroupNormalizationWithAGroupForEachChannel(
      @ForAll("instanceNorms") OperatorCase<InstanceNorm> example) {
    obey("NORM-41", NormDomains.finite(), NormLaws::isGroupNorm, example);
  }

  /** NORM-42: weight standardization is layer normalization of output channels. */
  @Property
  @Label("required NORM-42 weight standardization is layer normalization of output channels")
  default void norm42WeightStandardizationIsLayerNormalizationOfOutputChannels(
      @ForAll("weightStandardizations") OperatorCase<WeightStandardization> example) {
    obey("NORM-42", NormDomains.finite(), NormLaws::isLayerNormOfOutputChannels, example);
  }

  /** NORM-43: what is added to every element does not show. */
  @Property
  @Label("required NORM-43 what is added to every element does not show")
  default void norm43WhatIsAddedToEveryElementDoesNotShow(
      @ForAll("normalizationsOfCentredIntegers") OperatorCase<Normalization> example) {
    obey("NORM-43", NormDomains.centredIntegers(), NormLaws::isShiftInvariant, example);
  }

  /** NORM-44: what multiplies every element and epsilon does not show. */
  @Property
  @Label("required NORM-44 what multiplies every element and epsilon does not show")
  default void norm44WhatMultipliesEveryElementAndEpsilonDoesNotShow(
      @ForAll("moderateNormalizations") OperatorCase<Normalization> example) {
    obey("NORM-44", NormDomains.moderate(), NormLaws::isScaleInvariant, example);
  }

  /** NORM-45: scale and bias act on the normalized value. */
  @Property
  @Label("required NORM-45 scale and bias act on the normalized value")
  default void norm45ScaleAndBiasActOnTheNormalizedValue(
      @ForAll("normalizationsWithScale") OperatorCase<Normalization> example) {
    obey("NORM-45", NormDomains.with(Slot.SCALE), NormLaws::isAffine, example);
  }

  /** NORM-46: items do not see each other. */
  @Property
  @Label("required NORM-46 items do not see each other")
  default void norm46ItemsDoNotSeeEachOther(
      @ForAll("normalizationsWithinItems") OperatorCase<Normalization> example) {
    obey("NORM-46", NormDomains.withinItems(), NormLaws::itemsAreIndependent, example);
  }

  /** NORM-47: the order of the channels of a group does not matter. */
  @Property
  @Label("required NORM-47 the order of the channels of a group does not matter")
  default void norm47TheOrderOfTheChannelsOfAGroupDoesNotMatter(
      @ForAll("groupNormsPerGroup") OperatorCase<GroupNorm> example) {
    obey(
        "NORM-47",
        NormDomains.affine(Affine.PER_GROUP),
        NormLaws::channelsOfGroupsMayBePermuted,
        example);
  }

  /** NORM-48: RMS normalization is layer normalization where the mean is zero. */
  @Property
  @Label("required NORM-48 RMS normalization is layer normalization where the mean is zero")
  default void norm48RMSNormalizationIsLayerNormalizationWhereTheMeanIsZero(
      @ForAll("rmsNorms") OperatorCase<RmsNorm> example) {
    obey("NORM-48", NormDomains.finite(), NormLaws::isLayerNormOfAntisymmetricData, example);
  }

  /** NORM-49: an input gradient through a mean adds up to zero. */
  @Property
  @Label("required NORM-49 an input gradient through a mean adds up to zero")
  default void norm49AnInputGradientThroughAMeanAddsUpToZero(
      @ForAll("centredNormalizations") OperatorCase<Normalization> example) {
    obey("NORM-49", NormDomains.centred(), NormGradientLaws::gradientAddsUpToZero, example);
  }

  /** NORM-50: the input gradient is linear in the output gradient. */
  @Property
  @Label("required NORM-50 the input gradient is linear in the output gradient")
  default void norm50TheInputGradientIsLinearInTheOutputGradient(
      @ForAll("normalizationsOfIntegers") OperatorCase<Normalization> example) {
    obey(
        "NORM-50",
        NormDomains.integers(),
        InexactLaws.linearInOutputGradient(Slot.INPUT_GRADIENT, NormalizationBound::of),
        example);
  }

  /** NORM-51: scale times its gradient is output gradient times what was scaled. */
  @Property
  @Label("required NORM-51 scale times its gradient is output gradient times what was scaled")
  default void norm51ScaleTimesItsGradientIsOutputGradientTimesWhatWasScaled(
      @ForAll("normalizationsWithScale") OperatorCase<Normalization> example) {
    obey("NORM-51", NormDomains.with(Slot.SCALE), NormGradientLaws::scaleIsAdjoint, example);
  }

  /** NORM-60: an output is within its bound. */
  @Property
  @Label("accuracy NORM-60 an output is within its bound")
  default void norm60AnOutputIsWithinItsBound(
      @ForAll("normalizations") OperatorCase<Normalization> example) {
    obey(
        "NORM-60",
        NormDomains.finite(),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-61: an input gradient is within its bound. */
  @Property
  @Label("accuracy NORM-61 an input gradient is within its bound")
  default void norm61AnInputGradientIsWithinItsBound(
      @ForAll("normalizations") OperatorCase<Normalization> example) {
    obey(
        "NORM-61",
        NormDomains.finite(),
        Oracle.within(Slot.INPUT_GRADIENT, NormalizationBound::of),
        example);
  }

  /** NORM-62: a scale gradient and a bias gradient are within their bounds. */
  @Property
  @Label("accuracy NORM-62 a scale gradient and a bias gradient are within their bounds")
  default void norm62AScaleGradientAndABiasGradientAreWithinTheirBounds(
      @ForAll("normalizationsWithScale") OperatorCase<Normalization> example) {
    obey(
        "NORM-62",
        NormDomains.with(Slot.SCALE),
        Oracle.within(Slot.SCALE_GRADIENT, NormalizationBound::of),
        example);
  }

  /** NORM-62: a scale gradient and a bias gradient are within their bounds. */
  @Property
  @Label("accuracy NORM-62 a scale gradient and a bias gradient are within their bounds")
  default void norm62AScaleGradientAndABiasGradientAreWithinTheirBoundsOfBiases(
      @ForAll("normalizationsWithBias") OperatorCase<Normalization> example) {
    obey(
        "NORM-62",
        NormDomains.with(Slot.BIAS),
        Oracle.within(Slot.BIAS_GRADIENT, NormalizationBound::of),
        example);
  }

  /** NORM-63: a large mean costs no more than it must. */
  @Property
  @Label("accuracy NORM-63 a large mean costs no more than it must")
  default void norm63ALargeMeanCostsNoMoreThanItMust(
      @ForAll("normalizationsOfFarMeans") OperatorCase<Normalization> example) {
    obey(
        "NORM-63",
        NormDomains.farMeans(),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }
}
