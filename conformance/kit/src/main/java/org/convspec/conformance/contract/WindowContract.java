package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.Breakage;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.ConvolutionCase;

/** Chapter 2, window geometry, as it shows in a convolution's output. */
public interface WindowContract extends ConvolutionCaseSource {

  /** WIN-02: a kernel has at least one tap. */
  @Property
  @Label("required WIN-02 a kernel has at least one tap")
  default void win02AKernelHasAtLeastOneTap(@ForAll("breakingKernel") ConvolutionCase example) {
    obey("WIN-02", Breakage.KERNEL::holds, ConvolutionOracle.rejected(Breakage.KERNEL), example);
  }

  /** WIN-03: a stride is at least one. */
  @Property
  @Label("required WIN-03 a stride is at least one")
  default void win03AStrideIsAtLeastOne(@ForAll("breakingStride") ConvolutionCase example) {
    obey("WIN-03", Breakage.STRIDE::holds, ConvolutionOracle.rejected(Breakage.STRIDE), example);
  }

  /** WIN-04: a dilation is at least one. */
  @Property
  @Label("required WIN-04 a dilation is at least one")
  default void win04ADilationIsAtLeastOne(@ForAll("breakingDilation") ConvolutionCase example) {
    obey(
        "WIN-04", Breakage.DILATION::holds, ConvolutionOracle.rejected(Breakage.DILATION), example);
  }

  /** WIN-05: dilation spreads the taps. */
  @Property
  @Label("required WIN-05 dilation spreads the taps")
  default void win05DilationSpreadsTheTaps(@ForAll("dilated") ConvolutionCase example) {
    obey("WIN-05", ConvolutionDomains.DILATED, Oracle.exact(Slot.OUTPUT), example);
  }

  /** WIN-07: each side has its own padding. */
  @Property
  @Label("required WIN-07 each side has its own padding")
  default void win07EachSideHasItsOwnPadding(@ForAll("asymmetric") ConvolutionCase example) {
    obey("WIN-07", ConvolutionDomains.ASYMMETRIC, Oracle.exact(Slot.OUTPUT), example);
  }

  /** WIN-08: negative padding crops. */
  @Property
  @Label("required WIN-08 negative padding crops")
  default void win08NegativePaddingCrops(@ForAll("cropped") ConvolutionCase example) {
    obey("WIN-08", ConvolutionDomains.CROPPED, Oracle.exact(Slot.OUTPUT), example);
  }

  /** WIN-09: a crop takes no more than there is. */
  @Property
  @Label("required WIN-09 a crop takes no more than there is")
  default void win09ACropTakesNoMoreThanThereIs(@ForAll("breakingCrop") ConvolutionCase example) {
    obey("WIN-09", Breakage.CROP::holds, ConvolutionOracle.rejected(Breakage.CROP), example);
  }

  /** WIN-10: output extent floors the last partial step. */
  @Property
  @Label("required WIN-10 output extent floors the last partial step")
  default void win10OutputExtentFloorsTheLastPartialStep(
      @ForAll("partialStepDropped") ConvolutionCase example) {
    obey("WIN-10", ConvolutionDomains.PARTIAL_STEP_DROPPED, Oracle.shape(Slot.OUTPUT), example);
  }

  /** WIN-11: without room there is no output. */
  @Property
  @Label("required WIN-11 without room there is no output")
  default void win11WithoutRoomThereIsNoOutput(@ForAll("withoutRoom") ConvolutionCase example) {
    obey("WIN-11", ConvolutionDomains.WITHOUT_ROOM, Oracle.shape(Slot.OUTPUT), example);
  }

  /** WIN-12: ceil rounding keeps the last partial step. */
  @Property
  @Label("required WIN-12 ceil rounding keeps the last partial step")
  default void win12CeilRoundingKeepsTheLastPartialStep(
      @ForAll("partialStepKept") ConvolutionCase example) {
    obey("WIN-12", ConvolutionDomains.PARTIAL_STEP_KEPT, Oracle.shape(Slot.OUTPUT), example);
  }

  /** WIN-13: an extra window starts before the end padding. */
  @Property
  @Label("required WIN-13 an extra window starts before the end padding")
  default void win13AnExtraWindowStartsBeforeTheEndPadding(
      @ForAll("partialStepInEndPadding") ConvolutionCase example) {
    obey(
        "WIN-13",
        ConvolutionDomains.PARTIAL_STEP_IN_END_PADDING,
        Oracle.shape(Slot.OUTPUT),
        example);
  }

