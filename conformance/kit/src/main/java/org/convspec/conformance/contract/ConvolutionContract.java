package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.Breakage;
import org.convspec.reference.accuracy.MultilinearBound;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.ConvolutionCase;

/** Chapter 3, convolution, in the forward direction; chapters 1 and 2 as far as they show in it. */
public interface ConvolutionContract extends WindowContract {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07ADataLayoutPermutesAxesAndNothingElse(
      @ForAll("dataStoredOtherwise") ConvolutionCase example) {
    obey("TEN-07", ConvolutionDomains.DATA_STORED_OTHERWISE, Oracle.exact(Slot.OUTPUT), example);
  }

  /** TEN-08: a weights layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-08 a weights layout permutes axes and nothing else")
  default void ten08AWeightsLayoutPermutesAxesAndNothingElse(
      @ForAll("weightsStoredOtherwise") ConvolutionCase example) {
    obey("TEN-08", ConvolutionDomains.WEIGHTS_STORED_OTHERWISE, Oracle.exact(Slot.OUTPUT), example);
  }

  /** CONV-02: weights have the rank of the input. */
  @Property
  @Label("required CONV-02 weights have the rank of the input")
  default void conv02WeightsHaveTheRankOfTheInput(
      @ForAll("breakingWeightsRank") ConvolutionCase example) {
    obey(
        "CONV-02",
        Breakage.WEIGHTS_RANK::holds,
        ConvolutionOracle.rejected(Breakage.WEIGHTS_RANK),
        example);
  }

  /** CONV-03: weights have the input channels of a group. */
  @Property
  @Label("required CONV-03 weights have the input channels of a group")
  default void conv03WeightsHaveTheInputChannelsOfAGroup(
      @ForAll("breakingWeightsChannels") ConvolutionCase example) {
    obey(
        "CONV-03",
        Breakage.WEIGHTS_CHANNELS::holds,
        ConvolutionOracle.rejected(Breakage.WEIGHTS_CHANNELS),
        example);
  }

  /** CONV-04: there is at least one channel. */
  @Property
  @Label("required CONV-04 there is at least one channel")
  default void conv04ThereIsAtLeastOneChannel(
      @ForAll("breakingNoChannels") ConvolutionCase example) {
    obey(
        "CONV-04",
        Breakage.NO_CHANNELS::holds,
        ConvolutionOracle.rejected(Breakage.NO_CHANNELS),
        example);
  }

  /** CONV-05: there is at least one group. */
  @Property
  @Label("required CONV-05 there is at least one group")
  default void conv05ThereIsAtLeastOneGroup(@ForAll("breakingNoGroups") ConvolutionCase example) {
    obey(
        "CONV-05",
        Breakage.NO_GROUPS::holds,
        ConvolutionOracle.rejected(Breakage.NO_GROUPS),
        example);
  }

  /** CONV-06: groups divide the input channels. */
  @Property
  @Label("required CONV-06 groups divide the input channels")
  default void conv06GroupsDivideTheInputChannels(
      @ForAll("breakingGroupsOfInputs") ConvolutionCase example) {
    obey(
        "CONV-06",
        Breakage.GROUPS_OF_INPUTS::holds,
        ConvolutionOracle.rejected(Breakage.GROUPS_OF_INPUTS),
        example);
  }

  /** CONV-07: groups divide the output channels. */
  @Property
  @Label("required CONV-07 groups divide the output channels")
  default void conv07GroupsDivideTheOutputChannels(
      @ForAll("breakingGroupsOfOutputs") ConvolutionCase example) {
    obey(
        "CONV-07",
        Breakage.GROUPS_OF_OUTPUTS::holds,
        ConvolutionOracle.rejected(Breakage.GROUPS_OF_OUTPUTS),
        example);
  }

  /** CONV-08: a bias has one number per output channel. */
  @Property
  @Label("required CONV-08 a bias has one number per output channel")
  default void conv08LongBias(@ForAll("breakingLongBias") ConvolutionCase example) {
    obey(
        "CONV-08",
        Breakage.LONG_BIAS::holds,
        ConvolutionOracle.rejected(Breakage.LONG_BIAS),
        example);
  }

  /** CONV-08: a bias has one number per output channel. */
  @Property
  @Label("required CONV-08 a bias has one number per output channel")
  default void conv08ShortBias(@ForAll("breakingShortBias") ConvolutionCase example) {
    obey(
        "CONV-08",
        Breakage.SHORT_BIAS::holds,
        ConvolutionOracle.rejected(Breakage.SHORT_BIAS),
        example);
  }

