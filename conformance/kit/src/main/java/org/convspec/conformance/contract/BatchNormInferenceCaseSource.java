package org.convspec.conformance.contract;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.BatchNormCases;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.ShapeDamage;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of batch normalization in inference are tried with. */
public interface BatchNormInferenceCaseSource extends Contract {

  /** Finite data of every kind. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormInference>> inferences() {
    return BatchNormCases.inference(elementType());
  }

  /** Small integers. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormInference>> inferencesOfIntegers() {
    return BatchNormCases.inference(elementType(), Fill.Kind.INTS);
  }

  /** Channels last. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormInference>> inferencesStoredOtherwise() {
    return StoredOtherwise.channelsLast(inferences());
  }

  /** With a scale. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormInference>> inferencesWithScale() {
    return inferences().filter(BatchNormDomains.with(Slot.SCALE));
  }

  /** With a bias. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormInference>> inferencesWithBias() {
    return inferences().filter(BatchNormDomains.with(Slot.BIAS));
  }

  /** Without scale and bias. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormInference>> inferencesWithoutParameters() {
    return inferences().filter(BatchNormDomains.withoutParameters());
  }

  /** Epsilon inside the root. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormInference>> inferencesWithEpsilonInside() {
    return inferences().filter(BatchNormDomains.inferenceAt(EpsilonPlace.INSIDE));
  }

  /** Epsilon outside the root. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormInference>> inferencesWithEpsilonOutside() {
    return inferences().filter(BatchNormDomains.inferenceAt(EpsilonPlace.OUTSIDE));
  }

  /** One NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormInference>> inferencesWithNan() {
    return BatchNormCases.inference(elementType(), Fill.Kind.NANS)
        .filter(BatchNormDomains.inferenceSpecial(Fill.Kind.NANS));
  }

  /** Some infinities among integers. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormInference>> inferencesWithInfinities() {
    return BatchNormCases.inference(elementType(), Fill.Kind.INFINITIES)
        .filter(BatchNormDomains.inferenceSpecial(Fill.Kind.INFINITIES));
  }

  /** An epsilon that is negative or no number. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormInference>> inferencesWithWrongEpsilon() {
    return Arbitraries.of(-1.0, -1e-5, Double.NaN, Double.POSITIVE_INFINITY)
        .flatMap(
            wrong ->
                OperatorBreakage.breaking(
                    "BN-02",
                    Direction.FORWARD,
                    inferences(),
                    example -> example.with(example.operator().withEpsilon(wrong))));
  }

  /** A scale, bias, mean or variance of another shape. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormInference>> inferencesWithWrongParameters() {
    return Arbitraries.of(Slot.SCALE, Slot.BIAS, Slot.MEAN, Slot.VARIANCE)
        .flatMap(
            slot ->
                OperatorBreakage.breaking(
                    "BN-03",
                    Direction.FORWARD,
                    inferences(),
                    example ->
                        example.withShape(
                            slot,
                            ShapeDamage.wrong(
                                Shape.of(example.dimensions().channels()),
                                example.fill().seed()))));
  }

  /** An output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormInference>> inferencesWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "BN-04",
        Direction.GRADIENT,
        inferences(),
        example ->
            example.withShape(
                Slot.OUTPUT_GRADIENT,
                ShapeDamage.wrong(example.outputShape(), example.fill().seed())));
  }

  /** No elements. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormInference>> emptyInferences() {
    return inferences().filter(OperatorDomains.empty());
  }

  /** Numbers below 0, variances too. */
  @Provide
  default Arbitrary<OperatorCase<BatchNormInference>> inferencesWithNegativeVariance() {
    return BatchNormCases.inference(elementType(), Fill.Kind.NEGATIVES);
  }
}