  /** WIN-14: exact rounding rejects a partial step. */
  @Property
  @Label("required WIN-14 exact rounding rejects a partial step")
  default void win14ExactRoundingRejectsAPartialStep(
      @ForAll("breakingPartialStep") ConvolutionCase example) {
    obey(
        "WIN-14",
        Breakage.PARTIAL_STEP::holds,
        ConvolutionOracle.rejected(Breakage.PARTIAL_STEP),
        example);
  }

  /** WIN-15: VALID pads nothing. */
  @Property
  @Label("convention WIN-15 VALID pads nothing")
  default void win15ValidPadsNothing(@ForAll("paddedValid") ConvolutionCase example) {
    obey(
        "WIN-15",
        ConvolutionDomains.autoPadded(AutoPadding.VALID),
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** WIN-16: SAME divides the extent by the stride. */
  @Property
  @Label("convention WIN-16 SAME divides the extent by the stride")
  default void win16SameDividesTheExtentByTheStride(@ForAll("paddedSame") ConvolutionCase example) {
    obey("WIN-16", ConvolutionDomains.SAME, Oracle.shape(Slot.OUTPUT), example);
  }

  /** WIN-17: SAME never crops. */
  @Property
  @Label("convention WIN-17 SAME never crops")
  default void win17SameNeverCrops(@ForAll("sameWithLongStride") ConvolutionCase example) {
    obey("WIN-17", ConvolutionDomains.SAME_WITH_LONG_STRIDE, Oracle.exact(Slot.OUTPUT), example);
  }

  /** WIN-18: SAME puts the odd position after. */
  @Property
  @Label("convention WIN-18 SAME puts the odd position after")
  default void win18SamePutsTheOddPositionAfter(
      @ForAll("paddedSameExtraAfter") ConvolutionCase example) {
    obey(
        "WIN-18",
        ConvolutionDomains.autoPadded(AutoPadding.SAME_EXTRA_AFTER),
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** WIN-19: SAME puts the odd position before. */
  @Property
  @Label("convention WIN-19 SAME puts the odd position before")
  default void win19SamePutsTheOddPositionBefore(
      @ForAll("paddedSameExtraBefore") ConvolutionCase example) {
    obey(
        "WIN-19",
        ConvolutionDomains.autoPadded(AutoPadding.SAME_EXTRA_BEFORE),
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** WIN-20: FULL meets the input with every tap. */
  @Property
  @Label("convention WIN-20 FULL meets the input with every tap")
  default void win20FullMeetsTheInputWithEveryTap(@ForAll("paddedFull") ConvolutionCase example) {
    obey(
        "WIN-20",
        ConvolutionDomains.autoPadded(AutoPadding.FULL),
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** WIN-21: CAUSAL reads nothing ahead. */
  @Property
  @Label("convention WIN-21 CAUSAL reads nothing ahead")
  default void win21CausalReadsNothingAhead(@ForAll("paddedCausal") ConvolutionCase example) {
    obey(
        "WIN-21",
        ConvolutionDomains.autoPadded(AutoPadding.CAUSAL),
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** WIN-22: extents are exact in 64 bits. */
  @Property
  @Label("required WIN-22 extents are exact in 64 bits")
  default void win22ExtentsAreExactIn64Bits(@ForAll("breakingOverflow") ConvolutionCase example) {
    obey(
        "WIN-22", Breakage.OVERFLOW::holds, ConvolutionOracle.rejected(Breakage.OVERFLOW), example);
  }

  /** WIN-23: a position outside the input contributes nothing. */
  @Property
  @Label("required WIN-23 a position outside the input contributes nothing")
  default void win23APositionOutsideTheInputContributesNothing(
      @ForAll("windowOutside") ConvolutionCase example) {
    obey("WIN-23", ConvolutionDomains.WINDOW_OUTSIDE, ConvolutionOracle::biasWhereOutside, example);
  }

  /** WIN-24: there is one number per axis. */
  @Property
  @Label("required WIN-24 there is one number per axis")
  default void win24ThereIsOneNumberPerAxis(
      @ForAll("breakingNumberOfAttributes") ConvolutionCase example) {
    obey(
        "WIN-24",
        Breakage.NUMBER_OF_ATTRIBUTES::holds,
        ConvolutionOracle.rejected(Breakage.NUMBER_OF_ATTRIBUTES),
        example);
  }
}
