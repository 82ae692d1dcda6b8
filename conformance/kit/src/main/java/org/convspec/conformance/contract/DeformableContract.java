package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.reference.accuracy.DeformableBound;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 6, deformable convolution: its output. */
public interface DeformableContract extends DeformableCaseSource {

  /** TEN-07, for deformable: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07ofDeformable(
      @ForAll("deformsStoredOtherwise") OperatorCase<DeformableConvolution> example) {
    obey(
        "TEN-07",
        DeformableDomains.EXACT.and(OperatorDomains.dataStoredOtherwise()),
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** TEN-08, for deformable: a weights layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-08 a weights layout permutes axes and nothing else")
  default void ten08ofDeformable(
      @ForAll("deformsStoredOtherwise") OperatorCase<DeformableConvolution> example) {
    obey(
        "TEN-08",
        DeformableDomains.EXACT.and(OperatorDomains.weightsStoredOtherwise()),
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** TEN-09, for deformable: a gradient is stored like what it differentiates. */
  @Property
  @Label("required TEN-09 a gradient is stored like what it differentiates")
  default void ten09ofDeformable(
      @ForAll("deformsStoredOtherwise") OperatorCase<DeformableConvolution> example) {
    obey(
        "TEN-09",
        DeformableDomains.EXACT.and(OperatorDomains.dataStoredOtherwise()),
        Oracle.exact(Slot.OFFSET_GRADIENT),
        example);
  }

  /** WIN-08, for deformable: negative padding crops. */
  @Property
  @Label("required WIN-08 negative padding crops")
  default void win08ofDeformable(
      @ForAll("croppedDeforms") OperatorCase<DeformableConvolution> example) {
    obey("WIN-08", DeformableDomains.CROPPED, Oracle.exact(Slot.OUTPUT), example);
  }

  /** DEFORM-10: moving taps changes no extent. */
  @Property
  @Label("required DEFORM-10 moving taps changes no extent")
  default void deform10MovingTapsChangesNoExtent(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-10", DeformableDomains.EXACT, Oracle.shape(Slot.OUTPUT), example);
  }

  /** DEFORM-11: an empty output of a deformable convolution is an answer. */
  @Property
  @Label("required DEFORM-11 an empty output of a deformable convolution is an answer")
  default void deform11AnEmptyOutputOfADeformableConvolutionIsAnAnswer(
      @ForAll("emptyDeforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-11", DeformableDomains.WITHOUT_OUTPUT, Oracle.shape(Slot.OUTPUT), example);
  }

  /** DEFORM-12: an output element sums masked samples. */
  @Property
  @Label("required DEFORM-12 an output element sums masked samples")
  default void deform12AnOutputElementSumsMaskedSamples(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-12", DeformableDomains.EXACT, Oracle.exact(Slot.OUTPUT), example);
  }

  /** DEFORM-13: offsets are ordered by offset group, tap and axis. */
  @Property
  @Label("required DEFORM-13 offsets are ordered by offset group, tap and axis")
  default void deform13OffsetsAreOrderedByOffsetGroupTapAndAxis(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-13", DeformableDomains.EXACT, Oracle.exact(Slot.OUTPUT), example);
  }

  /** DEFORM-14: a sample interpolates between its neighbours. */
  @Property
  @Label("required DEFORM-14 a sample interpolates between its neighbours")
  default void deform14ASampleInterpolatesBetweenItsNeighbours(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-14", DeformableDomains.EXACT, Oracle.exact(Slot.OUTPUT), example);
  }

  /** DEFORM-15: outside the input there is nothing to sample. */
  @Property
  @Label("required DEFORM-15 outside the input there is nothing to sample")
  default void deform15OutsideTheInputThereIsNothingToSample(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-15", DeformableDomains.EXACT, Oracle.exact(Slot.OUTPUT), example);
  }

  /** DEFORM-16: consecutive input channels share offsets. */
  @Property
  @Label("required DEFORM-16 consecutive input channels share offsets")
  default void deform16ConsecutiveInputChannelsShareOffsets(
      @ForAll("deformsInOffsetGroups") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-16", DeformableDomains.SEVERAL_OFFSET_GROUPS, Oracle.exact(Slot.OUTPUT), example);
  }

  /** DEFORM-17: a mask multiplies its taps. */
  @Property
  @Label("required DEFORM-17 a mask multiplies its taps")
  default void deform17AMaskMultipliesItsTaps(
      @ForAll("deformsWithMask") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-17", DeformableDomains.WITH_MASK, Oracle.exact(Slot.OUTPUT), example);
  }

  /** DEFORM-17, for without mask: a mask multiplies its taps. */
  @Property
  @Label("required DEFORM-17 a mask multiplies its taps")
  default void deform17withoutMask(@ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-17", DeformableDomains.EXACT, DeformableLaws.absentIs(Slot.MASK, 1), example);
  }

