package org.convspec.conformance.contract;

import java.util.Collections;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.BatchNormCases;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.ShapeDamage;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.RunningVariance;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of batch normalization in training are tried with. */
public interface BatchNormTrainingCaseSource extends Contract {

  /** Finite data of every kind. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> steps() {
    return BatchNormCases.training(elementType());
  }

  /** Small integers. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsOfIntegers() {
    return BatchNormCases.training(elementType(), Fill.Kind.INTS);
  }

  /** Channels last. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsStoredOtherwise() {
    return StoredOtherwise.channelsLast(steps());
  }

  /** With a scale. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsWithScale() {
    return steps().filter(BatchNormDomains.with(Slot.SCALE));
  }

  /** With a bias. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsWithBias() {
    return steps().filter(BatchNormDomains.with(Slot.BIAS));
  }

  /** Without scale and bias. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsWithoutParameters() {
    return steps().filter(BatchNormDomains.withoutParameters());
  }

  /** Epsilon inside the root. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsWithEpsilonInside() {
    return steps().filter(BatchNormDomains.trainingAt(EpsilonPlace.INSIDE));
  }

  /** Epsilon outside the root. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsWithEpsilonOutside() {
    return steps().filter(BatchNormDomains.trainingAt(EpsilonPlace.OUTSIDE));
  }

  /** One NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsWithNan() {
    return BatchNormCases.training(elementType(), Fill.Kind.NANS)
        .filter(BatchNormDomains.trainingSpecial(Fill.Kind.NANS));
  }

  /** Some infinities among integers. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsWithInfinities() {
    return BatchNormCases.training(elementType(), Fill.Kind.INFINITIES)
        .filter(BatchNormDomains.trainingSpecial(Fill.Kind.INFINITIES));
  }

  /** An epsilon that is negative or no number. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsWithWrongEpsilon() {
    return Arbitraries.of(-1.0, -1e-5, Double.NaN, Double.POSITIVE_INFINITY)
        .flatMap(
            wrong ->
                OperatorBreakage.breaking(
                    "BN-02",
                    Direction.FORWARD,
                    steps(),
                    example -> example.with(example.operator().withEpsilon(wrong))));
  }

  /** A scale, bias, mean or variance of another shape. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsWithWrongParameters() {
    return Arbitraries.of(Slot.SCALE, Slot.BIAS, Slot.MEAN, Slot.VARIANCE)
        .flatMap(
            slot ->
                OperatorBreakage.breaking(
                    "BN-03",
                    Direction.FORWARD,
                    steps(),
                    example ->
                        example.withShape(
                            slot,
                            ShapeDamage.wrong(
                                Shape.of(example.dimensions().channels()),
                                example.fill().seed()))));
  }

  /** An output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "BN-04",
        Direction.GRADIENT,
        steps(),
        example ->
            example.withShape(
                Slot.OUTPUT_GRADIENT,
                ShapeDamage.wrong(example.outputShape(), example.fill().seed())));
  }

  /** The biased variance enters. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> biasedSteps() {
    return steps().filter(BatchNormDomains.entering(RunningVariance.BIASED));
  }

  /** The unbiased variance enters. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> unbiasedSteps() {
    return steps().filter(BatchNormDomains.entering(RunningVariance.UNBIASED));
  }

  /** Integers and an epsilon. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsWithEpsilon() {
    return stepsOfIntegers().filter(BatchNormDomains.trainingWithEpsilon());
  }

  /** Equal elements in every channel. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsOfConstants() {
    return BatchNormCases.training(elementType(), Fill.Kind.CONSTANTS)
        .filter(BatchNormDomains.constantChannels());
  }

  /** Statistics that are elements of the type. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsWithExactStatistics() {
    return stepsOfIntegers().filter(BatchNormDomains.exactStatistics());
  }

  /** Means far from 0. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsWithFarMeans() {
    return BatchNormCases.training(elementType(), Fill.Kind.FAR_MEANS);
  }

  /** A retention that is no part. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsWithWrongRetention() {
    return Arbitraries.of(-0.5, 1.5, -1.0, Double.NaN, Double.POSITIVE_INFINITY)
        .flatMap(
            wrong ->
                OperatorBreakage.breaking(
                    "BN-01",
                    Direction.FORWARD,
                    steps(),
                    example -> example.with(example.operator().withRetention(wrong))));
  }

  /** Channels without elements. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsWithoutElements() {
    return OperatorBreakage.breaking(
        "BN-05",
        Direction.FORWARD,
        steps(),
        example -> example.with(example.dimensions().withBatch(0)));
  }

  /** One element, and an unbiased variance. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormTraining>> stepsOfOneElement() {
    return OperatorBreakage.breaking(
        "BN-06",
        Direction.FORWARD,
        steps(),
        example ->
            example
                .with(
                    example
                        .dimensions()
                        .withBatch(1)
                        .withExtents(Collections.nCopies(example.spatialRank(), 1L)))
                .with(example.operator().withRunningVariance(RunningVariance.UNBIASED)));
  }
}
