package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.SoftmaxCrossEntropyBound;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 20, softmax cross entropy. */
public interface SoftmaxCrossEntropyContract extends SoftmaxCrossEntropyCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07OfCrossEntropy(
      @ForAll("crossEntropiesStoredOtherwise") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "TEN-07",
        SoftmaxCrossEntropyDomains.PROPER.and(OperatorDomains.dataStoredOtherwise()),
        Oracle.bounded(Slot.OUTPUT, SoftmaxCrossEntropyBound::of),
        example);
  }

  /** SOFT-02: there is one label for every item and position. */
  @Property
  @Label("required SOFT-02 there is one label for every item and position")
  default void soft02ThereIsOneLabelForEveryItemAndPosition(
      @ForAll("crossEntropiesWithOtherLabels") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-02",
        OperatorBreakage.of("SOFT-02", Direction.FORWARD),
        Oracle.rejected("SOFT-02", Slot.OUTPUT),
        example);
  }

  /** SOFT-03: the output gradient has the shape of the output. */
  @Property
  @Label("required SOFT-03 the output gradient has the shape of the output")
  default void soft03TheOutputGradientHasTheShapeOfTheOutputOfCrossEntropy(
      @ForAll("crossEntropiesWithOtherOutputGradient") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-03",
        OperatorBreakage.of("SOFT-03", Direction.GRADIENT),
        Oracle.rejected("SOFT-03", Slot.INPUT_GRADIENT),
        example);
  }

  /** SOFT-04: a label names a class. */
  @Property
  @Label("convention SOFT-04 a label names a class")
  default void soft04ALabelNamesAClass(
      @ForAll("strayingCrossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-04",
        SoftmaxCrossEntropyDomains.STRAYING,
        Oracle.rejected("SOFT-04", Slot.OUTPUT),
        example);
  }

  /** SOFT-04: a label names a class. */
  @Property
  @Label("convention SOFT-04 a label names a class")
  default void soft04ALabelNamesAClassInTheGradient(
      @ForAll("strayingCrossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-04",
        SoftmaxCrossEntropyDomains.STRAYING,
        Oracle.rejected("SOFT-04", Slot.INPUT_GRADIENT),
        example);
  }

  /** SOFT-06: a loss has the shape of the labels, a reduced one is one number. */
  @Property
  @Label("required SOFT-06 a loss has the shape of the labels, a reduced one is one number")
  default void soft06ALossHasTheShapeOfTheLabelsAReducedOneIsOneNumber(
      @ForAll("crossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey("SOFT-06", SoftmaxCrossEntropyDomains.INTEGERS, Oracle.shape(Slot.OUTPUT), example);
  }

  /** SOFT-07: the input gradient has the shape of the input. */
  @Property
  @Label("required SOFT-07 the input gradient has the shape of the input")
  default void soft07TheInputGradientHasTheShapeOfTheInputOfCrossEntropy(
      @ForAll("crossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-07", SoftmaxCrossEntropyDomains.INTEGERS, Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** SOFT-08: an empty output is an answer. */
  @Property
  @Label("required SOFT-08 an empty output is an answer")
  default void soft08AnEmptyOutputIsAnAnswerOfCrossEntropy(
      @ForAll("emptyCrossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey("SOFT-08", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** SOFT-09: the answer depends on the call alone. */
  @Property
  @Label("required SOFT-09 the answer depends on the call alone")
  default void soft09TheAnswerDependsOnTheCallAloneOfCrossEntropy(
      @ForAll("crossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey("SOFT-09", SoftmaxCrossEntropyDomains.PROPER, Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** SOFT-12: a loss is minus the logarithm at the label. */
  @Property
  @Label("required SOFT-12 a loss is minus the logarithm at the label")
  default void soft12ALossIsMinusTheLogarithmAtTheLabel(
      @ForAll("unreducedCrossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-12",
        SoftmaxCrossEntropyDomains.NONE,
        Oracle.bounded(Slot.OUTPUT, SoftmaxCrossEntropyBound::of),
        example);
  }

  /** SOFT-13: losses may be added. */
  @Property
  @Label("convention SOFT-13 losses may be added")
  default void soft13LossesMayBeAdded(
      @ForAll("addedCrossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-13",
        SoftmaxCrossEntropyDomains.SUM,
        Oracle.bounded(Slot.OUTPUT, SoftmaxCrossEntropyBound::of),
        example);
  }

  /** SOFT-14: losses may be averaged. */
  @Property
  @Label("convention SOFT-14 losses may be averaged")
  default void soft14LossesMayBeAveraged(
      @ForAll("averagedCrossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-14",
        SoftmaxCrossEntropyDomains.MEAN,
        Oracle.bounded(Slot.OUTPUT, SoftmaxCrossEntropyBound::of),
        example);
  }

  /** SOFT-15: a label may not count. */
  @Property
  @Label("convention SOFT-15 a label may not count")
  default void soft15ALabelMayNotCount(
      @ForAll("ignoringCrossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-15",
        SoftmaxCrossEntropyDomains.IGNORING,
        Oracle.bounded(Slot.OUTPUT, SoftmaxCrossEntropyBound::of),
        example);
  }

  /** SOFT-16: a mean of none is NaN. */
  @Property
  @Label("convention SOFT-16 a mean of none is NaN")
  default void soft16AMeanOfNoneIsNaN(
      @ForAll("averagesOfNoCrossEntropy") OperatorCase<SoftmaxCrossEntropy> example) {
    obey("SOFT-16", SoftmaxCrossEntropyDomains.MEAN_OF_NONE, Oracle.exact(Slot.OUTPUT), example);
  }

  /** SOFT-22: the gradient of a loss. */
  @Property
  @Label("required SOFT-22 the gradient of a loss")
  default void soft22TheGradientOfALoss(
      @ForAll("unreducedCrossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-22",
        SoftmaxCrossEntropyDomains.NONE,
        Oracle.bounded(Slot.INPUT_GRADIENT, SoftmaxCrossEntropyBound::of),
        example);
  }

  /** SOFT-23: the gradient of a reduced loss. */
  @Property
  @Label("convention SOFT-23 the gradient of a reduced loss")
  default void soft23TheGradientOfAReducedLossOfSums(
      @ForAll("addedCrossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-23",
        SoftmaxCrossEntropyDomains.SUM,
        Oracle.bounded(Slot.INPUT_GRADIENT, SoftmaxCrossEntropyBound::of),
        example);
  }

  /** SOFT-23: the gradient of a reduced loss. */
  @Property
  @Label("convention SOFT-23 the gradient of a reduced loss")
  default void soft23TheGradientOfAReducedLossOfMeans(
      @ForAll("averagedCrossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-23",
        SoftmaxCrossEntropyDomains.MEAN,
        Oracle.bounded(Slot.INPUT_GRADIENT, SoftmaxCrossEntropyBound::of),
        example);
  }

  /** SOFT-24: where a label does not count the input gradient is zero. */
  @Property
  @Label("convention SOFT-24 where a label does not count the input gradient is zero")
  default void soft24WhereALabelDoesNotCountTheInputGradientIsZero(
      @ForAll("ignoringCrossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-24",
        SoftmaxCrossEntropyDomains.IGNORING,
        Oracle.bounded(Slot.INPUT_GRADIENT, SoftmaxCrossEntropyBound::of),
        example);
  }

  /** SOFT-34: a loss is what the logarithm of softmax has at the label. */
  @Property
  @Label("required SOFT-34 a loss is what the logarithm of softmax has at the label")
  default void soft34ALossIsWhatTheLogarithmOfSoftmaxHasAtTheLabel(
      @ForAll("attentiveCrossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-34",
        SoftmaxCrossEntropyDomains.ATTENTIVE,
        SoftmaxCrossEntropyLaws::isLogSoftmaxAtLabel,
        example);
  }

  /** SOFT-36: the input gradient is linear in the output gradient. */
  @Property
  @Label("required SOFT-36 the input gradient is linear in the output gradient")
  default void soft36TheInputGradientIsLinearInTheOutputGradientOfCrossEntropy(
      @ForAll("crossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-36",
        SoftmaxCrossEntropyDomains.PROPER,
        InexactLaws.linearInOutputGradient(Slot.INPUT_GRADIENT, SoftmaxCrossEntropyBound::of),
        example);
  }

  /** SOFT-39: the gradient of a loss is softmax less one. */
  @Property
  @Label("required SOFT-39 the gradient of a loss is softmax less one")
  default void soft39TheGradientOfALossIsSoftmaxLessOne(
      @ForAll("attentiveCrossEntropies") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-39",
        SoftmaxCrossEntropyDomains.ATTENTIVE,
        SoftmaxCrossEntropyLaws::isSoftmaxLessOne,
        example);
  }

  /** SOFT-41: a NaN reaches its line and no other. */
  @Property
  @Label("required SOFT-41 a NaN reaches its line and no other")
  default void soft41ANaNReachesItsLineAndNoOtherOfCrossEntropy(
      @ForAll("crossEntropiesWithNan") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-41",
        SoftmaxCrossEntropyDomains.WITH_NAN,
        Oracle.bounded(Slot.OUTPUT, SoftmaxCrossEntropyBound::of),
        example);
  }

  /** SOFT-52: large numbers do not overflow. */
  @Property
  @Label("required SOFT-52 large numbers do not overflow")
  default void soft52LargeNumbersDoNotOverflowOfCrossEntropy(
      @ForAll("crossEntropiesOfWideNumbers") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-52",
        SoftmaxCrossEntropyDomains.WIDE,
        Oracle.bounded(Slot.OUTPUT, SoftmaxCrossEntropyBound::of),
        example);
  }

  /** SOFT-53: a loss is within its bound. */
  @Property
  @Label("accuracy SOFT-53 a loss is within its bound")
  default void soft53ALossIsWithinItsBound(
      @ForAll("crossEntropiesOfReals") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-53",
        SoftmaxCrossEntropyDomains.REAL,
        Oracle.bounded(Slot.OUTPUT, SoftmaxCrossEntropyBound::of),
        example);
  }

  /** SOFT-54: the gradient of a loss is within its bound. */
  @Property
  @Label("accuracy SOFT-54 the gradient of a loss is within its bound")
  default void soft54TheGradientOfALossIsWithinItsBound(
      @ForAll("crossEntropiesOfReals") OperatorCase<SoftmaxCrossEntropy> example) {
    obey(
        "SOFT-54",
        SoftmaxCrossEntropyDomains.REAL,
        Oracle.bounded(Slot.INPUT_GRADIENT, SoftmaxCrossEntropyBound::of),
        example);
  }
}
