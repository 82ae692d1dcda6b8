package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.BatchNormBound;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.RunningVariance;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 17, steps of training and their results. */
public interface BatchNormTrainingContract extends BatchNormTrainingCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07OfSteps(
      @ForAll("stepsStoredOtherwise") OperatorCase<BatchNormTraining> example) {
    obey(
        "TEN-07",
        BatchNormDomains.<BatchNormTraining>finite().and(OperatorDomains.dataStoredOtherwise()),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-01: the retention is from zero to one. */
  @Property
  @Label("required BN-01 the retention is from zero to one")
  default void bn01TheRetentionIsFromZeroToOne(
      @ForAll("stepsWithWrongRetention") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-01",
        OperatorBreakage.of("BN-01", Direction.FORWARD),
        Oracle.rejected("BN-01", Slot.NEW_MEAN),
        example);
  }

  /** BN-02: epsilon is a number of at least zero. */
  @Property
  @Label("required BN-02 epsilon is a number of at least zero")
  default void bn02OfSteps(
      @ForAll("stepsWithWrongEpsilon") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-02",
        OperatorBreakage.of("BN-02", Direction.FORWARD),
        Oracle.rejected("BN-02", Slot.OUTPUT),
        example);
  }

  /** BN-03: parameters and statistics have an element per channel. */
  @Property
  @Label("required BN-03 parameters and statistics have an element per channel")
  default void bn03OfSteps(
      @ForAll("stepsWithWrongParameters") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-03",
        OperatorBreakage.of("BN-03", Direction.FORWARD),
        Oracle.rejected("BN-03", Slot.OUTPUT),
        example);
  }

  /** BN-04: the output gradient has the shape of the output. */
  @Property
  @Label("required BN-04 the output gradient has the shape of the output")
  default void bn04OfSteps(
      @ForAll("stepsWithOtherOutputGradient") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-04",
        OperatorBreakage.of("BN-04", Direction.GRADIENT),
        Oracle.rejected("BN-04", Slot.INPUT_GRADIENT),
        example);
  }

  /** BN-05: a batch has elements. */
  @Property
  @Label("required BN-05 a batch has elements")
  default void bn05ABatchHasElements(
      @ForAll("stepsWithoutElements") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-05",
        OperatorBreakage.of("BN-05", Direction.FORWARD),
        Oracle.rejected("BN-05", Slot.OUTPUT),
        example);
  }

  /** BN-06: an unbiased variance has two elements. */
  @Property
  @Label("required BN-06 an unbiased variance has two elements")
  default void bn06AnUnbiasedVarianceHasTwoElements(
      @ForAll("stepsOfOneElement") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-06",
        OperatorBreakage.of("BN-06", Direction.FORWARD),
        Oracle.rejected("BN-06", Slot.NEW_VARIANCE),
        example);
  }

  /** BN-07: the output has the shape of the input. */
  @Property
  @Label("required BN-07 the output has the shape of the input")
  default void bn07OfSteps(@ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey("BN-07", BatchNormDomains.finite(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** BN-08: new statistics have an element per channel. */
  @Property
  @Label("required BN-08 new statistics have an element per channel")
  default void bn08NewMean(@ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey("BN-08", BatchNormDomains.finite(), Oracle.shape(Slot.NEW_MEAN), example);
  }

  /** BN-08: new statistics have an element per channel. */
  @Property
  @Label("required BN-08 new statistics have an element per channel")
  default void bn08NewVariance(@ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey("BN-08", BatchNormDomains.finite(), Oracle.shape(Slot.NEW_VARIANCE), example);
  }

  /** BN-09: a gradient has the shape of what it differentiates. */
  @Property
  @Label("required BN-09 a gradient has the shape of what it differentiates")
  default void bn09OfStepsInputGradient(@ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey("BN-09", BatchNormDomains.finite(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** BN-09: a gradient has the shape of what it differentiates. */
  @Property
  @Label("required BN-09 a gradient has the shape of what it differentiates")
  default void bn09OfStepsScaleGradient(
      @ForAll("stepsWithScale") OperatorCase<BatchNormTraining> example) {
    obey("BN-09", BatchNormDomains.with(Slot.SCALE), Oracle.shape(Slot.SCALE_GRADIENT), example);
  }

  /** BN-09: a gradient has the shape of what it differentiates. */
  @Property
  @Label("required BN-09 a gradient has the shape of what it differentiates")
  default void bn09OfStepsBiasGradient(
      @ForAll("stepsWithBias") OperatorCase<BatchNormTraining> example) {
    obey("BN-09", BatchNormDomains.with(Slot.BIAS), Oracle.shape(Slot.BIAS_GRADIENT), example);
  }

  /** BN-11: statistics of training run over items and positions. */
  @Property
  @Label("required BN-11 statistics of training run over items and positions")
  default void bn11StatisticsOfTrainingRunOverItemsAndPositions(
      @ForAll("stepsOfIntegers") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-11",
        BatchNormDomains.integers(),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-12: training normalizes by the biased variance. */
  @Property
  @Label("required BN-12 training normalizes by the biased variance")
  default void bn12TrainingNormalizesByTheBiasedVariance(
      @ForAll("stepsOfIntegers") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-12",
        BatchNormDomains.integers(),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-14: epsilon may be added to the variance. */
  @Property
  @Label("convention BN-14 epsilon may be added to the variance")
  default void bn14OfSteps(
      @ForAll("stepsWithEpsilonInside") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-14",
        BatchNormDomains.trainingAt(EpsilonPlace.INSIDE),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-15: epsilon may be added to the deviation. */
  @Property
  @Label("convention BN-15 epsilon may be added to the deviation")
  default void bn15OfSteps(
      @ForAll("stepsWithEpsilonOutside") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-15",
        BatchNormDomains.trainingAt(EpsilonPlace.OUTSIDE),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-16: without scale and bias the normalized value is the output. */
  @Property
  @Label("required BN-16 without scale and bias the normalized value is the output")
  default void bn16OfSteps(
      @ForAll("stepsWithoutParameters") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-16",
        BatchNormDomains.withoutParameters(),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-17: a running statistic keeps a part of the old one. */
  @Property
  @Label("required BN-17 a running statistic keeps a part of the old one")
  default void bn17Mean(@ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-17",
        BatchNormDomains.finite(),
        Oracle.within(Slot.NEW_MEAN, BatchNormBound::of),
        example);
  }

  /** BN-17: a running statistic keeps a part of the old one. */
  @Property
  @Label("required BN-17 a running statistic keeps a part of the old one")
  default void bn17Variance(@ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-17",
        BatchNormDomains.finite(),
        Oracle.within(Slot.NEW_VARIANCE, BatchNormBound::of),
        example);
  }

  /** BN-18: the running variance may take in the biased variance. */
  @Property
  @Label("convention BN-18 the running variance may take in the biased variance")
  default void bn18TheRunningVarianceMayTakeInTheBiasedVariance(
      @ForAll("biasedSteps") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-18",
        BatchNormDomains.entering(RunningVariance.BIASED),
        Oracle.within(Slot.NEW_VARIANCE, BatchNormBound::of),
        example);
  }

  /** BN-19: the running variance may take in the unbiased variance. */
  @Property
  @Label("convention BN-19 the running variance may take in the unbiased variance")
  default void bn19TheRunningVarianceMayTakeInTheUnbiasedVariance(
      @ForAll("unbiasedSteps") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-19",
        BatchNormDomains.entering(RunningVariance.UNBIASED),
        Oracle.within(Slot.NEW_VARIANCE, BatchNormBound::of),
        example);
  }

  /** BN-20: the answer depends on the call alone. */
  @Property
  @Label("required BN-20 the answer depends on the call alone")
  default void bn20OfSteps(@ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey("BN-20", BatchNormDomains.finite(), Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** BN-20: the answer depends on the call alone. */
  @Property
  @Label("required BN-20 the answer depends on the call alone")
  default void bn20OfStatistics(@ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey("BN-20", BatchNormDomains.finite(), Oracle.repeatable(Slot.NEW_MEAN), example);
  }

  /** BN-60: a NaN stays in its channel. */
  @Property
  @Label("required BN-60 a NaN stays in its channel")
  default void bn60OfSteps(@ForAll("stepsWithNan") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-60",
        BatchNormDomains.trainingSpecial(Fill.Kind.NANS),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-60: a NaN stays in its channel. */
  @Property
  @Label("required BN-60 a NaN stays in its channel")
  default void bn60OfStatistics(@ForAll("stepsWithNan") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-60",
        BatchNormDomains.trainingSpecial(Fill.Kind.NANS),
        Oracle.within(Slot.NEW_MEAN, BatchNormBound::of),
        example);
  }

  /** BN-62: an infinity leaves no number in its channel in training. */
  @Property
  @Label("required BN-62 an infinity leaves no number in its channel in training")
  default void bn62AnInfinityLeavesNoNumberInItsChannelInTraining(
      @ForAll("stepsWithInfinities") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-62",
        BatchNormDomains.trainingSpecial(Fill.Kind.INFINITIES),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }
}
