package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.SoftmaxBound;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 20, softmax and its logarithm. */
public interface SoftmaxContract extends SoftmaxCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07OfSoftmax(
      @ForAll("softmaxesStoredOtherwise") OperatorCase<SoftmaxFunction> example) {
    obey(
        "TEN-07",
        SoftmaxDomains.INTEGERS.and(OperatorDomains.dataStoredOtherwise()),
        Oracle.bounded(Slot.OUTPUT, SoftmaxBound::of),
        example);
  }

  /** TEN-14: data has items and channels. */
  @Property
  @Label("required TEN-14 data has items and channels")
  default void ten14OfSoftmax(
      @ForAll("softmaxesWithoutChannels") OperatorCase<SoftmaxFunction> example) {
    obey(
        "TEN-14",
        OperatorBreakage.of("TEN-14", Direction.FORWARD),
        Oracle.rejected("TEN-14", Slot.OUTPUT),
        example);
  }

  /** SOFT-01: the axis is one of the input. */
  @Property
  @Label("required SOFT-01 the axis is one of the input")
  default void soft01TheAxisIsOneOfTheInput(
      @ForAll("softmaxesAlongNoAxis") OperatorCase<SoftmaxFunction> example) {
    obey(
        "SOFT-01",
        OperatorBreakage.of("SOFT-01", Direction.FORWARD),
        Oracle.rejected("SOFT-01", Slot.OUTPUT),
        example);
  }

  /** SOFT-03: the output gradient has the shape of the output. */
  @Property
  @Label("required SOFT-03 the output gradient has the shape of the output")
  default void soft03TheOutputGradientHasTheShapeOfTheOutputOfSoftmax(
      @ForAll("softmaxesWithOtherOutputGradient") OperatorCase<SoftmaxFunction> example) {
    obey(
        "SOFT-03",
        OperatorBreakage.of("SOFT-03", Direction.GRADIENT),
        Oracle.rejected("SOFT-03", Slot.INPUT_GRADIENT),
        example);
  }

  /** SOFT-05: a softmax has the shape of its input. */
  @Property
  @Label("required SOFT-05 a softmax has the shape of its input")
  default void soft05ASoftmaxHasTheShapeOfItsInput(
      @ForAll("softmaxes") OperatorCase<SoftmaxFunction> example) {
    obey("SOFT-05", SoftmaxDomains.INTEGERS, Oracle.shape(Slot.OUTPUT), example);
  }

  /** SOFT-07: the input gradient has the shape of the input. */
  @Property
  @Label("required SOFT-07 the input gradient has the shape of the input")
  default void soft07TheInputGradientHasTheShapeOfTheInputOfSoftmax(
      @ForAll("softmaxes") OperatorCase<SoftmaxFunction> example) {
    obey("SOFT-07", SoftmaxDomains.INTEGERS, Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** SOFT-08: an empty output is an answer. */
  @Property
  @Label("required SOFT-08 an empty output is an answer")
  default void soft08AnEmptyOutputIsAnAnswerOfSoftmax(
      @ForAll("emptySoftmaxes") OperatorCase<SoftmaxFunction> example) {
    obey("SOFT-08", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** SOFT-09: the answer depends on the call alone. */
  @Property
  @Label("required SOFT-09 the answer depends on the call alone")
  default void soft09TheAnswerDependsOnTheCallAloneOfSoftmax(
      @ForAll("softmaxes") OperatorCase<SoftmaxFunction> example) {
    obey("SOFT-09", SoftmaxDomains.INTEGERS, Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** SOFT-10: softmax divides exponentials by their sum. */
  @Property
  @Label("required SOFT-10 softmax divides exponentials by their sum")
  default void soft10SoftmaxDividesExponentialsByTheirSum(
      @ForAll("plainSoftmaxes") OperatorCase<SoftmaxFunction> example) {
    obey("SOFT-10", SoftmaxDomains.SOFTMAX, Oracle.bounded(Slot.OUTPUT, SoftmaxBound::of), example);
  }

  /** SOFT-11: the logarithm of softmax. */
  @Property
  @Label("required SOFT-11 the logarithm of softmax")
  default void soft11TheLogarithmOfSoftmax(
      @ForAll("logSoftmaxes") OperatorCase<SoftmaxFunction> example) {
    obey(
        "SOFT-11",
        SoftmaxDomains.LOG_SOFTMAX,
        Oracle.bounded(Slot.OUTPUT, SoftmaxBound::of),
        example);
  }

  /** SOFT-20: the gradient of softmax. */
  @Property
  @Label("required SOFT-20 the gradient of softmax")
  default void soft20TheGradientOfSoftmax(
      @ForAll("plainSoftmaxes") OperatorCase<SoftmaxFunction> example) {
    obey(
        "SOFT-20",
        SoftmaxDomains.SOFTMAX,
        Oracle.bounded(Slot.INPUT_GRADIENT, SoftmaxBound::of),
        example);
  }

  /** SOFT-21: the gradient of the logarithm of softmax. */
  @Property
  @Label("required SOFT-21 the gradient of the logarithm of softmax")
  default void soft21TheGradientOfTheLogarithmOfSoftmax(
      @ForAll("logSoftmaxes") OperatorCase<SoftmaxFunction> example) {
    obey(
        "SOFT-21",
        SoftmaxDomains.LOG_SOFTMAX,
        Oracle.bounded(Slot.INPUT_GRADIENT, SoftmaxBound::of),
        example);
  }

  /** SOFT-30: a number added to a whole line changes nothing. */
  @Property
  @Label("required SOFT-30 a number added to a whole line changes nothing")
  default void soft30ANumberAddedToAWholeLineChangesNothing(
      @ForAll("softmaxes") OperatorCase<SoftmaxFunction> example) {
    obey("SOFT-30", SoftmaxDomains.INTEGERS, SoftmaxLaws::isShiftInvariant, example);
  }

  /** SOFT-31: a softmax adds to one. */
  @Property
  @Label("required SOFT-31 a softmax adds to one")
  default void soft31ASoftmaxAddsToOne(
      @ForAll("plainSoftmaxes") OperatorCase<SoftmaxFunction> example) {
    obey("SOFT-31", SoftmaxDomains.SOFTMAX, SoftmaxLaws::addsToOne, example);
  }

  /** SOFT-32: a line in another order. */
  @Property
  @Label("required SOFT-32 a line in another order")
  default void soft32ALineInAnotherOrder(
      @ForAll("softmaxes") OperatorCase<SoftmaxFunction> example) {
    obey("SOFT-32", SoftmaxDomains.INTEGERS, SoftmaxLaws::isEquivariant, example);
  }

  /** SOFT-33: the exponential of the logarithm of softmax is softmax. */
  @Property
  @Label("required SOFT-33 the exponential of the logarithm of softmax is softmax")
  default void soft33TheExponentialOfTheLogarithmOfSoftmaxIsSoftmax(
      @ForAll("softmaxes") OperatorCase<SoftmaxFunction> example) {
    obey("SOFT-33", SoftmaxDomains.INTEGERS, SoftmaxLaws::isLogarithmOfSoftmax, example);
  }

  /** SOFT-35: a gradient adds to zero. */
  @Property
  @Label("required SOFT-35 a gradient adds to zero")
  default void soft35AGradientAddsToZeroOfSoftmax(
      @ForAll("softmaxes") OperatorCase<SoftmaxFunction> example) {
    obey("SOFT-35", SoftmaxDomains.INTEGERS, SoftmaxLaws::gradientAddsToZero, example);
  }

  /** SOFT-36: the input gradient is linear in the output gradient. */
  @Property
  @Label("required SOFT-36 the input gradient is linear in the output gradient")
  default void soft36TheInputGradientIsLinearInTheOutputGradientOfSoftmax(
      @ForAll("softmaxes") OperatorCase<SoftmaxFunction> example) {
    obey(
        "SOFT-36",
        SoftmaxDomains.INTEGERS,
        InexactLaws.linearInOutputGradient(Slot.INPUT_GRADIENT, SoftmaxBound::of),
        example);
  }

  /** SOFT-37: lines do not see each other. */
  @Property
  @Label("required SOFT-37 lines do not see each other")
  default void soft37LinesDoNotSeeEachOther(
      @ForAll("softmaxes") OperatorCase<SoftmaxFunction> example) {
    obey("SOFT-37", SoftmaxDomains.INTEGERS, SoftmaxLaws::linesAreIndependent, example);
  }

  /** SOFT-40: minus infinity takes no part. */
  @Property
  @Label("required SOFT-40 minus infinity takes no part")
  default void soft40MinusInfinityTakesNoPart(
      @ForAll("maskedSoftmaxes") OperatorCase<SoftmaxFunction> example) {
    obey("SOFT-40", SoftmaxDomains.MASKED, Oracle.bounded(Slot.OUTPUT, SoftmaxBound::of), example);
  }

  /** SOFT-41: a NaN reaches its line and no other. */
  @Property
  @Label("required SOFT-41 a NaN reaches its line and no other")
  default void soft41ANaNReachesItsLineAndNoOtherOfSoftmax(
      @ForAll("softmaxesWithNan") OperatorCase<SoftmaxFunction> example) {
    obey(
        "SOFT-41", SoftmaxDomains.WITH_NAN, Oracle.bounded(Slot.OUTPUT, SoftmaxBound::of), example);
  }

  /** SOFT-42: where the largest element is infinite there is no softmax. */
  @Property
  @Label("convention SOFT-42 where the largest element is infinite there is no softmax")
  default void soft42WhereTheLargestElementIsInfiniteThereIsNoSoftmax(
      @ForAll("infiniteSoftmaxes") OperatorCase<SoftmaxFunction> example) {
    obey(
        "SOFT-42", SoftmaxDomains.INFINITE_LINE, SoftmaxLaws::isNanWhereLargestIsInfinite, example);
  }

  /** SOFT-50: a softmax is within its bound. */
  @Property
  @Label("accuracy SOFT-50 a softmax is within its bound")
  default void soft50ASoftmaxIsWithinItsBoundOfSoftmax(
      @ForAll("softmaxesOfReals") OperatorCase<SoftmaxFunction> example) {
    obey("SOFT-50", SoftmaxDomains.REAL, Oracle.bounded(Slot.OUTPUT, SoftmaxBound::of), example);
  }

  /** SOFT-51: the gradient of a softmax is within its bound. */
  @Property
  @Label("accuracy SOFT-51 the gradient of a softmax is within its bound")
  default void soft51TheGradientOfASoftmaxIsWithinItsBoundOfSoftmax(
      @ForAll("softmaxesOfReals") OperatorCase<SoftmaxFunction> example) {
    obey(
        "SOFT-51",
        SoftmaxDomains.REAL,
        Oracle.bounded(Slot.INPUT_GRADIENT, SoftmaxBound::of),
        example);
  }

  /** SOFT-52: large numbers do not overflow. */
  @Property
  @Label("required SOFT-52 large numbers do not overflow")
  default void soft52LargeNumbersDoNotOverflowOfSoftmax(
      @ForAll("softmaxesOfWideNumbers") OperatorCase<SoftmaxFunction> example) {
    obey("SOFT-52", SoftmaxDomains.WIDE, Oracle.bounded(Slot.OUTPUT, SoftmaxBound::of), example);
  }

  /** SOFT-52: large numbers do not overflow. */
  @Property
  @Label("required SOFT-52 large numbers do not overflow")
  default void soft52LargeNumbersDoNotOverflowOfSoftmaxBackwards(
      @ForAll("softmaxesOfWideNumbers") OperatorCase<SoftmaxFunction> example) {
    obey(
        "SOFT-52",
        SoftmaxDomains.WIDE,
        Oracle.bounded(Slot.INPUT_GRADIENT, SoftmaxBound::of),
        example);
  }
}
