package org.convspec.conformance.contract;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.LocalResponseCases;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.ShapeDamage;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of local response normalization are tried with. */
public interface LocalResponseCaseSource extends Contract {

  /** Every valid attribute, with integers. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responses() {
    return LocalResponseCases.valid(elementType(), Fill.Kind.INTS);
  }

  /** Reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesOfReals() {
    return LocalResponseCases.valid(elementType(), Fill.Kind.REALS);
  }

  /** One NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesWithNan() {
    return LocalResponseCases.valid(elementType(), Fill.Kind.NANS)
        .filter(LocalResponseDomains.nan());
  }

  /** Some infinities among integers. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesWithInfinities() {
    return LocalResponseCases.valid(elementType(), Fill.Kind.INFINITIES)
        .filter(LocalResponseDomains.infinities());
  }

  /** Zeros among integers, and no offset. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesOfNothing() {
    return LocalResponseCases.valid(elementType(), Fill.Kind.ZEROS)
        .filter(LocalResponseDomains.zerosWithoutOffset());
  }

  /** Channels last. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesStoredOtherwise() {
    return StoredOtherwise.channelsLast(responses());
  }

  /** No output at all. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> emptyResponses() {
    return responses().filter(OperatorDomains.empty());
  }

  /** Sums over channels. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesAcross() {
    return responses().filter(LocalResponseDomains.across());
  }

  /** Sums over positions. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesWithin() {
    return responses().filter(LocalResponseDomains.within());
  }

  /** A middle. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesOfOddSize() {
    return responses().filter(LocalResponseDomains.oddSize());
  }

  /** No middle. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesOfEvenSize() {
    return responses().filter(LocalResponseDomains.evenSize());
  }

  /** Alpha divided by the size. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesWithAlphaBySize() {
    return responses().filter(LocalResponseDomains.alphaBySize());
  }

  /** Alpha as it is. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesWithAlphaByOne() {
    return responses().filter(LocalResponseDomains.alphaByOne());
  }

  /** A neighbourhood cut by a border. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> cutResponses() {
    return responses().filter(LocalResponseDomains.cut());
  }

  /** A size that exceeds an axis. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesLongerThanAxis() {
    return responses().filter(LocalResponseDomains.longerThanAxis());
  }

  /** With an offset. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesWithOffset() {
    return responses().filter(LocalResponseDomains.offset());
  }

  /** Without an offset. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesWithoutOffset() {
    return responses().filter(LocalResponseDomains.noOffset());
  }

  /** A size that is not positive. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesWithoutSize() {
    return Arbitraries.of(0L, -1L, -3L)
        .flatMap(
            size ->
                OperatorBreakage.breaking(
                    "LRN-01",
                    Direction.FORWARD,
                    responses(),
                    example -> example.with(example.operator().withSize(size))));
  }

  /** An alpha or an offset that is negative or no number, or both 0. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesWithWrongSums() {
    return Arbitraries.of(-1.0, -0.25, Double.NaN, Double.POSITIVE_INFINITY, 0.0)
        .flatMap(
            wrong ->
                Arbitraries.oneOf(
                    OperatorBreakage.breaking(
                        "LRN-02",
                        Direction.FORWARD,
                        responses(),
                        example -> example.with(example.operator().withOffset(0).withAlpha(wrong))),
                    OperatorBreakage.breaking(
                        "LRN-02",
                        Direction.FORWARD,
                        responses(),
                        example ->
                            example.with(example.operator().withAlpha(0).withOffset(wrong)))));
  }

  /** A beta that is no number. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesWithWrongPower() {
    return Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
        .flatMap(
            wrong ->
                OperatorBreakage.breaking(
                    "LRN-03",
                    Direction.FORWARD,
                    responses(),
                    example -> example.with(example.operator().withBeta(wrong))));
  }

  /** An output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<LocalResponseNorm>> responsesWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "LRN-05",
        Direction.GRADIENT,
        responses(),
        example ->
            example.withShape(
                Slot.OUTPUT_GRADIENT,
                ShapeDamage.wrong(example.outputShape(), example.fill().seed())));
  }
}
