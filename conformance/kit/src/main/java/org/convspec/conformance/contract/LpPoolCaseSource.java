package org.convspec.conformance.contract;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.LpPoolCases;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.PoolBreakage;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.Sign;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of Lp pooling are tried with. */
public interface LpPoolCaseSource extends Contract {

  /** Every valid attribute, with integers. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> norms() {
    return LpPoolCases.valid(elementType(), Fill.Kind.INTS).filter(LpDomains.integers());
  }

  /** Reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> normsOfReals() {
    return LpPoolCases.valid(elementType(), Fill.Kind.REALS)
        .filter(LpDomains.withData(Fill.Kind.REALS));
  }

  /** Zeros of both signs among integers. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> normsWithZeros() {
    return LpPoolCases.valid(elementType(), Fill.Kind.ZEROS)
        .filter(LpDomains.<LpPool>withData(Fill.Kind.ZEROS).and(LpDomains.finite()));
  }

  /** One NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> normsWithNan() {
    return LpPoolCases.valid(elementType(), Fill.Kind.NANS).filter(LpDomains.absolute());
  }

  /** Some infinities among integers. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> normsWithInfinities() {
    return LpPoolCases.valid(elementType(), Fill.Kind.INFINITIES).filter(LpDomains.absolute());
  }

  /** Channels last. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> normsStoredOtherwise() {
    return StoredOtherwise.channelsLast(norms());
  }

  /** Powers that are exact on integers. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> exactNorms() {
    return norms().filter(LpDomains.exact());
  }

  /** Magnitudes to a finite power. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> normsOfMagnitudes() {
    return norms().filter(LpDomains.<LpPool>absolute().and(LpDomains.finite()));
  }

  /** Elements with their signs, of both signs and all positive. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> signedPowers() {
    return Arbitraries.oneOf(norms(), LpPoolCases.valid(elementType(), Fill.Kind.COUNTING))
        .filter(LpDomains.signed());
  }

  /** Magnitudes to an infinite power. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> largestMagnitudes() {
    return norms().filter(LpDomains.maximum());
  }

  /** A finite power. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> finiteNorms() {
    return norms().filter(LpDomains.finite());
  }

  /** Magnitudes to any power. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> absoluteNorms() {
    return norms().filter(LpDomains.absolute());
  }

  /** Sums of magnitudes. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> sumsOfMagnitudes() {
    return norms().filter(LpDomains.sumOfMagnitudes());
  }

  /** A window that reads no element. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> normsOfNothing() {
    return norms().filter(LpDomains.emptyWindow());
  }

  /** An input position that no window reads. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> normsLeavingPositionsUnread() {
    return norms().filter(LpDomains.positionUnread());
  }

  /** No output at all. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> emptyNorms() {
    return norms().filter(OperatorDomains.empty());
  }

  /** A power that is not above 0. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> powersWithoutRoot() {
    Arbitrary<Double> wrong =
        Arbitraries.of(0.0, -1.0, -2.0, -0.5, Double.NaN, Double.NEGATIVE_INFINITY);
    return wrong.flatMap(
        power ->
            OperatorBreakage.breaking(
                "LP-01",
                Direction.FORWARD,
                norms(),
                example ->
                    example.with(example.operator().withNorm(power, example.operator().sign()))));
  }

  /** An infinite power of elements with their signs. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> signedMaxima() {
    return OperatorBreakage.breaking(
        "LP-02",
        Direction.FORWARD,
        norms(),
        example ->
            example.with(example.operator().withNorm(Double.POSITIVE_INFINITY, Sign.SIGNED)));
  }

  /** An output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<LpPool>> normsWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "LP-03",
        Direction.GRADIENT,
        norms(),
        example ->
            example.withShape(Slot.OUTPUT_GRADIENT, PoolBreakage.longer(example.outputShape())));
  }
}