  /** CONV-09: the output has batch, output channels and output extents. */
  @Property
  @Label("required CONV-09 the output has batch, output channels and output extents")
  default void conv09TheOutputHasBatchOutputChannelsAndOutputExtents(
      @ForAll("exact") ConvolutionCase example) {
    obey("CONV-09", ConvolutionDomains.EXACT, Oracle.shape(Slot.OUTPUT), example);
  }

  /** CONV-10: an output element is the sum over its taps. */
  @Property
  @Label("required CONV-10 an output element is the sum over its taps")
  default void conv10AnOutputElementIsTheSumOverItsTaps(@ForAll("exact") ConvolutionCase example) {
    obey("CONV-10", ConvolutionDomains.EXACT, Oracle.exact(Slot.OUTPUT), example);
  }

  /** CONV-63: integers are summed exactly. */
  @Property
  @Label("required CONV-63 integers are summed exactly")
  default void conv63IntegersAreSummedExactly(@ForAll("ofIntegers") ConvolutionCase example) {
    obey("CONV-63", ConvolutionDomains.INTEGER_TYPE, Oracle.exact(Slot.OUTPUT), example);
  }

  /** CONV-64: integers of 8 bits are summed to integers of 32. */
  @Property
  @Label("required CONV-64 integers of 8 bits are summed to integers of 32")
  default void conv64IntegersOf8BitsAreSummedToIntegersOf32(
      @ForAll("ofNarrowIntegers") ConvolutionCase example) {
    obey("CONV-64", ConvolutionDomains.NARROW_TYPE, Oracle.exact(Slot.OUTPUT), example);
  }

  /** CONV-11: no bias is a bias of zeros. */
  @Property
  @Label("required CONV-11 no bias is a bias of zeros")
  default void conv11NoBiasIsABiasOfZeros(@ForAll("exact") ConvolutionCase example) {
    obey("CONV-11", ConvolutionDomains.EXACT, ConvolutionLaws::absentBiasIsZero, example);
  }

  /** CONV-12: an empty output is an answer. */
  @Property
  @Label("required CONV-12 an empty output is an answer")
  default void conv12AnEmptyOutputIsAnAnswer(@ForAll("empty") ConvolutionCase example) {
    obey("CONV-12", ConvolutionDomains.EMPTY, Oracle.shape(Slot.OUTPUT), example);
  }

  /** CONV-13: a group of outputs reads the group of inputs of its number. */
  @Property
  @Label("required CONV-13 a group of outputs reads the group of inputs of its number")
  default void conv13AGroupOfOutputsReadsTheGroupOfInputsOfItsNumber(
      @ForAll("sharedGroups") ConvolutionCase example) {
    obey("CONV-13", ConvolutionDomains.SHARED_GROUPS, Oracle.exact(Slot.OUTPUT), example);
  }

