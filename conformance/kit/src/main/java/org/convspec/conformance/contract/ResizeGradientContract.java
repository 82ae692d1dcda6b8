package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 23, resizing, in the gradient direction. */
public interface ResizeGradientContract extends ResizeCaseSource {

  /** TEN-09: a gradient is stored like what it differentiates. */
  @Property
  @Label("required TEN-09 a gradient is stored like what it differentiates")
  default void ten09AGradientIsStoredLikeWhatItDifferentiatesOfResizing(
      @ForAll("resizingsStoredOtherwise") OperatorCase<Resize> example) {
    obey(
        "TEN-09",
        ResizeDomains.STORED_OTHERWISE,
        ResizeOracle.allows(Slot.INPUT_GRADIENT),
        example);
  }

  /** RESIZE-25: the resized output gradient has the shape of the output. */
  @Property
  @Label("required RESIZE-25 the resized output gradient has the shape of the output")
  default void resize25TheResizedOutputGradientHasTheShapeOfTheOutput(
      @ForAll("resizingsWithOtherOutputGradient") OperatorCase<Resize> example) {
    obey(
        "RESIZE-25",
        OperatorBreakage.of("RESIZE-25", Direction.GRADIENT),
        Oracle.rejected("RESIZE-25", Slot.INPUT_GRADIENT),
        example);
  }

  /** RESIZE-26: the gradient of a resizing has the shape of its input. */
  @Property
  @Label("required RESIZE-26 the gradient of a resizing has the shape of its input")
  default void resize26TheGradientOfAResizingHasTheShapeOfItsInput(
      @ForAll("resizings") OperatorCase<Resize> example) {
    obey("RESIZE-26", ResizeDomains.VALID, Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** RESIZE-27: an input gradient sums the same shares. */
  @Property
  @Label("required RESIZE-27 an input gradient sums the same shares")
  default void resize27AnInputGradientSumsTheSameShares(
      @ForAll("resizings") OperatorCase<Resize> example) {
    obey("RESIZE-27", ResizeDomains.VALID, ResizeOracle.allows(Slot.INPUT_GRADIENT), example);
  }

  /** RESIZE-28: what has no share in the output has gradient zero. */
  @Property
  @Label("required RESIZE-28 what has no share in the output has gradient zero")
  default void resize28WhatHasNoShareInTheOutputHasGradientZero(
      @ForAll("resizingsLeavingOut") OperatorCase<Resize> example) {
    obey("RESIZE-28", ResizeDomains.POSITION_UNREAD, ResizeLaws.ZERO_WHERE_UNREAD, example);
  }

  /** RESIZE-29: gradients of a resizing to nothing are zero. */
  @Property
  @Label("required RESIZE-29 gradients of a resizing to nothing are zero")
  default void resize29GradientsOfAResizingToNothingAreZero(
      @ForAll("resizingsToNothing") OperatorCase<Resize> example) {
    obey("RESIZE-29", ResizeDomains.EMPTY_OUTPUT, Zeros.everywhere(Slot.INPUT_GRADIENT), example);
  }

  /** RESIZE-33: the input gradient is the adjoint of resizing. */
  @Property
  @Label("required RESIZE-33 the input gradient is the adjoint of resizing")
  default void resize33TheInputGradientIsTheAdjointOfResizing(
      @ForAll("resizings") OperatorCase<Resize> example) {
    obey("RESIZE-33", ResizeDomains.VALID, ResizeLaws::isAdjoint, example);
  }

  /** RESIZE-34: the gradient of a resizing is linear. */
  @Property
  @Label("required RESIZE-34 the gradient of a resizing is linear")
  default void resize34TheGradientOfAResizingIsLinear(
      @ForAll("resizings") OperatorCase<Resize> example) {
    obey("RESIZE-34", ResizeDomains.VALID, ResizeLaws::gradientIsLinear, example);
  }

  /** RESIZE-51: the gradient of a resizing is within its bound. */
  @Property
  @Label("accuracy RESIZE-51 the gradient of a resizing is within its bound")
  default void resize51TheGradientOfAResizingIsWithinItsBound(
      @ForAll("resizingsOfReals") OperatorCase<Resize> example) {
    obey("RESIZE-51", ResizeDomains.REAL, ResizeOracle.allows(Slot.INPUT_GRADIENT), example);
  }

  /** RESIZE-54: what is no number in an output gradient goes where it has a share. */
  @Property
  @Label("required RESIZE-54 what is no number in an output gradient goes where it has a share")
  default void resize54WhatIsNoNumberInAnOutputGradientGoesWhereItHasAShare(
      @ForAll("resizingsOfNoNumbers") OperatorCase<Resize> example) {
    obey("RESIZE-54", ResizeDomains.NOT_FINITE, ResizeOracle.allows(Slot.INPUT_GRADIENT), example);
  }

  /** RESIZE-56: subnormal numbers are resized. */
  @Property
  @Label("convention RESIZE-56 subnormal numbers are resized")
  default void resize56SubnormalNumbersAreResizedGradient(
      @ForAll("subnormalResizings") OperatorCase<Resize> example) {
    obey(
        "RESIZE-56",
        ResizeDomains.NEAREST_SUBNORMAL,
        ResizeOracle.allows(Slot.INPUT_GRADIENT),
        example);
  }
}
