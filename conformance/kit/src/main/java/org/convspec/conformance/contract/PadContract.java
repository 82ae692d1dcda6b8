package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 8, padding, in the forward direction. */
public interface PadContract extends PadCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07ADataLayoutPermutesAxesAndNothingElseOfPadding(
      @ForAll("padsStoredOtherwise") OperatorCase<Pad> example) {
    obey("TEN-07", PadDomains.STORED_OTHERWISE, Oracle.exact(Slot.OUTPUT), example);
  }

  /** TEN-14: data has items and channels. */
  @Property
  @Label("required TEN-14 data has items and channels")
  default void ten14DataHasItemsAndChannelsOfPadding(
      @ForAll("padsOfTooLowRank") OperatorCase<Pad> example) {
    obey(
        "TEN-14",
        OperatorBreakage.of("TEN-14", Direction.FORWARD),
        Oracle.rejected("TEN-14", Slot.OUTPUT),
        example);
  }

  /** WIN-22: extents are exact in 64 bits. */
  @Property
  @Label("required WIN-22 extents are exact in 64 bits")
  default void win22ExtentsAreExactIn64BitsOfPadding(
      @ForAll("padsBeyond64Bits") OperatorCase<Pad> example) {
    obey(
        "WIN-22",
        OperatorBreakage.of("WIN-22", Direction.FORWARD),
        Oracle.rejected("WIN-22", Slot.OUTPUT),
        example);
  }

  /** PAD-01: there is one padding per axis of the tensor. */
  @Property
  @Label("required PAD-01 there is one padding per axis of the tensor")
  default void pad01ThereIsOnePaddingPerAxisOfTheTensor(
      @ForAll("padsWithOtherCounts") OperatorCase<Pad> example) {
    obey(
        "PAD-01",
        OperatorBreakage.of("PAD-01", Direction.FORWARD),
        Oracle.rejected("PAD-01", Slot.OUTPUT),
        example);
  }

  /** PAD-02: a crop takes only positions of the input. */
  @Property
  @Label("required PAD-02 a crop takes only positions of the input")
  default void pad02ACropTakesOnlyPositionsOfTheInput(
      @ForAll("padsCroppingTooMuch") OperatorCase<Pad> example) {
    obey(
        "PAD-02",
        OperatorBreakage.of("PAD-02", Direction.FORWARD),
        Oracle.rejected("PAD-02", Slot.OUTPUT),
        example);
  }

  /** PAD-03: a reflection stays behind its mirror. */
  @Property
  @Label("required PAD-03 a reflection stays behind its mirror")
  default void pad03AReflectionStaysBehindItsMirror(
      @ForAll("padsReflectingTooMuch") OperatorCase<Pad> example) {
    obey(
        "PAD-03",
        OperatorBreakage.of("PAD-03", Direction.FORWARD),
        Oracle.rejected("PAD-03", Slot.OUTPUT),
        example);
  }

  /** PAD-04: a symmetric copy is no longer than the input. */
  @Property
  @Label("required PAD-04 a symmetric copy is no longer than the input")
  default void pad04ASymmetricCopyIsNoLongerThanTheInput(
      @ForAll("padsMirroringTooMuch") OperatorCase<Pad> example) {
    obey(
        "PAD-04",
        OperatorBreakage.of("PAD-04", Direction.FORWARD),
        Oracle.rejected("PAD-04", Slot.OUTPUT),
        example);
  }

  /** PAD-05: what is replicated exists. */
  @Property
  @Label("required PAD-05 what is replicated exists")
  default void pad05WhatIsReplicatedExists(
      @ForAll("padsReplicatingNothing") OperatorCase<Pad> example) {
    obey(
        "PAD-05",
        OperatorBreakage.of("PAD-05", Direction.FORWARD),
        Oracle.rejected("PAD-05", Slot.OUTPUT),
        example);
  }

  /** PAD-06: a circle is walked once. */
  @Property
  @Label("required PAD-06 a circle is walked once")
  default void pad06ACircleIsWalkedOnce(@ForAll("padsCirclingTooMuch") OperatorCase<Pad> example) {
    obey(
        "PAD-06",
        OperatorBreakage.of("PAD-06", Direction.FORWARD),
        Oracle.rejected("PAD-06", Slot.OUTPUT),
        example);
  }

  /** PAD-07: only a constant has a value. */
  @Property
  @Label("required PAD-07 only a constant has a value")
  default void pad07OnlyAConstantHasAValue(
      @ForAll("padsIgnoringTheValue") OperatorCase<Pad> example) {
    obey(
        "PAD-07",
        OperatorBreakage.of("PAD-07", Direction.FORWARD),
        Oracle.rejected("PAD-07", Slot.OUTPUT),
        example);
  }

  /** PAD-08: an output extent is the input extent plus both paddings. */
  @Property
  @Label("required PAD-08 an output extent is the input extent plus both paddings")
  default void pad08AnOutputExtentIsTheInputExtentPlusBothPaddings(
      @ForAll("pads") OperatorCase<Pad> example) {
    obey("PAD-08", PadDomains.VALID, Oracle.shape(Slot.OUTPUT), example);
  }

  /** PAD-09: an element of the output copies its source. */
  @Property
  @Label("required PAD-09 an element of the output copies its source")
  default void pad09AnElementOfTheOutputCopiesItsSource(@ForAll("pads") OperatorCase<Pad> example) {
    obey("PAD-09", PadDomains.VALID, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PAD-10: a constant surrounds the input. */
  @Property
  @Label("required PAD-10 a constant surrounds the input")
  default void pad10AConstantSurroundsTheInput(
      @ForAll("padsOfConstants") OperatorCase<Pad> example) {
    obey("PAD-10", PadDomains.in(PadMode.CONSTANT), Oracle.exact(Slot.OUTPUT), example);
  }

  /** PAD-11: reflect mirrors at the outermost position. */
  @Property
  @Label("required PAD-11 reflect mirrors at the outermost position")
  default void pad11ReflectMirrorsAtTheOutermostPosition(
      @ForAll("padsReflecting") OperatorCase<Pad> example) {
    obey("PAD-11", PadDomains.in(PadMode.REFLECT), Oracle.exact(Slot.OUTPUT), example);
  }

  /** PAD-12: symmetric mirrors behind the outermost position. */
  @Property
  @Label("required PAD-12 symmetric mirrors behind the outermost position")
  default void pad12SymmetricMirrorsBehindTheOutermostPosition(
      @ForAll("padsMirroring") OperatorCase<Pad> example) {
    obey("PAD-12", PadDomains.in(PadMode.SYMMETRIC), Oracle.exact(Slot.OUTPUT), example);
  }

  /** PAD-13: replicate repeats the outermost position. */
  @Property
  @Label("required PAD-13 replicate repeats the outermost position")
  default void pad13ReplicateRepeatsTheOutermostPosition(
      @ForAll("padsReplicating") OperatorCase<Pad> example) {
    obey("PAD-13", PadDomains.in(PadMode.REPLICATE), Oracle.exact(Slot.OUTPUT), example);
  }

  /** PAD-14: circular continues at the other end. */
  @Property
  @Label("required PAD-14 circular continues at the other end")
  default void pad14CircularContinuesAtTheOtherEnd(
      @ForAll("padsCircling") OperatorCase<Pad> example) {
    obey("PAD-14", PadDomains.in(PadMode.CIRCULAR), Oracle.exact(Slot.OUTPUT), example);
  }

  /** PAD-15: the value is rounded to the element type. */
  @Property
  @Label("required PAD-15 the value is rounded to the element type")
  default void pad15TheValueIsRoundedToTheElementType(
      @ForAll("padsWithFractions") OperatorCase<Pad> example) {
    obey("PAD-15", PadDomains.FRACTION, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PAD-16: crops come first. */
  @Property
  @Label("required PAD-16 crops come first")
  default void pad16CropsComeFirst(@ForAll("padsOfCropped") OperatorCase<Pad> example) {
    obey("PAD-16", PadDomains.PADDED_BESIDE_CROP, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PAD-17: an empty output is an answer. */
  @Property
  @Label("required PAD-17 an empty output is an answer")
  default void pad17AnEmptyOutputIsAnAnswer(
      @ForAll("padsWithoutElements") OperatorCase<Pad> example) {
    obey("PAD-17", PadDomains.WITHOUT_ELEMENTS, Oracle.shape(Slot.OUTPUT), example);
  }

  /** PAD-30: padding with zeros or copies is linear. */
  @Property
  @Label("required PAD-30 padding with zeros or copies is linear")
  default void pad30PaddingWithZerosOrCopiesIsLinear(
      @ForAll("padsOfZeros") OperatorCase<Pad> example) {
    obey("PAD-30", PadDomains.LINEAR, OperatorLaws.linearIn(Slot.INPUT), example);
  }

  /** PAD-33: constants in two steps are constants in one. */
  @Property
  @Label("required PAD-33 constants in two steps are constants in one")
  default void pad33ConstantsInTwoStepsAreConstantsInOne(
      @ForAll("padsOfConstants") OperatorCase<Pad> example) {
    obey(
        "PAD-33",
        PadDomains.in(PadMode.CONSTANT).and(PadDomains.NOTHING_CROPPED),
        PadLaws::twiceIsOnce,
        example);
  }

  /** PAD-34: a crop undoes a padding. */
  @Property
  @Label("required PAD-34 a crop undoes a padding")
  default void pad34ACropUndoesAPadding(@ForAll("padsWithoutCrops") OperatorCase<Pad> example) {
    obey("PAD-34", PadDomains.NOTHING_CROPPED, PadLaws::cropUndoesPadding, example);
  }

  /** PAD-35: a mirrored input swaps the sides of its padding. */
  @Property
  @Label("required PAD-35 a mirrored input swaps the sides of its padding")
  default void pad35AMirroredInputSwapsTheSidesOfItsPadding(
      @ForAll("pads") OperatorCase<Pad> example) {
    obey("PAD-35", PadDomains.EXACT, PadLaws::mirrorSwapsSides, example);
  }

  /** PAD-36: a circle has no beginning. */
  @Property
  @Label("required PAD-36 a circle has no beginning")
  default void pad36ACircleHasNoBeginning(@ForAll("padsCircling") OperatorCase<Pad> example) {
    obey(
        "PAD-36",
        PadDomains.in(PadMode.CIRCULAR).and(PadDomains.NOTHING_CROPPED),
        PadLaws::circleHasNoBeginning,
        example);
  }

  /** PAD-37: paddings follow their axes. */
  @Property
  @Label("required PAD-37 paddings follow their axes")
  default void pad37PaddingsFollowTheirAxes(
      @ForAll("padsOfSeveralAxes") OperatorCase<Pad> example) {
    obey("PAD-37", PadDomains.SEVERAL_AXES, PadLaws::axesAreInterchangeable, example);
  }

  /** PAD-38: axes are padded one after the other. */
  @Property
  @Label("required PAD-38 axes are padded one after the other")
  default void pad38AxesArePaddedOneAfterTheOther(@ForAll("pads") OperatorCase<Pad> example) {
    obey("PAD-38", PadDomains.EXACT, PadLaws::axisAfterAxis, example);
  }

  /** PAD-39: padding of a convolution is a padding in front of it. */
  @Property
  @Label("required PAD-39 padding of a convolution is a padding in front of it")
  default void pad39PaddingOfAConvolutionIsAPaddingInFrontOfIt(
      @ForAll("convolutionsWithPadding") ConvolutionCase example) {
    obey("PAD-39", PadDomains.CONVOLUTION_WITH_PADDING, PadLaws::convolutionPadsFirst, example);
  }

  /** PAD-51: copies are exact. */
  @Property
  @Label("required PAD-51 copies are exact")
  default void pad51CopiesAreExact(@ForAll("padsOfReals") OperatorCase<Pad> example) {
    obey("PAD-51", PadDomains.REAL, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PAD-52: a NaN is copied like a number. */
  @Property
  @Label("required PAD-52 a NaN is copied like a number")
  default void pad52ANanIsCopiedLikeANumberNan(@ForAll("padsWithNan") OperatorCase<Pad> example) {
    obey("PAD-52", PadDomains.WITH_NAN, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PAD-52: a NaN is copied like a number. */
  @Property
  @Label("required PAD-52 a NaN is copied like a number")
  default void pad52ANanIsCopiedLikeANumberInfinity(
      @ForAll("padsWithInfinities") OperatorCase<Pad> example) {
    obey("PAD-52", PadDomains.WITH_INFINITIES, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PAD-52: a NaN is copied like a number. */
  @Property
  @Label("required PAD-52 a NaN is copied like a number")
  default void pad52ANanIsCopiedLikeANumberValue(
      @ForAll("padsByNoNumber") OperatorCase<Pad> example) {
    obey("PAD-52", PadDomains.VALUE_NOT_FINITE, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PAD-54: subnormal numbers are copied. */
  @Property
  @Label("convention PAD-54 subnormal numbers are copied")
  default void pad54SubnormalNumbersAreCopied(@ForAll("subnormalPads") OperatorCase<Pad> example) {
    obey("PAD-54", PadDomains.SUBNORMAL, Oracle.exact(Slot.OUTPUT), example);
  }

  /** PAD-55: a padding depends on its call alone. */
  @Property
  @Label("required PAD-55 a padding depends on its call alone")
  default void pad55APaddingDependsOnItsCallAlone(@ForAll("pads") OperatorCase<Pad> example) {
    obey("PAD-55", PadDomains.VALID, Oracle.repeatable(Slot.OUTPUT), example);
  }
}