  /** CONV-14: depthwise outputs follow their input channel. */
  @Property
  @Label("required CONV-14 depthwise outputs follow their input channel")
  default void conv14DepthwiseOutputsFollowTheirInputChannel(
      @ForAll("depthwiseWithMultiplier") ConvolutionCase example) {
    obey(
        "CONV-14",
        ConvolutionDomains.DEPTHWISE_WITH_MULTIPLIER,
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** CONV-15: without spatial axes it is a matrix product. */
  @Property
  @Label("required CONV-15 without spatial axes it is a matrix product")
  default void conv15WithoutSpatialAxesItIsAMatrixProduct(
      @ForAll("rankZero") ConvolutionCase example) {
    obey("CONV-15", ConvolutionDomains.RANK_ZERO, Oracle.exact(Slot.OUTPUT), example);
  }

  /** CONV-16: a flipped kernel is read from its last tap. */
  @Property
  @Label("required CONV-16 a flipped kernel is read from its last tap")
  default void conv16AFlippedKernelIsReadFromItsLastTap(
      @ForAll("flipped") ConvolutionCase example) {
    obey("CONV-16", ConvolutionDomains.FLIPPED, Oracle.exact(Slot.OUTPUT), example);
  }

  /** CONV-17: the answer depends on the call alone. */
  @Property
  @Label("required CONV-17 the answer depends on the call alone")
  default void conv17TheAnswerDependsOnTheCallAlone(@ForAll("exact") ConvolutionCase example) {
    obey("CONV-17", ConvolutionDomains.EXACT, Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** CONV-30: linear in the input. */
  @Property
  @Label("required CONV-30 linear in the input")
  default void conv30LinearInTheInput(@ForAll("exact") ConvolutionCase example) {
    obey("CONV-30", ConvolutionDomains.EXACT, ConvolutionLaws::linearInInput, example);
  }

  /** CONV-31: linear in the weights. */
  @Property
  @Label("required CONV-31 linear in the weights")
  default void conv31LinearInTheWeights(@ForAll("exact") ConvolutionCase example) {
    obey("CONV-31", ConvolutionDomains.EXACT, ConvolutionLaws::linearInWeights, example);
  }

  /** CONV-32: a bias adds once to every position. */
  @Property
  @Label("required CONV-32 a bias adds once to every position")
  default void conv32ABiasAddsOnceToEveryPosition(@ForAll("exact") ConvolutionCase example) {
    obey("CONV-32", ConvolutionDomains.EXACT, ConvolutionLaws::biasAdds, example);
  }

  /** CONV-33: items do not see each other. */
  @Property
  @Label("required CONV-33 items do not see each other")
  default void conv33ItemsDoNotSeeEachOther(@ForAll("exact") ConvolutionCase example) {
    obey("CONV-33", ConvolutionDomains.EXACT, ConvolutionLaws::itemsAreIndependent, example);
  }

  /** CONV-34: output channels keep their order. */
  @Property
  @Label("required CONV-34 output channels keep their order")
  default void conv34OutputChannelsKeepTheirOrder(@ForAll("exact") ConvolutionCase example) {
    obey("CONV-34", ConvolutionDomains.EXACT, ConvolutionLaws::outputChannelsPermute, example);
  }

  /** CONV-35: input channels of a group are summed in any order. */
  @Property
  @Label("required CONV-35 input channels of a group are summed in any order")
  default void conv35InputChannelsOfAGroupAreSummedInAnyOrder(
      @ForAll("exact") ConvolutionCase example) {
    obey("CONV-35", ConvolutionDomains.EXACT, ConvolutionLaws::inputChannelsPermute, example);
  }

  /** CONV-36: groups are convolutions side by side. */
  @Property
  @Label("required CONV-36 groups are convolutions side by side")
  default void conv36GroupsAreConvolutionsSideBySide(@ForAll("grouped") ConvolutionCase example) {
    obey("CONV-36", ConvolutionDomains.GROUPED, ConvolutionLaws::groupsSplit, example);
  }

  /** CONV-37: dilation is a kernel with zeros between its taps. */
  @Property
  @Label("required CONV-37 dilation is a kernel with zeros between its taps")
  default void conv37DilationIsAKernelWithZerosBetweenItsTaps(
      @ForAll("dilated") ConvolutionCase example) {
    obey("CONV-37", ConvolutionDomains.DILATED, ConvolutionLaws::dilationStuffsZeros, example);
  }

  /** CONV-38: stride keeps every such output of stride one. */
  @Property
  @Label("required CONV-38 stride keeps every such output of stride one")
  default void conv38StrideKeepsEverySuchOutputOfStrideOne(
      @ForAll("stridedInWholeSteps") ConvolutionCase example) {
    obey(
        "CONV-38",
        ConvolutionDomains.STRIDED.and(ConvolutionDomains.WHOLE_STEPS),
        ConvolutionLaws::strideSubsamples,
        example);
  }

  /** CONV-39: padding is zeros around the input. */
  @Property
  @Label("required CONV-39 padding is zeros around the input")
  default void conv39PaddingIsZerosAroundTheInput(
      @ForAll("paddedInWholeSteps") ConvolutionCase example) {
    obey(
        "CONV-39",
        ConvolutionDomains.PADDED_OR_CROPPED.and(ConvolutionDomains.WHOLE_STEPS),
        ConvolutionLaws::paddingIsZeros,
        example);
  }

  /** CONV-40: moving the input by a stride moves the output by one. */
  @Property
  @Label("required CONV-40 moving the input by a stride moves the output by one")
  default void conv40MovingTheInputByAStrideMovesTheOutputByOne(
      @ForAll("fitting") ConvolutionCase example) {
    obey("CONV-40", ConvolutionDomains.FITTING, ConvolutionLaws::shiftsByStride, example);
  }

  /** CONV-41: flipping is correlation with mirrored weights. */
  @Property
  @Label("required CONV-41 flipping is correlation with mirrored weights")
  default void conv41FlippingIsCorrelationWithMirroredWeights(
      @ForAll("flipped") ConvolutionCase example) {
    obey("CONV-41", ConvolutionDomains.FLIPPED, ConvolutionLaws::flipMirrorsWeights, example);
  }

  /** CONV-42: a kernel of one tap sees each position alone. */
  @Property
  @Label("required CONV-42 a kernel of one tap sees each position alone")
  default void conv42AKernelOfOneTapSeesEachPositionAlone(
      @ForAll("pointwise") ConvolutionCase example) {
    obey(
        "CONV-42",
        ConvolutionDomains.POINTWISE,
        ConvolutionLaws::pointwiseSeesPositionsAlone,
        example);
  }

  /** CONV-43: axes are interchangeable. */
  @Property
  @Label("required CONV-43 axes are interchangeable")
  default void conv43AxesAreInterchangeable(@ForAll("severalAxes") ConvolutionCase example) {
    obey(
        "CONV-43",
        ConvolutionDomains.SEVERAL_AXES.and(ConvolutionDomains.EXPLICIT),
        ConvolutionLaws::axesAreInterchangeable,
        example);
  }

  /** CONV-44: a mirror swaps the two sides. */
  @Property
  @Label("required CONV-44 a mirror swaps the two sides")
  default void conv44AMirrorSwapsTheTwoSides(@ForAll("wholeSteps") ConvolutionCase example) {
    obey("CONV-44", ConvolutionDomains.WHOLE_STEPS, ConvolutionLaws::mirrorSwapsSides, example);
  }

  /** CONV-61: a depthwise step and a pointwise step are one dense convolution. */
  @Property
  @Label("required CONV-61 a depthwise step and a pointwise step are one dense convolution")
  default void conv61ADepthwiseStepAndAPointwiseStepAreOneDenseConvolution(
      @ForAll("channelwise") ConvolutionCase example) {
    obey(
        "CONV-61",
        ConvolutionDomains.CHANNELWISE,
        FactoredKernels::depthwiseThenPointwise,
        example);
  }

  /** CONV-62: a kernel that is a product of axes is one convolution per axis. */
  @Property
  @Label("required CONV-62 a kernel that is a product of axes is one convolution per axis")
  default void conv62AKernelThatIsAProductOfAxesIsOneConvolutionPerAxis(
      @ForAll("axiswise") ConvolutionCase example) {
    obey("CONV-62", ConvolutionDomains.AXISWISE, FactoredKernels::axisAfterAxis, example);
  }

  /** CONV-51: an output is within its bound. */
  @Property
  @Label("accuracy CONV-51 an output is within its bound")
  default void conv51AnOutputIsWithinItsBound(@ForAll("real") ConvolutionCase example) {
    obey(
        "CONV-51",
        ConvolutionDomains.REAL,
        Oracle.bounded(Slot.OUTPUT, MultilinearBound::of),
        example);
  }

  /** CONV-55: a NaN reaches the outputs that read it and no others. */
  @Property
  @Label("required CONV-55 a NaN reaches the outputs that read it and no others")
  default void conv55ANanReachesTheOutputsThatReadItAndNoOthers(
      @ForAll("withNan") ConvolutionCase example) {
    obey("CONV-55", ConvolutionDomains.WITH_NAN, Oracle.exact(Slot.OUTPUT), example);
  }

  /** CONV-56: an infinity reaches the outputs that read it. */
  @Property
  @Label("required CONV-56 an infinity reaches the outputs that read it")
  default void conv56AnInfinityReachesTheOutputsThatReadIt(
      @ForAll("withInfinities") ConvolutionCase example) {
    obey("CONV-56", ConvolutionDomains.WITH_INFINITIES, Oracle.exact(Slot.OUTPUT), example);
  }

  /** CONV-57: the sign of a zero changes no number. */
  @Property
  @Label("required CONV-57 the sign of a zero changes no number")
  default void conv57TheSignOfAZeroChangesNoNumber(
      @ForAll("withSignedZeros") ConvolutionCase example) {
    obey("CONV-57", ConvolutionDomains.WITH_SIGNED_ZEROS, Oracle.exact(Slot.OUTPUT), example);
  }

  /** CONV-58: subnormal numbers are kept. */
  @Property
  @Label("convention CONV-58 subnormal numbers are kept")
  default void conv58SubnormalNumbersAreKept(@ForAll("subnormal") ConvolutionCase example) {
    obey("CONV-58", ConvolutionDomains.SUBNORMAL, Oracle.exact(Slot.OUTPUT), example);
  }
}