  /** DEFORM-18: a deformable convolution without a bias has a bias of zeros. */
  @Property
  @Label("required DEFORM-18 a deformable convolution without a bias has a bias of zeros")
  default void deform18ADeformableConvolutionWithoutABiasHasABiasOfZeros(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-18", DeformableDomains.EXACT, DeformableLaws.absentIs(Slot.BIAS, 0), example);
  }

  /** DEFORM-19: groups of weights are cut apart from offset groups. */
  @Property
  @Label("required DEFORM-19 groups of weights are cut apart from offset groups")
  default void deform19GroupsOfWeightsAreCutApartFromOffsetGroups(
      @ForAll("groupedDeforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-19", DeformableDomains.GROUPED, Oracle.exact(Slot.OUTPUT), example);
  }

  /** DEFORM-20: a deformable convolution remembers nothing. */
  @Property
  @Label("required DEFORM-20 a deformable convolution remembers nothing")
  default void deform20ADeformableConvolutionRemembersNothing(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-20", DeformableDomains.EXACT, Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** DEFORM-30: with taps that stay it is convolution. */
  @Property
  @Label("required DEFORM-30 with taps that stay it is convolution")
  default void deform30WithTapsThatStayItIsConvolution(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-30", DeformableDomains.EXACT, DeformableLaws::isConvolutionWhereStill, example);
  }

  /** DEFORM-31: moved by whole positions it is a convolution with another padding. */
  @Property
  @Label("required DEFORM-31 moved by whole positions it is a convolution with another padding")
  default void deform31MovedByWholePositionsItIsAConvolutionWithAnotherPadding(
      @ForAll("uncroppedDeforms") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-31",
        DeformableDomains.UNCROPPED,
        DeformableLaws::isConvolutionPaddedOtherwise,
        example);
  }

  /** DEFORM-32: samples are linear in the input. */
  @Property
  @Label("required DEFORM-32 samples are linear in the input")
  default void deform32SamplesAreLinearInTheInput(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-32",
        DeformableDomains.EXACT,
        DeformableLaws.withoutBias(OperatorLaws.linearIn(Slot.INPUT)),
        example);
  }

  /** DEFORM-33: samples are weighted linearly. */
  @Property
  @Label("required DEFORM-33 samples are weighted linearly")
  default void deform33SamplesAreWeightedLinearly(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-33",
        DeformableDomains.EXACT,
        DeformableLaws.withoutBias(OperatorLaws.linearIn(Slot.WEIGHTS)),
        example);
  }

  /** DEFORM-34: linear in the mask. */
  @Property
  @Label("required DEFORM-34 linear in the mask")
  default void deform34LinearInTheMask(
      @ForAll("deformsWithMask") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-34",
        DeformableDomains.WITH_MASK,
        DeformableLaws.withoutBias(OperatorLaws.linearIn(Slot.MASK)),
        example);
  }

  /** DEFORM-35: each item has its own offsets. */
  @Property
  @Label("required DEFORM-35 each item has its own offsets")
  default void deform35EachItemHasItsOwnOffsets(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-35", DeformableDomains.EXACT, DeformableLaws::itemsAreIndependent, example);
  }

  /** DEFORM-36: groups of weights stand side by side. */
  @Property
  @Label("required DEFORM-36 groups of weights stand side by side")
  default void deform36GroupsOfWeightsStandSideBySide(
      @ForAll("deformsWithGroupsAlone") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-36", DeformableDomains.ONLY_GROUPED, DeformableLaws::groupsSplit, example);
  }

  /** DEFORM-37: offset groups add up. */
  @Property
  @Label("required DEFORM-37 offset groups add up")
  default void deform37OffsetGroupsAddUp(
      @ForAll("deformsInOffsetGroups") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-37",
        DeformableDomains.SEVERAL_OFFSET_GROUPS,
        DeformableLaws::offsetGroupsAdd,
        example);
  }

  /** DEFORM-50: an output of samples is within its bound. */
  @Property
  @Label("accuracy DEFORM-50 an output of samples is within its bound")
  default void deform50AnOutputOfSamplesIsWithinItsBound(
      @ForAll("deformsOfReals") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-50",
        DeformableDomains.REAL,
        Oracle.bounded(Slot.OUTPUT, DeformableBound::of),
        example);
  }

  /** DEFORM-60: a NaN reaches the samples that read it and no others. */
  @Property
  @Label("required DEFORM-60 a NaN reaches the samples that read it and no others")
  default void deform60ANaNReachesTheSamplesThatReadItAndNoOthers(
      @ForAll("deformsWithNan") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-60", DeformableDomains.WITH_NAN, DeformableOracle::nanReachesWhatReadsIt, example);
  }
}
