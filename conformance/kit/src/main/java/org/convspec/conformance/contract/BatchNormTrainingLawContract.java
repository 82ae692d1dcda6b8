package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.reference.accuracy.BatchNormBound;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 17, steps of training: gradients, laws and accuracy. */
public interface BatchNormTrainingLawContract extends BatchNormTrainingCaseSource {

  /** BN-21: the input gradient of training goes through the statistics. */
  @Property
  @Label("required BN-21 the input gradient of training goes through the statistics")
  default void bn21TheInputGradientOfTrainingGoesThroughTheStatistics(
      @ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-21",
        BatchNormDomains.finite(),
        Oracle.within(Slot.INPUT_GRADIENT, BatchNormBound::of),
        example);
  }

  /** BN-23: the scale gradient adds up normalized values. */
  @Property
  @Label("required BN-23 the scale gradient adds up normalized values")
  default void bn23OfSteps(@ForAll("stepsWithScale") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-23",
        BatchNormDomains.with(Slot.SCALE),
        Oracle.within(Slot.SCALE_GRADIENT, BatchNormBound::of),
        example);
  }

  /** BN-24: the bias gradient adds up output gradients. */
  @Property
  @Label("required BN-24 the bias gradient adds up output gradients")
  default void bn24OfSteps(@ForAll("stepsWithBias") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-24",
        BatchNormDomains.with(Slot.BIAS),
        Oracle.within(Slot.BIAS_GRADIENT, BatchNormBound::of),
        example);
  }

  /** BN-25: gradients of training do not depend on running statistics. */
  @Property
  @Label("required BN-25 gradients of training do not depend on running statistics")
  default void bn25GradientsOfTrainingDoNotDependOnRunningStatistics(
      @ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-25",
        BatchNormDomains.finite(),
        BatchNormLaws.gradientIgnoresRunningStatistics(Slot.INPUT_GRADIENT),
        example);
  }

  /** BN-30: the output of training depends on the batch alone. */
  @Property
  @Label("required BN-30 the output of training depends on the batch alone")
  default void bn30TheOutputOfTrainingDependsOnTheBatchAlone(
      @ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey("BN-30", BatchNormDomains.finite(), BatchNormLaws::ignoresRunningStatistics, example);
  }

  /** BN-31: two steps retain twice. */
  @Property
  @Label("required BN-31 two steps retain twice")
  default void bn31Mean(@ForAll("stepsOfIntegers") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-31",
        BatchNormDomains.integers(),
        BatchNormLaws.retainsTwice(Slot.MEAN, Slot.NEW_MEAN),
        example);
  }

  /** BN-31: two steps retain twice. */
  @Property
  @Label("required BN-31 two steps retain twice")
  default void bn31Variance(@ForAll("stepsOfIntegers") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-31",
        BatchNormDomains.integers(),
        BatchNormLaws.retainsTwice(Slot.VARIANCE, Slot.NEW_VARIANCE),
        example);
  }

  /** BN-32: the order of the items does not matter in training. */
  @Property
  @Label("required BN-32 the order of the items does not matter in training")
  default void bn32TheOrderOfTheItemsDoesNotMatterInTraining(
      @ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey("BN-32", BatchNormDomains.finite(), BatchNormLaws::itemsMayMove, example);
  }

  /** BN-33: a batch behind itself changes nothing. */
  @Property
  @Label("required BN-33 a batch behind itself changes nothing")
  default void bn33ABatchBehindItselfChangesNothing(
      @ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey("BN-33", BatchNormDomains.finite(), BatchNormLaws::mayBeRepeated, example);
  }

  /** BN-34: scale and shift of a batch do not show. */
  @Property
  @Label("required BN-34 scale and shift of a batch do not show")
  default void bn34ScaleAndShiftOfABatchDoNotShow(
      @ForAll("stepsWithEpsilon") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-34",
        BatchNormDomains.trainingWithEpsilon(),
        BatchNormLaws::ignoresScaleAndShift,
        example);
  }

  /** BN-35: equal elements give the bias. */
  @Property
  @Label("required BN-35 equal elements give the bias")
  default void bn35EqualElementsGiveTheBias(
      @ForAll("stepsOfConstants") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-35", BatchNormDomains.constantChannels(), BatchNormLaws::constantsGiveTheBias, example);
  }

  /** BN-36: inference by the statistics of the batch is training. */
  @Property
  @Label("required BN-36 inference by the statistics of the batch is training")
  default void bn36InferenceByTheStatisticsOfTheBatchIsTraining(
      @ForAll("stepsWithExactStatistics") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-36",
        BatchNormDomains.exactStatistics(),
        BatchNormLaws::isInferenceByItsStatistics,
        example);
  }

  /** BN-37: the input gradients of a channel add up to zero in training. */
  @Property
  @Label("required BN-37 the input gradients of a channel add up to zero in training")
  default void bn37TheInputGradientsOfAChannelAddUpToZeroInTraining(
      @ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey("BN-37", BatchNormDomains.finite(), BatchNormLaws::gradientsAddUpToNothing, example);
  }

  /** BN-39: channels do not see each other. */
  @Property
  @Label("required BN-39 channels do not see each other")
  default void bn39OfSteps(@ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey("BN-39", BatchNormDomains.finite(), BatchNormLaws::channelsAreIndependent, example);
  }

  /** BN-40: the input gradient is linear in the output gradient. */
  @Property
  @Label("required BN-40 the input gradient is linear in the output gradient")
  default void bn40OfSteps(@ForAll("stepsOfIntegers") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-40",
        BatchNormDomains.integers(),
        InexactLaws.linearInOutputGradient(Slot.INPUT_GRADIENT, BatchNormBound::of),
        example);
  }

  /** BN-50: an output is within its bound. */
  @Property
  @Label("accuracy BN-50 an output is within its bound")
  default void bn50OfSteps(@ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-50",
        BatchNormDomains.finite(),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-51: new statistics are within their bounds. */
  @Property
  @Label("accuracy BN-51 new statistics are within their bounds")
  default void bn51Mean(@ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-51",
        BatchNormDomains.finite(),
        Oracle.within(Slot.NEW_MEAN, BatchNormBound::of),
        example);
  }

  /** BN-51: new statistics are within their bounds. */
  @Property
  @Label("accuracy BN-51 new statistics are within their bounds")
  default void bn51Variance(@ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-51",
        BatchNormDomains.finite(),
        Oracle.within(Slot.NEW_VARIANCE, BatchNormBound::of),
        example);
  }

  /** BN-52: an input gradient is within its bound. */
  @Property
  @Label("accuracy BN-52 an input gradient is within its bound")
  default void bn52OfSteps(@ForAll("steps") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-52",
        BatchNormDomains.finite(),
        Oracle.within(Slot.INPUT_GRADIENT, BatchNormBound::of),
        example);
  }

  /** BN-53: a scale gradient and a bias gradient are within their bounds. */
  @Property
  @Label("accuracy BN-53 a scale gradient and a bias gradient are within their bounds")
  default void bn53OfScaleInSteps(
      @ForAll("stepsWithScale") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-53",
        BatchNormDomains.with(Slot.SCALE),
        Oracle.within(Slot.SCALE_GRADIENT, BatchNormBound::of),
        example);
  }

  /** BN-54: a large mean costs no more than it must. */
  @Property
  @Label("accuracy BN-54 a large mean costs no more than it must")
  default void bn54ALargeMeanCostsNoMoreThanItMust(
      @ForAll("stepsWithFarMeans") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-54",
        BatchNormDomains.farMeans(),
        Oracle.within(Slot.OUTPUT, BatchNormBound::of),
        example);
  }

  /** BN-54: a large mean costs no more than it must. */
  @Property
  @Label("accuracy BN-54 a large mean costs no more than it must")
  default void bn54OfVariances(
      @ForAll("stepsWithFarMeans") OperatorCase<BatchNormTraining> example) {
    obey(
        "BN-54",
        BatchNormDomains.farMeans(),
        Oracle.within(Slot.NEW_VARIANCE, BatchNormBound::of),
        example);
  }
}
