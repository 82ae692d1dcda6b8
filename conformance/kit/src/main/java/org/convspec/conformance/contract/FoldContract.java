package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.MultilinearBound;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 7, folding in both directions, and chapter 2 as far as it shows in it. */
public interface FoldContract extends PatchCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07ADataLayoutPermutesAxesAndNothingElseOfFolding(
      @ForAll("foldsStoredOtherwise") OperatorCase<Fold> example) {
    obey("TEN-07", PatchDomains.FOLD_STORED_OTHERWISE, Oracle.exact(Slot.OUTPUT), example);
  }

  /** WIN-02: a kernel has at least one tap. */
  @Property
  @Label("required WIN-02 a kernel has at least one tap")
  default void win02AKernelHasAtLeastOneTapOfFolding(
      @ForAll("foldsWithoutTaps") OperatorCase<Fold> example) {
    obey(
        "WIN-02",
        OperatorBreakage.of("WIN-02", Direction.FORWARD),
        Oracle.rejected("WIN-02", Slot.OUTPUT),
        example);
  }

  /** WIN-03: a stride is at least one. */
  @Property
  @Label("required WIN-03 a stride is at least one")
  default void win03AStrideIsAtLeastOneOfFolding(
      @ForAll("foldsWithoutStride") OperatorCase<Fold> example) {
    obey(
        "WIN-03",
        OperatorBreakage.of("WIN-03", Direction.FORWARD),
        Oracle.rejected("WIN-03", Slot.OUTPUT),
        example);
  }

  /** WIN-04: a dilation is at least one. */
  @Property
  @Label("required WIN-04 a dilation is at least one")
  default void win04ADilationIsAtLeastOneOfFolding(
      @ForAll("foldsWithoutDilation") OperatorCase<Fold> example) {
    obey(
        "WIN-04",
        OperatorBreakage.of("WIN-04", Direction.FORWARD),
        Oracle.rejected("WIN-04", Slot.OUTPUT),
        example);
  }

  /** WIN-09: a crop takes no more than there is. */
  @Property
  @Label("required WIN-09 a crop takes no more than there is")
  default void win09ACropTakesNoMoreThanThereIsOfFolding(
      @ForAll("foldsCroppingTooMuch") OperatorCase<Fold> example) {
    obey(
        "WIN-09",
        OperatorBreakage.of("WIN-09", Direction.FORWARD),
        Oracle.rejected("WIN-09", Slot.OUTPUT),
        example);
  }

  /** WIN-14: exact rounding rejects a partial step. */
  @Property
  @Label("required WIN-14 exact rounding rejects a partial step")
  default void win14ExactRoundingRejectsAPartialStepOfFolding(
      @ForAll("foldsWithPartialStep") OperatorCase<Fold> example) {
    obey(
        "WIN-14",
        OperatorBreakage.of("WIN-14", Direction.FORWARD),
        Oracle.rejected("WIN-14", Slot.OUTPUT),
        example);
  }

  /** WIN-22: extents are exact in 64 bits. */
  @Property
  @Label("required WIN-22 extents are exact in 64 bits")
  default void win22ExtentsAreExactIn64BitsOfFolding(
      @ForAll("foldsBeyond64Bits") OperatorCase<Fold> example) {
    obey(
        "WIN-22",
        OperatorBreakage.of("WIN-22", Direction.FORWARD),
        Oracle.rejected("WIN-22", Slot.OUTPUT),
        example);
  }

  /** WIN-24: there is one number per axis. */
  @Property
  @Label("required WIN-24 there is one number per axis")
  default void win24ThereIsOneNumberPerAxisOfFolding(
      @ForAll("foldsWithOtherCounts") OperatorCase<Fold> example) {
    obey(
        "WIN-24",
        OperatorBreakage.of("WIN-24", Direction.FORWARD),
        Oracle.rejected("WIN-24", Slot.OUTPUT),
        example);
  }

  /** PATCH-01: an image has at least one channel. */
  @Property
  @Label("required PATCH-01 an image has at least one channel")
  default void patch01AnImageHasAtLeastOneChannelOfFolding(
      @ForAll("foldsWithoutChannels") OperatorCase<Fold> example) {
    obey(
        "PATCH-01",
        OperatorBreakage.of("PATCH-01", Direction.FORWARD),
        Oracle.rejected("PATCH-01", Slot.OUTPUT),
        example);
  }

  /** PATCH-02: patches have items, rows and columns. */
  @Property
  @Label("required PATCH-02 patches have items, rows and columns")
  default void patch02PatchesHaveItemsRowsAndColumns(
      @ForAll("foldsOfOtherRank") OperatorCase<Fold> example) {
    obey(
        "PATCH-02",
        OperatorBreakage.of("PATCH-02", Direction.FORWARD),
        Oracle.rejected("PATCH-02", Slot.OUTPUT),
        example);
  }

  /** PATCH-03: rows are whole patches. */
  @Property
  @Label("required PATCH-03 rows are whole patches")
  default void patch03RowsAreWholePatches(
      @ForAll("foldsWithOtherRows") OperatorCase<Fold> example) {
    obey(
        "PATCH-03",
        OperatorBreakage.of("PATCH-03", Direction.FORWARD),
        Oracle.rejected("PATCH-03", Slot.OUTPUT),
        example);
  }

  /** PATCH-04: there is one column per window. */
  @Property
  @Label("required PATCH-04 there is one column per window")
  default void patch04ThereIsOneColumnPerWindow(
      @ForAll("foldsWithOtherColumns") OperatorCase<Fold> example) {
    obey(
        "PATCH-04",
        OperatorBreakage.of("PATCH-04", Direction.FORWARD),
        Oracle.rejected("PATCH-04", Slot.OUTPUT),
        example);
  }

  /** PATCH-07: folding gives the image. */
  @Property
  @Label("required PATCH-07 folding gives the image")
  default void patch07FoldingGivesTheImage(@ForAll("folds") OperatorCase<Fold> example) {
    obey("PATCH-07", PatchDomains.FOLD, Oracle.shape(Slot.OUTPUT), example);
  }

  /** PATCH-12: folding sums what lies over a position. */
  @Property
  @Label("required PATCH-12 folding sums what lies over a position")
  default void patch12FoldingSumsWhatLiesOverAPosition(
      @ForAll("folds") OperatorCase<Fold> example) {
    obey("PATCH-12", PatchDomains.FOLD, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PATCH-13: folding leaves zero where no window reaches. */
  @Property
  @Label("required PATCH-13 folding leaves zero where no window reaches")
  default void patch13FoldingLeavesZeroWhereNoWindowReaches(
      @ForAll("foldsLeavingPositionsUnread") OperatorCase<Fold> example) {
    obey(
        "PATCH-13",
        PatchDomains.FOLD_LEAVING_POSITIONS_UNREAD,
        PatchLaws::imageIsZeroWhereUnread,
        example);
  }

  /** PATCH-14: no windows is an answer. */
  @Property
  @Label("required PATCH-14 no windows is an answer")
  default void patch14NoWindowsIsAnAnswerOfFolding(
      @ForAll("foldsWithoutItems") OperatorCase<Fold> example) {
    obey("PATCH-14", PatchDomains.FOLD_EMPTY, Oracle.shape(Slot.OUTPUT), example);
  }

  /** PATCH-16: a layout is taken at the rank of each tensor. */
  @Property
  @Label("required PATCH-16 a layout is taken at the rank of each tensor")
  default void patch16ALayoutIsTakenAtTheRankOfEachTensorOfFolding(
      @ForAll("foldsStoredOtherwise") OperatorCase<Fold> example) {
    obey("PATCH-16", PatchDomains.FOLD_STORED_OTHERWISE, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PATCH-31: folding is linear. */
  @Property
  @Label("required PATCH-31 folding is linear")
  default void patch31FoldingIsLinear(@ForAll("folds") OperatorCase<Fold> example) {
    obey("PATCH-31", PatchDomains.FOLD, OperatorLaws.linearIn(Slot.INPUT), example);
  }

  /** PATCH-37: patches of items do not mix. */
  @Property
  @Label("required PATCH-37 patches of items do not mix")
  default void patch37PatchesOfItemsDoNotMixOfFolding(@ForAll("folds") OperatorCase<Fold> example) {
    obey("PATCH-37", PatchDomains.FOLD, OperatorLaws.itemsAreIndependent(Slot.INPUT), example);
  }

  /** PATCH-50: a folded element is within its bound. */
  @Property
  @Label("accuracy PATCH-50 a folded element is within its bound")
  default void patch50AFoldedElementIsWithinItsBound(
      @ForAll("foldsOfReals") OperatorCase<Fold> example) {
    obey(
        "PATCH-50",
        PatchDomains.FOLD_REAL,
        Oracle.bounded(Slot.OUTPUT, MultilinearBound::of),
        example);
  }

  /** PATCH-54: a NaN of a patch reaches one position. */
  @Property
  @Label("required PATCH-54 a NaN of a patch reaches one position")
  default void patch54ANanOfAPatchReachesOnePositionNan(
      @ForAll("foldsWithNan") OperatorCase<Fold> example) {
    obey("PATCH-54", PatchDomains.FOLD_WITH_NAN, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PATCH-54: a NaN of a patch reaches one position. */
  @Property
  @Label("required PATCH-54 a NaN of a patch reaches one position")
  default void patch54ANanOfAPatchReachesOnePositionInfinity(
      @ForAll("foldsWithInfinities") OperatorCase<Fold> example) {
    obey("PATCH-54", PatchDomains.FOLD_WITH_INFINITIES, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PATCH-55: subnormal elements are kept. */
  @Property
  @Label("convention PATCH-55 subnormal elements are kept")
  default void patch55SubnormalElementsAreKeptOfFolding(
      @ForAll("subnormalFolds") OperatorCase<Fold> example) {
    obey("PATCH-55", PatchDomains.FOLD_SUBNORMAL, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PATCH-56: patches depend on their call alone. */
  @Property
  @Label("required PATCH-56 patches depend on their call alone")
  default void patch56PatchesDependOnTheirCallAloneOfFolding(
      @ForAll("folds") OperatorCase<Fold> example) {
    obey("PATCH-56", PatchDomains.FOLD, Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** TEN-09: a gradient is stored like what it differentiates. */
  @Property
  @Label("required TEN-09 a gradient is stored like what it differentiates")
  default void ten09AGradientIsStoredLikeWhatItDifferentiatesOfFolding(
      @ForAll("foldsStoredOtherwise") OperatorCase<Fold> example) {
    obey("TEN-09", PatchDomains.FOLD_STORED_OTHERWISE, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** PATCH-20: the output gradient fits patches or image. */
  @Property
  @Label("required PATCH-20 the output gradient fits patches or image")
  default void patch20TheOutputGradientFitsPatchesOrImageOfFolding(
      @ForAll("foldsWithOtherOutputGradient") OperatorCase<Fold> example) {
    obey(
        "PATCH-20",
        OperatorBreakage.of("PATCH-20", Direction.GRADIENT),
        Oracle.rejected("PATCH-20", Slot.INPUT_GRADIENT),
        example);
  }

  /** PATCH-21: the gradient of patches or image has their shape. */
  @Property
  @Label("required PATCH-21 the gradient of patches or image has their shape")
  default void patch21TheGradientOfPatchesOrImageHasTheirShapeOfFolding(
      @ForAll("folds") OperatorCase<Fold> example) {
    obey("PATCH-21", PatchDomains.FOLD, Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** PATCH-23: the gradient of folding is unfolding. */
  @Property
  @Label("required PATCH-23 the gradient of folding is unfolding")
  default void patch23TheGradientOfFoldingIsUnfolding(@ForAll("folds") OperatorCase<Fold> example) {
    obey("PATCH-23", PatchDomains.FOLD, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** PATCH-33: the gradient of folding is its adjoint. */
  @Property
  @Label("required PATCH-33 the gradient of folding is its adjoint")
  default void patch33TheGradientOfFoldingIsItsAdjoint(
      @ForAll("folds") OperatorCase<Fold> example) {
    obey("PATCH-33", PatchDomains.FOLD, OperatorLaws.adjointIn(Slot.INPUT), example);
  }

  /** PATCH-39: gradients of patches are linear. */
  @Property
  @Label("required PATCH-39 gradients of patches are linear")
  default void patch39GradientsOfPatchesAreLinearOfFolding(
      @ForAll("folds") OperatorCase<Fold> example) {
    obey(
        "PATCH-39",
        PatchDomains.FOLD,
        OperatorLaws.linearInOutputGradient(Slot.INPUT_GRADIENT),
        example);
  }
}
