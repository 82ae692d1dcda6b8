package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.MultilinearBound;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 8, padding, in the gradient direction. */
public interface PadGradientContract extends PadCaseSource {

  /** TEN-09: a gradient is stored like what it differentiates. */
  @Property
  @Label("required TEN-09 a gradient is stored like what it differentiates")
  default void ten09AGradientIsStoredLikeWhatItDifferentiatesOfPadding(
      @ForAll("padsStoredOtherwise") OperatorCase<Pad> example) {
    obey("TEN-09", PadDomains.STORED_OTHERWISE, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** PAD-20: the padded output gradient has the shape of the output. */
  @Property
  @Label("required PAD-20 the padded output gradient has the shape of the output")
  default void pad20ThePaddedOutputGradientHasTheShapeOfTheOutput(
      @ForAll("padsWithOtherOutputGradient") OperatorCase<Pad> example) {
    obey(
        "PAD-20",
        OperatorBreakage.of("PAD-20", Direction.GRADIENT),
        Oracle.rejected("PAD-20", Slot.INPUT_GRADIENT),
        example);
  }

  /** PAD-21: the gradient of a padding has the shape of its input. */
  @Property
  @Label("required PAD-21 the gradient of a padding has the shape of its input")
  default void pad21TheGradientOfAPaddingHasTheShapeOfItsInput(
      @ForAll("pads") OperatorCase<Pad> example) {
    obey("PAD-21", PadDomains.VALID, Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** PAD-22: an input gradient sums over all copies. */
  @Property
  @Label("required PAD-22 an input gradient sums over all copies")
  default void pad22AnInputGradientSumsOverAllCopies(@ForAll("pads") OperatorCase<Pad> example) {
    obey("PAD-22", PadDomains.EXACT, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** PAD-23: what nobody copies has gradient zero. */
  @Property
  @Label("required PAD-23 what nobody copies has gradient zero")
  default void pad23WhatNobodyCopiesHasGradientZero(
      @ForAll("padsWithCrops") OperatorCase<Pad> example) {
    obey("PAD-23", PadDomains.CROPPED, PadLaws.ZERO_WHERE_CROPPED, example);
  }

  /** PAD-24: gradients of an empty padding are zero. */
  @Property
  @Label("required PAD-24 gradients of an empty padding are zero")
  default void pad24GradientsOfAnEmptyPaddingAreZero(
      @ForAll("emptyPads") OperatorCase<Pad> example) {
    obey("PAD-24", PadDomains.EMPTY_OUTPUT, Zeros.everywhere(Slot.INPUT_GRADIENT), example);
  }

  /** PAD-31: the input gradient is the adjoint of padding. */
  @Property
  @Label("required PAD-31 the input gradient is the adjoint of padding")
  default void pad31TheInputGradientIsTheAdjointOfPadding(
      @ForAll("pads") OperatorCase<Pad> example) {
    obey("PAD-31", PadDomains.EXACT, OperatorLaws.adjointIn(Slot.INPUT), example);
  }

  /** PAD-32: the gradient of a padding is linear. */
  @Property
  @Label("required PAD-32 the gradient of a padding is linear")
  default void pad32TheGradientOfAPaddingIsLinear(@ForAll("pads") OperatorCase<Pad> example) {
    obey(
        "PAD-32",
        PadDomains.EXACT,
        OperatorLaws.linearInOutputGradient(Slot.INPUT_GRADIENT),
        example);
  }

  /** PAD-50: the gradient of a padding is within its bound. */
  @Property
  @Label("accuracy PAD-50 the gradient of a padding is within its bound")
  default void pad50TheGradientOfAPaddingIsWithinItsBound(
      @ForAll("padsOfReals") OperatorCase<Pad> example) {
    obey(
        "PAD-50",
        PadDomains.REAL,
        Oracle.bounded(Slot.INPUT_GRADIENT, MultilinearBound::of),
        example);
  }

  /** PAD-53: a NaN of the output gradient goes to its source. */
  @Property
  @Label("required PAD-53 a NaN of the output gradient goes to its source")
  default void pad53ANanOfTheOutputGradientGoesToItsSourceNan(
      @ForAll("padsWithNan") OperatorCase<Pad> example) {
    obey("PAD-53", PadDomains.WITH_NAN, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** PAD-53: a NaN of the output gradient goes to its source. */
  @Property
  @Label("required PAD-53 a NaN of the output gradient goes to its source")
  default void pad53ANanOfTheOutputGradientGoesToItsSourceInfinity(
      @ForAll("padsWithInfinities") OperatorCase<Pad> example) {
    obey("PAD-53", PadDomains.WITH_INFINITIES, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** PAD-54: subnormal numbers are copied. */
  @Property
  @Label("convention PAD-54 subnormal numbers are copied")
  default void pad54SubnormalNumbersAreCopiedGradient(
      @ForAll("subnormalPads") OperatorCase<Pad> example) {
    obey("PAD-54", PadDomains.SUBNORMAL, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }
}
