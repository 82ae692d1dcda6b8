package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.TransposedConvolutionBreakage;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 4, transposed convolution, and chapter 2 behind it: what is no valid call. */
public interface TransposedConvolutionConstraintContract extends TransposedConvolutionCaseSource {

  /** WIN-02: a kernel has at least one tap. */
  @Property
  @Label("required WIN-02 a kernel has at least one tap")
  default void tconvWin02AKernelHasAtLeastOneTap(
      @ForAll("tconvBreakingKernel") OperatorCase<TransposedConvolution> example) {
    obey(
        "WIN-02",
        TransposedConvolutionBreakage.KERNEL::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.KERNEL),
        example);
  }

  /** WIN-03: a stride is at least one. */
  @Property
  @Label("required WIN-03 a stride is at least one")
  default void tconvWin03AStrideIsAtLeastOne(
      @ForAll("tconvBreakingStride") OperatorCase<TransposedConvolution> example) {
    obey(
        "WIN-03",
        TransposedConvolutionBreakage.STRIDE::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.STRIDE),
        example);
  }

  /** WIN-04: a dilation is at least one. */
  @Property
  @Label("required WIN-04 a dilation is at least one")
  default void tconvWin04ADilationIsAtLeastOne(
      @ForAll("tconvBreakingDilation") OperatorCase<TransposedConvolution> example) {
    obey(
        "WIN-04",
        TransposedConvolutionBreakage.DILATION::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.DILATION),
        example);
  }

  /** WIN-22: extents are exact in 64 bits. */
  @Property
  @Label("required WIN-22 extents are exact in 64 bits")
  default void tconvWin22ExtentsAreExactIn64Bits(
      @ForAll("tconvBreakingOverflow") OperatorCase<TransposedConvolution> example) {
    obey(
        "WIN-22",
        TransposedConvolutionBreakage.OVERFLOW::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.OVERFLOW),
        example);
  }

  /** WIN-24: there is one number per axis. */
  @Property
  @Label("required WIN-24 there is one number per axis")
  default void tconvWin24ThereIsOneNumberPerAxis(
      @ForAll("tconvBreakingNumberOfAttributes") OperatorCase<TransposedConvolution> example) {
    obey(
        "WIN-24",
        TransposedConvolutionBreakage.NUMBER_OF_ATTRIBUTES::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.NUMBER_OF_ATTRIBUTES),
        example);
  }

  /** TCONV-01: weights have the rank of the input. */
  @Property
  @Label("required TCONV-01 weights have the rank of the input")
  default void tconv01WeightsHaveTheRankOfTheInput(
      @ForAll("tconvBreakingWeightsRank") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-01",
        TransposedConvolutionBreakage.WEIGHTS_RANK::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.WEIGHTS_RANK),
        example);
  }

  /** TCONV-02: weights have the input channels first. */
  @Property
  @Label("required TCONV-02 weights have the input channels first")
  default void tconv02WeightsHaveTheInputChannelsFirst(
      @ForAll("tconvBreakingWeightsChannels") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-02",
        TransposedConvolutionBreakage.WEIGHTS_CHANNELS::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.WEIGHTS_CHANNELS),
        example);
  }

  /** TCONV-03: there is at least one channel. */
  @Property
  @Label("required TCONV-03 there is at least one channel")
  default void tconv03ThereIsAtLeastOneChannel(
      @ForAll("tconvBreakingNoChannels") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-03",
        TransposedConvolutionBreakage.NO_CHANNELS::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.NO_CHANNELS),
        example);
  }

  /** TCONV-04: there is at least one group. */
  @Property
  @Label("required TCONV-04 there is at least one group")
  default void tconv04ThereIsAtLeastOneGroup(
      @ForAll("tconvBreakingNoGroups") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-04",
        TransposedConvolutionBreakage.NO_GROUPS::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.NO_GROUPS),
        example);
  }

  /** TCONV-05: groups divide the input channels. */
  @Property
  @Label("required TCONV-05 groups divide the input channels")
  default void tconv05GroupsDivideTheInputChannels(
      @ForAll("tconvBreakingGroupsOfInputs") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-05",
        TransposedConvolutionBreakage.GROUPS_OF_INPUTS::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.GROUPS_OF_INPUTS),
        example);
  }

  /** TCONV-06: a bias has one number per output channel. */
  @Property
  @Label("required TCONV-06 a bias has one number per output channel")
  default void tconv06LongBias(
      @ForAll("tconvBreakingLongBias") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-06",
        TransposedConvolutionBreakage.LONG_BIAS::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.LONG_BIAS),
        example);
  }

  /** TCONV-06: a bias has one number per output channel. */
  @Property
  @Label("required TCONV-06 a bias has one number per output channel")
  default void tconv06ShortBias(
      @ForAll("tconvBreakingShortBias") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-06",
        TransposedConvolutionBreakage.SHORT_BIAS::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.SHORT_BIAS),
        example);
  }

  /** TCONV-07: output paddings and extents are one per axis. */
  @Property
  @Label("required TCONV-07 output paddings and extents are one per axis")
  default void tconv07OutputPaddingsAndExtentsAreOnePerAxis(
      @ForAll("tconvBreakingNumberOfExtents") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-07",
        TransposedConvolutionBreakage.NUMBER_OF_EXTENTS::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.NUMBER_OF_EXTENTS),
        example);
  }

  /** TCONV-11: output padding is less than stride or dilation. */
  @Property
  @Label("required TCONV-11 output padding is less than stride or dilation")
  default void tconv11OutputPaddingIsLessThanStrideOrDilation(
      @ForAll("tconvBreakingOutputPadding") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-11",
        TransposedConvolutionBreakage.OUTPUT_PADDING::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.OUTPUT_PADDING),
        example);
  }

  /** TCONV-12: a crop takes no more than the full result. */
  @Property
  @Label("required TCONV-12 a crop takes no more than the full result")
  default void tconv12ACropTakesNoMoreThanTheFullResult(
      @ForAll("tconvBreakingCrop") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-12",
        TransposedConvolutionBreakage.CROP::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.CROP),
        example);
  }

  /** TCONV-13: given extents imply the output padding. */
  @Property
  @Label("required TCONV-13 given extents imply the output padding")
  default void tconv13Rejected(
      @ForAll("tconvBreakingOutputExtent") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-13",
        TransposedConvolutionBreakage.OUTPUT_EXTENT::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.OUTPUT_EXTENT),
        example);
  }

  /** TCONV-14: an extent is said once. */
  @Property
  @Label("required TCONV-14 an extent is said once")
  default void tconv14AnExtentIsSaidOnce(
      @ForAll("tconvBreakingOutputPaddingTwice") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-14",
        TransposedConvolutionBreakage.OUTPUT_PADDING_TWICE::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.OUTPUT_PADDING_TWICE),
        example);
  }

  /** TCONV-20: FULL and CAUSAL say no crop. */
  @Property
  @Label("required TCONV-20 FULL and CAUSAL say no crop")
  default void tconv20FullAndCausalSayNoCrop(
      @ForAll("tconvBreakingPaddingRule") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-20",
        TransposedConvolutionBreakage.PADDING_RULE::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.PADDING_RULE),
        example);
  }
}
