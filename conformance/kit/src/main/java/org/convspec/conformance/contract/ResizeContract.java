package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.spec.geometry.CoordinateRule;
import org.convspec.spec.geometry.ResizeMode;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 23, resizing, in the forward direction. */
public interface ResizeContract extends ResizeCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07ADataLayoutPermutesAxesAndNothingElseOfResizing(
      @ForAll("resizingsStoredOtherwise") OperatorCase<Resize> example) {
    obey("TEN-07", ResizeDomains.STORED_OTHERWISE, ResizeOracle.allows(Slot.OUTPUT), example);
  }

  /** TEN-14: data has items and channels. */
  @Property
  @Label("required TEN-14 data has items and channels")
  default void ten14DataHasItemsAndChannelsOfResizing(
      @ForAll("resizingsOfTooLowRank") OperatorCase<Resize> example) {
    obey(
        "TEN-14",
        OperatorBreakage.of("TEN-14", Direction.FORWARD),
        Oracle.rejected("TEN-14", Slot.OUTPUT),
        example);
  }

  /** RESIZE-01: there is one output extent per spatial axis. */
  @Property
  @Label("required RESIZE-01 there is one output extent per spatial axis")
  default void resize01ThereIsOneOutputExtentPerSpatialAxis(
      @ForAll("resizingsWithOtherCounts") OperatorCase<Resize> example) {
    obey(
        "RESIZE-01",
        OperatorBreakage.of("RESIZE-01", Direction.FORWARD),
        Oracle.rejected("RESIZE-01", Slot.OUTPUT),
        example);
  }

  /** RESIZE-02: an output extent is not negative. */
  @Property
  @Label("required RESIZE-02 an output extent is not negative")
  default void resize02AnOutputExtentIsNotNegative(
      @ForAll("resizingsToLessThanNothing") OperatorCase<Resize> example) {
    obey(
        "RESIZE-02",
        OperatorBreakage.of("RESIZE-02", Direction.FORWARD),
        Oracle.rejected("RESIZE-02", Slot.OUTPUT),
        example);
  }

  /** RESIZE-03: what is resized to something is something. */
  @Property
  @Label("required RESIZE-03 what is resized to something is something")
  default void resize03WhatIsResizedToSomethingIsSomething(
      @ForAll("resizingsOfNothing") OperatorCase<Resize> example) {
    obey(
        "RESIZE-03",
        OperatorBreakage.of("RESIZE-03", Direction.FORWARD),
        Oracle.rejected("RESIZE-03", Slot.OUTPUT),
        example);
  }

  /** RESIZE-04: there is one scale per spatial axis or none. */
  @Property
  @Label("required RESIZE-04 there is one scale per spatial axis or none")
  default void resize04ThereIsOneScalePerSpatialAxisOrNone(
      @ForAll("resizingsWithOtherScaleCounts") OperatorCase<Resize> example) {
    obey(
        "RESIZE-04",
        OperatorBreakage.of("RESIZE-04", Direction.FORWARD),
        Oracle.rejected("RESIZE-04", Slot.OUTPUT),
        example);
  }

  /** RESIZE-05: a scale is a positive number. */
  @Property
  @Label("required RESIZE-05 a scale is a positive number")
  default void resize05AScaleIsAPositiveNumber(
      @ForAll("resizingsWithoutAScale") OperatorCase<Resize> example) {
    obey(
        "RESIZE-05",
        OperatorBreakage.of("RESIZE-05", Direction.FORWARD),
        Oracle.rejected("RESIZE-05", Slot.OUTPUT),
        example);
  }

  /** RESIZE-06: aligned corners take no scales. */
  @Property
  @Label("required RESIZE-06 aligned corners take no scales")
  default void resize06AlignedCornersTakeNoScales(
      @ForAll("resizingsWithAlignedScales") OperatorCase<Resize> example) {
    obey(
        "RESIZE-06",
        OperatorBreakage.of("RESIZE-06", Direction.FORWARD),
        Oracle.rejected("RESIZE-06", Slot.OUTPUT),
        example);
  }

  /** RESIZE-07: a rule for nearest positions does not interpolate. */
  @Property
  @Label("required RESIZE-07 a rule for nearest positions does not interpolate")
  default void resize07ARuleForNearestPositionsDoesNotInterpolate(
      @ForAll("resizingsByARuleForNearest") OperatorCase<Resize> example) {
    obey(
        "RESIZE-07",
        OperatorBreakage.of("RESIZE-07", Direction.FORWARD),
        Oracle.rejected("RESIZE-07", Slot.OUTPUT),
        example);
  }

  /** RESIZE-08: only spatial extents change. */
  @Property
  @Label("required RESIZE-08 only spatial extents change")
  default void resize08OnlySpatialExtentsChange(@ForAll("resizings") OperatorCase<Resize> example) {
    obey("RESIZE-08", ResizeDomains.VALID, Oracle.shape(Slot.OUTPUT), example);
  }

  /** RESIZE-09: a resizing to nothing is an answer. */
  @Property
  @Label("required RESIZE-09 a resizing to nothing is an answer")
  default void resize09AResizingToNothingIsAnAnswer(
      @ForAll("resizingsToNothing") OperatorCase<Resize> example) {
    obey("RESIZE-09", ResizeDomains.EMPTY_OUTPUT, Oracle.shape(Slot.OUTPUT), example);
  }

  /** RESIZE-10: an element is a sum of shares around its coordinates. */
  @Property
  @Label("required RESIZE-10 an element is a sum of shares around its coordinates")
  default void resize10AnElementIsASumOfSharesAroundItsCoordinates(
      @ForAll("resizings") OperatorCase<Resize> example) {
    obey("RESIZE-10", ResizeDomains.VALID, ResizeOracle.allows(Slot.OUTPUT), example);
  }

  /** RESIZE-11: half pixel stretches cells. */
  @Property
  @Label("required RESIZE-11 half pixel stretches cells")
  default void resize11HalfPixelStretchesCells(
      @ForAll("resizingsByHalfPixel") OperatorCase<Resize> example) {
    obey(
        "RESIZE-11",
        ResizeDomains.by(CoordinateRule.HALF_PIXEL),
        ResizeOracle.allows(Slot.OUTPUT),
        example);
  }

  /** RESIZE-12: half pixel symmetric keeps the middle. */
  @Property
  @Label("required RESIZE-12 half pixel symmetric keeps the middle")
  default void resize12HalfPixelSymmetricKeepsTheMiddle(
      @ForAll("resizingsBySymmetricHalfPixel") OperatorCase<Resize> example) {
    obey(
        "RESIZE-12",
        ResizeDomains.by(CoordinateRule.HALF_PIXEL_SYMMETRIC),
        ResizeOracle.allows(Slot.OUTPUT),
        example);
  }

  /** RESIZE-13: PyTorch half pixel puts a single position first. */
  @Property
  @Label("required RESIZE-13 PyTorch half pixel puts a single position first")
  default void resize13PyTorchHalfPixelPutsASinglePositionFirst(
      @ForAll("resizingsByPyTorchHalfPixel") OperatorCase<Resize> example) {
    obey(
        "RESIZE-13",
        ResizeDomains.by(CoordinateRule.PYTORCH_HALF_PIXEL),
        ResizeOracle.allows(Slot.OUTPUT),
        example);
  }

  /** RESIZE-14: align corners keeps both ends. */
  @Property
  @Label("required RESIZE-14 align corners keeps both ends")
  default void resize14AlignCornersKeepsBothEnds(
      @ForAll("resizingsByCorners") OperatorCase<Resize> example) {
    obey(
        "RESIZE-14",
        ResizeDomains.by(CoordinateRule.ALIGN_CORNERS),
        ResizeOracle.allows(Slot.OUTPUT),
        example);
  }

  /** RESIZE-15: asymmetric keeps the first position. */
  @Property
  @Label("required RESIZE-15 asymmetric keeps the first position")
  default void resize15AsymmetricKeepsTheFirstPosition(
      @ForAll("asymmetricResizings") OperatorCase<Resize> example) {
    obey(
        "RESIZE-15",
        ResizeDomains.by(CoordinateRule.ASYMMETRIC),
        ResizeOracle.allows(Slot.OUTPUT),
        example);
  }

  /** RESIZE-16: TensorFlow half pixel for nearest is half a position further. */
  @Property
  @Label("required RESIZE-16 TensorFlow half pixel for nearest is half a position further")
  default void resize16TensorFlowHalfPixelForNearestIsHalfAPositionFurther(
      @ForAll("resizingsByTensorFlowHalfPixel") OperatorCase<Resize> example) {
    obey(
        "RESIZE-16",
        ResizeDomains.by(CoordinateRule.TF_HALF_PIXEL_FOR_NEAREST),
        ResizeOracle.allows(Slot.OUTPUT),
        example);
  }

  /** RESIZE-17: a given scale takes the place of the quotient of the extents. */
  @Property
  @Label("required RESIZE-17 a given scale takes the place of the quotient of the extents")
  default void resize17AGivenScaleTakesThePlaceOfTheQuotientOfTheExtents(
      @ForAll("resizingsWithScales") OperatorCase<Resize> example) {
    obey("RESIZE-17", ResizeDomains.SCALED, ResizeOracle.allows(Slot.OUTPUT), example);
  }

  /** RESIZE-18: a coordinate outside the input is moved to its end. */
  @Property
  @Label("required RESIZE-18 a coordinate outside the input is moved to its end")
  default void resize18ACoordinateOutsideTheInputIsMovedToItsEnd(
      @ForAll("resizingsBeyondTheEnds") OperatorCase<Resize> example) {
    obey("RESIZE-18", ResizeDomains.BEYOND_THE_ENDS, ResizeOracle.allows(Slot.OUTPUT), example);
  }

  /** RESIZE-19: linear shares fall with the distance. */
  @Property
  @Label("required RESIZE-19 linear shares fall with the distance")
  default void resize19LinearSharesFallWithTheDistance(
      @ForAll("linearResizings") OperatorCase<Resize> example) {
    obey("RESIZE-19", ResizeDomains.LINEAR, ResizeOracle.allows(Slot.OUTPUT), example);
  }

  /** RESIZE-20: nearest floor takes the position in front. */
  @Property
  @Label("required RESIZE-20 nearest floor takes the position in front")
  default void resize20NearestFloorTakesThePositionInFront(
      @ForAll("resizingsRoundingDown") OperatorCase<Resize> example) {
    obey(
        "RESIZE-20",
        ResizeDomains.in(ResizeMode.NEAREST_FLOOR),
        ResizeOracle.allows(Slot.OUTPUT),
        example);
  }

  /** RESIZE-21: nearest ceil takes the position behind. */
  @Property
  @Label("required RESIZE-21 nearest ceil takes the position behind")
  default void resize21NearestCeilTakesThePositionBehind(
      @ForAll("resizingsRoundingUp") OperatorCase<Resize> example) {
    obey(
        "RESIZE-21",
        ResizeDomains.in(ResizeMode.NEAREST_CEIL),
        ResizeOracle.allows(Slot.OUTPUT),
        example);
  }

  /**
   * RESIZE-22: nearest prefer floor takes the nearer position and in the middle the one in front.
   */
  @Property
  @Label(
      "required RESIZE-22 nearest prefer floor takes the nearer position and in the middle the one in front")
  default void resize22NearestPreferFloorTakesTheNearerPositionAndInTheMiddleTheOneInFront(
      @ForAll("resizingsPreferringFloor") OperatorCase<Resize> example) {
    obey(
        "RESIZE-22",
        ResizeDomains.in(ResizeMode.NEAREST_PREFER_FLOOR),
        ResizeOracle.allows(Slot.OUTPUT),
        example);
  }

  /** RESIZE-23: nearest prefer ceil takes the nearer position and in the middle the one behind. */
  @Property
  @Label(
      "required RESIZE-23 nearest prefer ceil takes the nearer position and in the middle the one behind")
  default void resize23NearestPreferCeilTakesTheNearerPositionAndInTheMiddleTheOneBehind(
      @ForAll("resizingsPreferringCeil") OperatorCase<Resize> example) {
    obey(
        "RESIZE-23",
        ResizeDomains.in(ResizeMode.NEAREST_PREFER_CEIL),
        ResizeOracle.allows(Slot.OUTPUT),
        example);
  }

  /** RESIZE-50: a resized element is within its bound. */
  @Property
  @Label("accuracy RESIZE-50 a resized element is within its bound")
  default void resize50AResizedElementIsWithinItsBound(
      @ForAll("resizingsOfReals") OperatorCase<Resize> example) {
    obey("RESIZE-50", ResizeDomains.REAL, ResizeOracle.allows(Slot.OUTPUT), example);
  }

  /** RESIZE-52: a nearest element is a copy. */
  @Property
  @Label("required RESIZE-52 a nearest element is a copy")
  default void resize52ANearestElementIsACopy(
      @ForAll("nearestResizingsOfReals") OperatorCase<Resize> example) {
    obey("RESIZE-52", ResizeDomains.NEAREST_REAL, ResizeOracle.allows(Slot.OUTPUT), example);
  }

  /** RESIZE-53: what is no number goes where it has a share. */
  @Property
  @Label("required RESIZE-53 what is no number goes where it has a share")
  default void resize53WhatIsNoNumberGoesWhereItHasAShare(
      @ForAll("resizingsOfNoNumbers") OperatorCase<Resize> example) {
    obey("RESIZE-53", ResizeDomains.NOT_FINITE, ResizeOracle.allows(Slot.OUTPUT), example);
  }

  /** RESIZE-56: subnormal numbers are resized. */
  @Property
  @Label("convention RESIZE-56 subnormal numbers are resized")
  default void resize56SubnormalNumbersAreResized(
      @ForAll("subnormalResizings") OperatorCase<Resize> example) {
    obey("RESIZE-56", ResizeDomains.NEAREST_SUBNORMAL, ResizeOracle.allows(Slot.OUTPUT), example);
  }

  /** RESIZE-57: a resizing depends on its call alone. */
  @Property
  @Label("required RESIZE-57 a resizing depends on its call alone")
  default void resize57AResizingDependsOnItsCallAlone(
      @ForAll("resizings") OperatorCase<Resize> example) {
    obey("RESIZE-57", ResizeDomains.VALID, Oracle.repeatable(Slot.OUTPUT), example);
  }
}
