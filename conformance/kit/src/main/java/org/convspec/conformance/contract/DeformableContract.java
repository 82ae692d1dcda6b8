package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.DeformableBound;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Direction;
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

  /** WIN-02, for deformable: a kernel has at least one tap. */
  @Property
  @Label("required WIN-02 a kernel has at least one tap")
  default void win02ofDeformable(
      @ForAll("deformsBreakingWin02") OperatorCase<DeformableConvolution> example) {
    obey(
        "WIN-02",
        OperatorBreakage.of("WIN-02", Direction.FORWARD),
        Oracle.rejected("WIN-02", Slot.OUTPUT),
        example);
  }

  /** WIN-03, for deformable: a stride is at least one. */
  @Property
  @Label("required WIN-03 a stride is at least one")
  default void win03ofDeformable(
      @ForAll("deformsBreakingWin03") OperatorCase<DeformableConvolution> example) {
    obey(
        "WIN-03",
        OperatorBreakage.of("WIN-03", Direction.FORWARD),
        Oracle.rejected("WIN-03", Slot.OUTPUT),
        example);
  }

  /** WIN-04, for deformable: a dilation is at least one. */
  @Property
  @Label("required WIN-04 a dilation is at least one")
  default void win04ofDeformable(
      @ForAll("deformsBreakingWin04") OperatorCase<DeformableConvolution> example) {
    obey(
        "WIN-04",
        OperatorBreakage.of("WIN-04", Direction.FORWARD),
        Oracle.rejected("WIN-04", Slot.OUTPUT),
        example);
  }

  /** WIN-09, for deformable: a crop takes no more than there is. */
  @Property
  @Label("required WIN-09 a crop takes no more than there is")
  default void win09ofDeformable(
      @ForAll("deformsBreakingWin09") OperatorCase<DeformableConvolution> example) {
    obey(
        "WIN-09",
        OperatorBreakage.of("WIN-09", Direction.FORWARD),
        Oracle.rejected("WIN-09", Slot.OUTPUT),
        example);
  }

  /** WIN-24, for deformable: there is one number per axis. */
  @Property
  @Label("required WIN-24 there is one number per axis")
  default void win24ofDeformable(
      @ForAll("deformsBreakingWin24") OperatorCase<DeformableConvolution> example) {
    obey(
        "WIN-24",
        OperatorBreakage.of("WIN-24", Direction.FORWARD),
        Oracle.rejected("WIN-24", Slot.OUTPUT),
        example);
  }

  /** CONV-04, for deformable: there is at least one channel. */
  @Property
  @Label("required CONV-04 there is at least one channel")
  default void conv04ofDeformable(
      @ForAll("deformsBreakingConv04") OperatorCase<DeformableConvolution> example) {
    obey(
        "CONV-04",
        OperatorBreakage.of("CONV-04", Direction.FORWARD),
        Oracle.rejected("CONV-04", Slot.OUTPUT),
        example);
  }

  /** CONV-05, for deformable: there is at least one group. */
  @Property
  @Label("required CONV-05 there is at least one group")
  default void conv05ofDeformable(
      @ForAll("deformsBreakingConv05") OperatorCase<DeformableConvolution> example) {
    obey(
        "CONV-05",
        OperatorBreakage.of("CONV-05", Direction.FORWARD),
        Oracle.rejected("CONV-05", Slot.OUTPUT),
        example);
  }

  /** CONV-06, for deformable: groups divide the input channels. */
  @Property
  @Label("required CONV-06 groups divide the input channels")
  default void conv06ofDeformable(
      @ForAll("deformsBreakingConv06") OperatorCase<DeformableConvolution> example) {
    obey(
        "CONV-06",
        OperatorBreakage.of("CONV-06", Direction.FORWARD),
        Oracle.rejected("CONV-06", Slot.OUTPUT),
        example);
  }

  /** CONV-07, for deformable: groups divide the output channels. */
  @Property
  @Label("required CONV-07 groups divide the output channels")
  default void conv07ofDeformable(
      @ForAll("deformsBreakingConv07") OperatorCase<DeformableConvolution> example) {
    obey(
        "CONV-07",
        OperatorBreakage.of("CONV-07", Direction.FORWARD),
        Oracle.rejected("CONV-07", Slot.OUTPUT),
        example);
  }

  /** DEFORM-01: there is an axis to move along. */
  @Property
  @Label("required DEFORM-01 there is an axis to move along")
  default void deform01ThereIsAnAxisToMoveAlong(
      @ForAll("deformsBreakingDeform01") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-01",
        OperatorBreakage.of("DEFORM-01", Direction.FORWARD),
        Oracle.rejected("DEFORM-01", Slot.OUTPUT),
        example);
  }

  /** DEFORM-02: weights have as many axes as the input. */
  @Property
  @Label("required DEFORM-02 weights have as many axes as the input")
  default void deform02WeightsHaveAsManyAxesAsTheInput(
      @ForAll("deformsBreakingDeform02") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-02",
        OperatorBreakage.of("DEFORM-02", Direction.FORWARD),
        Oracle.rejected("DEFORM-02", Slot.OUTPUT),
        example);
  }

  /** DEFORM-03: weights have the input channels of their group. */
  @Property
  @Label("required DEFORM-03 weights have the input channels of their group")
  default void deform03WeightsHaveTheInputChannelsOfTheirGroup(
      @ForAll("deformsBreakingDeform03") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-03",
        OperatorBreakage.of("DEFORM-03", Direction.FORWARD),
        Oracle.rejected("DEFORM-03", Slot.OUTPUT),
        example);
  }

  /** DEFORM-04: there is at least one offset group. */
  @Property
  @Label("required DEFORM-04 there is at least one offset group")
  default void deform04ThereIsAtLeastOneOffsetGroup(
      @ForAll("deformsBreakingDeform04") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-04",
        OperatorBreakage.of("DEFORM-04", Direction.FORWARD),
        Oracle.rejected("DEFORM-04", Slot.OUTPUT),
        example);
  }

  /** DEFORM-05: offset groups divide the input channels. */
  @Property
  @Label("required DEFORM-05 offset groups divide the input channels")
  default void deform05OffsetGroupsDivideTheInputChannels(
      @ForAll("deformsBreakingDeform05") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-05",
        OperatorBreakage.of("DEFORM-05", Direction.FORWARD),
        Oracle.rejected("DEFORM-05", Slot.OUTPUT),
        example);
  }

  /** DEFORM-06: an offset has a number per offset group, tap and axis. */
  @Property
  @Label("required DEFORM-06 an offset has a number per offset group, tap and axis")
  default void deform06AnOffsetHasANumberPerOffsetGroupTapAndAxis(
      @ForAll("deformsBreakingDeform06") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-06",
        OperatorBreakage.of("DEFORM-06", Direction.FORWARD),
        Oracle.rejected("DEFORM-06", Slot.OUTPUT),
        example);
  }

  /** DEFORM-07: a mask has a number per offset group and tap. */
  @Property
  @Label("required DEFORM-07 a mask has a number per offset group and tap")
  default void deform07AMaskHasANumberPerOffsetGroupAndTap(
      @ForAll("deformsBreakingDeform07") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-07",
        OperatorBreakage.of("DEFORM-07", Direction.FORWARD),
        Oracle.rejected("DEFORM-07", Slot.OUTPUT),
        example);
  }

  /** DEFORM-08: a bias of a deformable convolution has one number per output channel. */
  @Property
  @Label("required DEFORM-08 a bias of a deformable convolution has one number per output channel")
  default void deform08ABiasOfADeformableConvolutionHasOneNumberPerOutputChannel(
      @ForAll("deformsBreakingDeform08") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-08",
        OperatorBreakage.of("DEFORM-08", Direction.FORWARD),
        Oracle.rejected("DEFORM-08", Slot.OUTPUT),
        example);
  }

  /** DEFORM-09: an output gradient is shaped like the output. */
  @Property
  @Label("required DEFORM-09 an output gradient is shaped like the output")
  default void deform09AnOutputGradientIsShapedLikeTheOutput(
      @ForAll("deformsBreakingDeform09") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-09",
        OperatorBreakage.of("DEFORM-09", Direction.GRADIENT),
        Oracle.rejected("DEFORM-09", Slot.INPUT_GRADIENT),
        example);
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
