package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.MultilinearBound;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Unfold;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 7, unfolding in both directions, and chapter 2 as far as it shows in it. */
public interface UnfoldContract extends PatchCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07ADataLayoutPermutesAxesAndNothingElseOfUnfolding(
      @ForAll("unfoldsStoredOtherwise") OperatorCase<Unfold> example) {
    obey("TEN-07", PatchDomains.UNFOLD_STORED_OTHERWISE, Oracle.exact(Slot.OUTPUT), example);
  }

  /** TEN-14: data has items and channels. */
  @Property
  @Label("required TEN-14 data has items and channels")
  default void ten14DataHasItemsAndChannelsOfUnfolding(
      @ForAll("unfoldsOfTooLowRank") OperatorCase<Unfold> example) {
    obey(
        "TEN-14",
        OperatorBreakage.of("TEN-14", Direction.FORWARD),
        Oracle.rejected("TEN-14", Slot.OUTPUT),
        example);
  }

  /** WIN-02: a kernel has at least one tap. */
  @Property
  @Label("required WIN-02 a kernel has at least one tap")
  default void win02AKernelHasAtLeastOneTapOfUnfolding(
      @ForAll("unfoldsWithoutTaps") OperatorCase<Unfold> example) {
    obey(
        "WIN-02",
        OperatorBreakage.of("WIN-02", Direction.FORWARD),
        Oracle.rejected("WIN-02", Slot.OUTPUT),
        example);
  }

  /** WIN-03: a stride is at least one. */
  @Property
  @Label("required WIN-03 a stride is at least one")
  default void win03AStrideIsAtLeastOneOfUnfolding(
      @ForAll("unfoldsWithoutStride") OperatorCase<Unfold> example) {
    obey(
        "WIN-03",
        OperatorBreakage.of("WIN-03", Direction.FORWARD),
        Oracle.rejected("WIN-03", Slot.OUTPUT),
        example);
  }

  /** WIN-04: a dilation is at least one. */
  @Property
  @Label("required WIN-04 a dilation is at least one")
  default void win04ADilationIsAtLeastOneOfUnfolding(
      @ForAll("unfoldsWithoutDilation") OperatorCase<Unfold> example) {
    obey(
        "WIN-04",
        OperatorBreakage.of("WIN-04", Direction.FORWARD),
        Oracle.rejected("WIN-04", Slot.OUTPUT),
        example);
  }

  /** WIN-09: a crop takes no more than there is. */
  @Property
  @Label("required WIN-09 a crop takes no more than there is")
  default void win09ACropTakesNoMoreThanThereIsOfUnfolding(
      @ForAll("unfoldsCroppingTooMuch") OperatorCase<Unfold> example) {
    obey(
        "WIN-09",
        OperatorBreakage.of("WIN-09", Direction.FORWARD),
        Oracle.rejected("WIN-09", Slot.OUTPUT),
        example);
  }

  /** WIN-14: exact rounding rejects a partial step. */
  @Property
  @Label("required WIN-14 exact rounding rejects a partial step")
  default void win14ExactRoundingRejectsAPartialStepOfUnfolding(
      @ForAll("unfoldsWithPartialStep") OperatorCase<Unfold> example) {
    obey(
        "WIN-14",
        OperatorBreakage.of("WIN-14", Direction.FORWARD),
        Oracle.rejected("WIN-14", Slot.OUTPUT),
        example);
  }

  /** WIN-22: extents are exact in 64 bits. */
  @Property
  @Label("required WIN-22 extents are exact in 64 bits")
  default void win22ExtentsAreExactIn64BitsOfUnfolding(
      @ForAll("unfoldsBeyond64Bits") OperatorCase<Unfold> example) {
    obey(
        "WIN-22",
        OperatorBreakage.of("WIN-22", Direction.FORWARD),
        Oracle.rejected("WIN-22", Slot.OUTPUT),
        example);
  }

  /** WIN-24: there is one number per axis. */
  @Property
  @Label("required WIN-24 there is one number per axis")
  default void win24ThereIsOneNumberPerAxisOfUnfolding(
      @ForAll("unfoldsWithOtherCounts") OperatorCase<Unfold> example) {
    obey(
        "WIN-24",
        OperatorBreakage.of("WIN-24", Direction.FORWARD),
        Oracle.rejected("WIN-24", Slot.OUTPUT),
        example);
  }

  /** WIN-12: ceil rounding keeps the last partial step. */
  @Property
  @Label("required WIN-12 ceil rounding keeps the last partial step")
  default void win12CeilRoundingKeepsTheLastPartialStepOfUnfolding(
      @ForAll("unfoldsKeepingPartialStep") OperatorCase<Unfold> example) {
    obey("WIN-12", PatchDomains.UNFOLD_KEEPING_PARTIAL_STEP, Oracle.shape(Slot.OUTPUT), example);
  }

  /** PATCH-01: an image has at least one channel. */
  @Property
  @Label("required PATCH-01 an image has at least one channel")
  default void patch01AnImageHasAtLeastOneChannelOfUnfolding(
      @ForAll("unfoldsWithoutChannels") OperatorCase<Unfold> example) {
    obey(
        "PATCH-01",
        OperatorBreakage.of("PATCH-01", Direction.FORWARD),
        Oracle.rejected("PATCH-01", Slot.OUTPUT),
        example);
  }

  /** PATCH-06: unfolding gives one column per window. */
  @Property
  @Label("required PATCH-06 unfolding gives one column per window")
  default void patch06UnfoldingGivesOneColumnPerWindow(
      @ForAll("unfolds") OperatorCase<Unfold> example) {
    obey("PATCH-06", PatchDomains.UNFOLD, Oracle.shape(Slot.OUTPUT), example);
  }

  /** PATCH-08: an element of a patch is a copy. */
  @Property
  @Label("required PATCH-08 an element of a patch is a copy")
  default void patch08AnElementOfAPatchIsACopy(@ForAll("unfolds") OperatorCase<Unfold> example) {
    obey("PATCH-08", PatchDomains.UNFOLD, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PATCH-09: rows go by channel, then by tap. */
  @Property
  @Label("required PATCH-09 rows go by channel, then by tap")
  default void patch09RowsGoByChannelThenByTap(
      @ForAll("unfoldsOfSeveralChannels") OperatorCase<Unfold> example) {
    obey("PATCH-09", PatchDomains.UNFOLD_OF_SEVERAL_CHANNELS, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PATCH-10: columns are windows in row-major order. */
  @Property
  @Label("required PATCH-10 columns are windows in row-major order")
  default void patch10ColumnsAreWindowsInRowMajorOrder(
      @ForAll("unfoldsOfSeveralAxes") OperatorCase<Unfold> example) {
    obey("PATCH-10", PatchDomains.UNFOLD_OF_SEVERAL_AXES, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PATCH-11: a tap outside the image reads zero. */
  @Property
  @Label("required PATCH-11 a tap outside the image reads zero")
  default void patch11ATapOutsideTheImageReadsZero(
      @ForAll("unfoldsLookingOutside") OperatorCase<Unfold> example) {
    obey("PATCH-11", PatchDomains.UNFOLD_LOOKING_OUTSIDE, PatchLaws::zeroOutside, example);
  }

  /** PATCH-14: no windows is an answer. */
  @Property
  @Label("required PATCH-14 no windows is an answer")
  default void patch14NoWindowsIsAnAnswerOfUnfolding(
      @ForAll("unfoldsWithoutWindows") OperatorCase<Unfold> example) {
    obey("PATCH-14", PatchDomains.UNFOLD_EMPTY, Oracle.shape(Slot.OUTPUT), example);
  }

  /** PATCH-16: a layout is taken at the rank of each tensor. */
  @Property
  @Label("required PATCH-16 a layout is taken at the rank of each tensor")
  default void patch16ALayoutIsTakenAtTheRankOfEachTensorOfUnfolding(
      @ForAll("unfoldsStoredOtherwise") OperatorCase<Unfold> example) {
    obey("PATCH-16", PatchDomains.UNFOLD_STORED_OTHERWISE, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PATCH-30: unfolding is linear. */
  @Property
  @Label("required PATCH-30 unfolding is linear")
  default void patch30UnfoldingIsLinear(@ForAll("unfolds") OperatorCase<Unfold> example) {
    obey("PATCH-30", PatchDomains.UNFOLD, OperatorLaws.linearIn(Slot.INPUT), example);
  }

  /** PATCH-34: folding is the adjoint of unfolding. */
  @Property
  @Label("required PATCH-34 folding is the adjoint of unfolding")
  default void patch34FoldingIsTheAdjointOfUnfolding(
      @ForAll("unfolds") OperatorCase<Unfold> example) {
    obey("PATCH-34", PatchDomains.UNFOLD, PatchLaws::foldingIsAdjoint, example);
  }

  /** PATCH-35: folding counts the windows that read a position. */
  @Property
  @Label("required PATCH-35 folding counts the windows that read a position")
  default void patch35FoldingCountsTheWindowsThatReadAPosition(
      @ForAll("unfolds") OperatorCase<Unfold> example) {
    obey("PATCH-35", PatchDomains.UNFOLD, PatchLaws::foldingCountsWindows, example);
  }

  /** PATCH-15: a patch of the size of its stride is seen once. */
  @Property
  @Label("required PATCH-15 a patch of the size of its stride is seen once")
  default void patch15APatchOfTheSizeOfItsStrideIsSeenOnce(
      @ForAll("embeddings") OperatorCase<Unfold> example) {
    obey("PATCH-15", PatchDomains.EMBEDDING, PatchLaws::foldingInverts, example);
  }

  /** PATCH-36: a convolution is a product with the patches. */
  @Property
  @Label("required PATCH-36 a convolution is a product with the patches")
  default void patch36AConvolutionIsAProductWithThePatches(
      @ForAll("convolutionsOfOneGroup") ConvolutionCase example) {
    obey(
        "PATCH-36",
        PatchDomains.CONVOLUTION_OF_ONE_GROUP,
        PatchLaws::convolutionIsProduct,
        example);
  }

  /** PATCH-37: patches of items do not mix. */
  @Property
  @Label("required PATCH-37 patches of items do not mix")
  default void patch37PatchesOfItemsDoNotMixOfUnfolding(
      @ForAll("unfolds") OperatorCase<Unfold> example) {
    obey("PATCH-37", PatchDomains.UNFOLD, OperatorLaws.itemsAreIndependent(Slot.INPUT), example);
  }

  /** PATCH-38: channels unfold by themselves. */
  @Property
  @Label("required PATCH-38 channels unfold by themselves")
  default void patch38ChannelsUnfoldByThemselves(
      @ForAll("unfoldsOfSeveralChannels") OperatorCase<Unfold> example) {
    obey(
        "PATCH-38", PatchDomains.UNFOLD_OF_SEVERAL_CHANNELS, PatchLaws::channelsAreBlocks, example);
  }

  /** PATCH-52: unfolded elements are exact. */
  @Property
  @Label("required PATCH-52 unfolded elements are exact")
  default void patch52UnfoldedElementsAreExact(
      @ForAll("unfoldsOfReals") OperatorCase<Unfold> example) {
    obey("PATCH-52", PatchDomains.UNFOLD_REAL, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PATCH-53: a NaN stands in the patches that read it. */
  @Property
  @Label("required PATCH-53 a NaN stands in the patches that read it")
  default void patch53ANanStandsInThePatchesThatReadItNan(
      @ForAll("unfoldsWithNan") OperatorCase<Unfold> example) {
    obey("PATCH-53", PatchDomains.UNFOLD_WITH_NAN, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PATCH-53: a NaN stands in the patches that read it. */
  @Property
  @Label("required PATCH-53 a NaN stands in the patches that read it")
  default void patch53ANanStandsInThePatchesThatReadItInfinity(
      @ForAll("unfoldsWithInfinities") OperatorCase<Unfold> example) {
    obey("PATCH-53", PatchDomains.UNFOLD_WITH_INFINITIES, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PATCH-55: subnormal elements are kept. */
  @Property
  @Label("convention PATCH-55 subnormal elements are kept")
  default void patch55SubnormalElementsAreKeptOfUnfolding(
      @ForAll("subnormalUnfolds") OperatorCase<Unfold> example) {
    obey("PATCH-55", PatchDomains.UNFOLD_SUBNORMAL, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PATCH-56: patches depend on their call alone. */
  @Property
  @Label("required PATCH-56 patches depend on their call alone")
  default void patch56PatchesDependOnTheirCallAloneOfUnfolding(
      @ForAll("unfolds") OperatorCase<Unfold> example) {
    obey("PATCH-56", PatchDomains.UNFOLD, Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** TEN-09: a gradient is stored like what it differentiates. */
  @Property
  @Label("required TEN-09 a gradient is stored like what it differentiates")
  default void ten09AGradientIsStoredLikeWhatItDifferentiatesOfUnfolding(
      @ForAll("unfoldsStoredOtherwise") OperatorCase<Unfold> example) {
    obey(
        "TEN-09", PatchDomains.UNFOLD_STORED_OTHERWISE, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** PATCH-20: the output gradient fits patches or image. */
  @Property
  @Label("required PATCH-20 the output gradient fits patches or image")
  default void patch20TheOutputGradientFitsPatchesOrImageOfUnfolding(
      @ForAll("unfoldsWithOtherOutputGradient") OperatorCase<Unfold> example) {
    obey(
        "PATCH-20",
        OperatorBreakage.of("PATCH-20", Direction.GRADIENT),
        Oracle.rejected("PATCH-20", Slot.INPUT_GRADIENT),
        example);
  }

  /** PATCH-21: the gradient of patches or image has their shape. */
  @Property
  @Label("required PATCH-21 the gradient of patches or image has their shape")
  default void patch21TheGradientOfPatchesOrImageHasTheirShapeOfUnfolding(
      @ForAll("unfolds") OperatorCase<Unfold> example) {
    obey("PATCH-21", PatchDomains.UNFOLD, Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** PATCH-22: the gradient of unfolding is folding. */
  @Property
  @Label("required PATCH-22 the gradient of unfolding is folding")
  default void patch22TheGradientOfUnfoldingIsFolding(
      @ForAll("unfolds") OperatorCase<Unfold> example) {
    obey("PATCH-22", PatchDomains.UNFOLD, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** PATCH-24: what no window reads has gradient zero. */
  @Property
  @Label("required PATCH-24 what no window reads has gradient zero")
  default void patch24WhatNoWindowReadsHasGradientZero(
      @ForAll("unfoldsLeavingPositionsUnread") OperatorCase<Unfold> example) {
    obey(
        "PATCH-24",
        PatchDomains.UNFOLD_LEAVING_POSITIONS_UNREAD,
        PatchLaws::gradientIsZeroWhereUnread,
        example);
  }

  /** PATCH-32: the gradient of unfolding is its adjoint. */
  @Property
  @Label("required PATCH-32 the gradient of unfolding is its adjoint")
  default void patch32TheGradientOfUnfoldingIsItsAdjoint(
      @ForAll("unfolds") OperatorCase<Unfold> example) {
    obey("PATCH-32", PatchDomains.UNFOLD, OperatorLaws.adjointIn(Slot.INPUT), example);
  }

  /** PATCH-39: gradients of patches are linear. */
  @Property
  @Label("required PATCH-39 gradients of patches are linear")
  default void patch39GradientsOfPatchesAreLinearOfUnfolding(
      @ForAll("unfolds") OperatorCase<Unfold> example) {
    obey(
        "PATCH-39",
        PatchDomains.UNFOLD,
        OperatorLaws.linearInOutputGradient(Slot.INPUT_GRADIENT),
        example);
  }

  /** PATCH-51: an input gradient of unfolding is within its bound. */
  @Property
  @Label("accuracy PATCH-51 an input gradient of unfolding is within its bound")
  default void patch51AnInputGradientOfUnfoldingIsWithinItsBound(
      @ForAll("unfoldsOfReals") OperatorCase<Unfold> example) {
    obey(
        "PATCH-51",
        PatchDomains.UNFOLD_REAL,
        Oracle.bounded(Slot.INPUT_GRADIENT, MultilinearBound::of),
        example);
  }
}
