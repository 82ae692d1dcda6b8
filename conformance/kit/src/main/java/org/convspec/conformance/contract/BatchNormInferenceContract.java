package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.BatchNormBound;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 17, inference. */
public interface BatchNormInferenceContract extends BatchNormInferenceCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07OfInference(
      @ForAll("inferencesStoredOtherwise") OperatorCase<BatchNormInference> example) {
    obey(
        "TEN-07",
        BatchNormDomains.<BatchNormInference>finite().and(OperatorDomains.dataStoredOtherwise()),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-02: epsilon is a number of at least zero. */
  @Property
  @Label("required BN-02 epsilon is a number of at least zero")
  default void bn02OfInference(
      @ForAll("inferencesWithWrongEpsilon") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-02",
        OperatorBreakage.of("BN-02", Direction.FORWARD),
        Oracle.rejected("BN-02", Slot.OUTPUT),
        example);
  }

  /** BN-03: parameters and statistics have an element per channel. */
  @Property
  @Label("required BN-03 parameters and statistics have an element per channel")
  default void bn03OfInference(
      @ForAll("inferencesWithWrongParameters") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-03",
        OperatorBreakage.of("BN-03", Direction.FORWARD),
        Oracle.rejected("BN-03", Slot.OUTPUT),
        example);
  }

  /** BN-04: the output gradient has the shape of the output. */
  @Property
  @Label("required BN-04 the output gradient has the shape of the output")
  default void bn04OfInference(
      @ForAll("inferencesWithOtherOutputGradient") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-04",
        OperatorBreakage.of("BN-04", Direction.GRADIENT),
        Oracle.rejected("BN-04", Slot.INPUT_GRADIENT),
        example);
  }

  /** BN-07: the output has the shape of the input. */
  @Property
  @Label("required BN-07 the output has the shape of the input")
  default void bn07OfInference(@ForAll("inferences") OperatorCase<BatchNormInference> example) {
    obey("BN-07", BatchNormDomains.finite(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** BN-09: a gradient has the shape of what it differentiates. */
  @Property
  @Label("required BN-09 a gradient has the shape of what it differentiates")
  default void bn09OfInferenceInputGradient(
      @ForAll("inferences") OperatorCase<BatchNormInference> example) {
    obey("BN-09", BatchNormDomains.finite(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** BN-09: a gradient has the shape of what it differentiates. */
  @Property
  @Label("required BN-09 a gradient has the shape of what it differentiates")
  default void bn09OfInferenceScaleGradient(
      @ForAll("inferencesWithScale") OperatorCase<BatchNormInference> example) {
    obey("BN-09", BatchNormDomains.with(Slot.SCALE), Oracle.shape(Slot.SCALE_GRADIENT), example);
  }

  /** BN-09: a gradient has the shape of what it differentiates. */
  @Property
  @Label("required BN-09 a gradient has the shape of what it differentiates")
  default void bn09OfInferenceBiasGradient(
      @ForAll("inferencesWithBias") OperatorCase<BatchNormInference> example) {
    obey("BN-09", BatchNormDomains.with(Slot.BIAS), Oracle.shape(Slot.BIAS_GRADIENT), example);
  }

  /** BN-10: an empty input is answered in inference. */
  @Property
  @Label("required BN-10 an empty input is answered in inference")
  default void bn10AnEmptyInputIsAnsweredInInference(
      @ForAll("emptyInferences") OperatorCase<BatchNormInference> example) {
    obey("BN-10", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** BN-13: inference normalizes by the statistics that are given. */
  @Property
  @Label("required BN-13 inference normalizes by the statistics that are given")
  default void bn13InferenceNormalizesByTheStatisticsThatAreGiven(
      @ForAll("inferences") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-13",
        BatchNormDomains.finite(),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-14: epsilon may be added to the variance. */
  @Property
  @Label("convention BN-14 epsilon may be added to the variance")
  default void bn14OfInference(
      @ForAll("inferencesWithEpsilonInside") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-14",
        BatchNormDomains.inferenceAt(EpsilonPlace.INSIDE),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-15: epsilon may be added to the deviation. */
  @Property
  @Label("convention BN-15 epsilon may be added to the deviation")
  default void bn15OfInference(
      @ForAll("inferencesWithEpsilonOutside") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-15",
        BatchNormDomains.inferenceAt(EpsilonPlace.OUTSIDE),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-16: without scale and bias the normalized value is the output. */
  @Property
  @Label("required BN-16 without scale and bias the normalized value is the output")
  default void bn16OfInference(
      @ForAll("inferencesWithoutParameters") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-16",
        BatchNormDomains.withoutParameters(),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-20: the answer depends on the call alone. */
  @Property
  @Label("required BN-20 the answer depends on the call alone")
  default void bn20OfInference(@ForAll("inferences") OperatorCase<BatchNormInference> example) {
    obey("BN-20", BatchNormDomains.finite(), Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** BN-60: a NaN stays in its channel. */
  @Property
  @Label("required BN-60 a NaN stays in its channel")
  default void bn60OfInference(
      @ForAll("inferencesWithNan") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-60",
        BatchNormDomains.inferenceSpecial(Fill.Kind.NANS),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-61: a negative variance gives no number. */
  @Property
  @Label("required BN-61 a negative variance gives no number")
  default void bn61ANegativeVarianceGivesNoNumber(
      @ForAll("inferencesWithNegativeVariance") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-61",
        BatchNormDomains.inferenceSpecial(Fill.Kind.NEGATIVES),
        BatchNormLaws::negativeVariancesGiveNoNumber,
        example);
  }

  /** BN-63: an infinity stays where it is in inference. */
  @Property
  @Label("required BN-63 an infinity stays where it is in inference")
  default void bn63AnInfinityStaysWhereItIsInInference(
      @ForAll("inferencesWithInfinities") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-63",
        BatchNormDomains.inferenceSpecial(Fill.Kind.INFINITIES),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-22: the input gradient of inference takes the statistics as constants. */
  @Property
  @Label("required BN-22 the input gradient of inference takes the statistics as constants")
  default void bn22TheInputGradientOfInferenceTakesTheStatisticsAsConstants(
      @ForAll("inferences") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-22",
        BatchNormDomains.finite(),
        Oracle.within(Slot.INPUT_GRADIENT, BatchNormBound::of),
        example);
  }

  /** BN-23: the scale gradient adds up normalized values. */
  @Property
  @Label("required BN-23 the scale gradient adds up normalized values")
  default void bn23OfInference(
      @ForAll("inferencesWithScale") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-23",
        BatchNormDomains.with(Slot.SCALE),
        Oracle.within(Slot.SCALE_GRADIENT, BatchNormBound::of),
        example);
  }

  /** BN-24: the bias gradient adds up output gradients. */
  @Property
  @Label("required BN-24 the bias gradient adds up output gradients")
  default void bn24OfInference(
      @ForAll("inferencesWithBias") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-24",
        BatchNormDomains.with(Slot.BIAS),
        Oracle.within(Slot.BIAS_GRADIENT, BatchNormBound::of),
        example);
  }

  /** BN-38: items do not see each other in inference. */
  @Property
  @Label("required BN-38 items do not see each other in inference")
  default void bn38ItemsDoNotSeeEachOtherInInference(
      @ForAll("inferencesOfIntegers") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-38",
        BatchNormDomains.integers(),
        InexactLaws.itemsAreIndependent(BatchNormBound::of),
        example);
  }

  /** BN-39: channels do not see each other. */
  @Property
  @Label("required BN-39 channels do not see each other")
  default void bn39OfInference(@ForAll("inferences") OperatorCase<BatchNormInference> example) {
    obey("BN-39", BatchNormDomains.finite(), BatchNormLaws::channelsAreIndependent, example);
  }

  /** BN-40: the input gradient is linear in the output gradient. */
  @Property
  @Label("required BN-40 the input gradient is linear in the output gradient")
  default void bn40OfInference(
      @ForAll("inferencesOfIntegers") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-40",
        BatchNormDomains.integers(),
        InexactLaws.linearInOutputGradient(Slot.INPUT_GRADIENT, BatchNormBound::of),
        example);
  }

  /** BN-41: inference folds into a convolution. */
  @Property
  @Label("required BN-41 inference folds into a convolution")
  default void bn41InferenceFoldsIntoAConvolution(
      @ForAll("inferencesOfIntegers") OperatorCase<BatchNormInference> example) {
    obey("BN-41", BatchNormDomains.integers(), BatchNormLaws::foldsIntoConvolution, example);
  }

  /** BN-50: an output is within its bound. */
  @Property
  @Label("accuracy BN-50 an output is within its bound")
  default void bn50OfInference(@ForAll("inferences") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-50",
        BatchNormDomains.finite(),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-52: an input gradient is within its bound. */
  @Property
  @Label("accuracy BN-52 an input gradient is within its bound")
  default void bn52OfInference(@ForAll("inferences") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-52",
        BatchNormDomains.finite(),
        Oracle.within(Slot.INPUT_GRADIENT, BatchNormBound::of),
        example);
  }

  /** BN-53: a scale gradient and a bias gradient are within their bounds. */
  @Property
  @Label("accuracy BN-53 a scale gradient and a bias gradient are within their bounds")
  default void bn53OfScaleInInference(
      @ForAll("inferencesWithScale") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-53",
        BatchNormDomains.with(Slot.SCALE),
        Oracle.within(Slot.SCALE_GRADIENT, BatchNormBound::of),
        example);
  }

  /** BN-53: a scale gradient and a bias gradient are within their bounds. */
  @Property
  @Label("accuracy BN-53 a scale gradient and a bias gradient are within their bounds")
  default void bn53OfBiasInInference(
      @ForAll("inferencesWithBias") OperatorCase<BatchNormInference> example) {
    obey(
        "BN-53",
        BatchNormDomains.with(Slot.BIAS),
        Oracle.within(Slot.BIAS_GRADIENT, BatchNormBound::of),
        example);
  }
}
