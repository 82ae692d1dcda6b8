package org.convspec.conformance.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.ArithmeticCases;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.ShapeDamage;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.spec.operator.Add;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Dropout;
import org.convspec.spec.operator.Linear;
import org.convspec.spec.operator.Multiply;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.ElementwiseNotation;

/** The cases that the properties of sums, products, dropouts and linear layers are tried with. */
public interface ArithmeticCaseSource extends Contract {

  /** Sums: integers. */
  @Provide
  default Arbitrary<OperatorCase<Add>> sums() {
    return ArithmeticCases.elementwise(ElementwiseNotation.SUM, elementType(), Fill.Kind.INTS);
  }

  /** Sums: reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<Add>> sumsOfReals() {
    return ArithmeticCases.elementwise(ElementwiseNotation.SUM, elementType(), Fill.Kind.REALS);
  }

  /** Sums: one NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<Add>> sumsWithNan() {
    return ArithmeticCases.elementwise(ElementwiseNotation.SUM, elementType(), Fill.Kind.NANS);
  }

  /** Sums: some infinities among integers. */
  @Provide
  default Arbitrary<OperatorCase<Add>> sumsWithInfinities() {
    return ArithmeticCases.elementwise(
        ElementwiseNotation.SUM, elementType(), Fill.Kind.INFINITIES);
  }

  /** Sums whose output gradient has another shape. */
  @Provide
  default Arbitrary<OperatorCase<Add>> sumsWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "ARITH-02",
        Direction.GRADIENT,
        sums(),
        example ->
            example.withShape(
                Slot.OUTPUT_GRADIENT,
                ShapeDamage.wrong(example.outputShape(), example.fill().seed())));
  }

  /** Sums with the channels last. */
  @Provide
  default Arbitrary<OperatorCase<Add>> sumsStoredOtherwise() {
    return StoredOtherwise.channelsLast(sums().filter(example -> example.spatialRank() > 0));
  }

  /** Sums without elements in the output. */
  @Provide
  default Arbitrary<OperatorCase<Add>> emptySums() {
    return sums().filter(OperatorDomains.empty());
  }

  /** Products: integers. */
  @Provide
  default Arbitrary<OperatorCase<Multiply>> products() {
    return ArithmeticCases.elementwise(ElementwiseNotation.PRODUCT, elementType(), Fill.Kind.INTS);
  }

  /** Products: reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<Multiply>> productsOfReals() {
    return ArithmeticCases.elementwise(ElementwiseNotation.PRODUCT, elementType(), Fill.Kind.REALS);
  }

  /** Products: one NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<Multiply>> productsWithNan() {
    return ArithmeticCases.elementwise(ElementwiseNotation.PRODUCT, elementType(), Fill.Kind.NANS);
  }

  /** Products: some infinities among integers. */
  @Provide
  default Arbitrary<OperatorCase<Multiply>> productsWithInfinities() {
    return ArithmeticCases.elementwise(
        ElementwiseNotation.PRODUCT, elementType(), Fill.Kind.INFINITIES);
  }

  /** Products whose output gradient has another shape. */
  @Provide
  default Arbitrary<OperatorCase<Multiply>> productsWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "ARITH-02",
        Direction.GRADIENT,
        products(),
        example ->
            example.withShape(
                Slot.OUTPUT_GRADIENT,
                ShapeDamage.wrong(example.outputShape(), example.fill().seed())));
  }

  /** Products with the channels last. */
  @Provide
  default Arbitrary<OperatorCase<Multiply>> productsStoredOtherwise() {
    return StoredOtherwise.channelsLast(products().filter(example -> example.spatialRank() > 0));
  }

  /** Products without elements in the output. */
  @Provide
  default Arbitrary<OperatorCase<Multiply>> emptyProducts() {
    return products().filter(OperatorDomains.empty());
  }

  /** Dropouts: integers. */
  @Provide
  default Arbitrary<OperatorCase<Dropout>> dropouts() {
    return ArithmeticCases.dropouts(elementType(), Fill.Kind.INTS);
  }

  /** Dropouts: reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<Dropout>> dropoutsOfReals() {
    return ArithmeticCases.dropouts(elementType(), Fill.Kind.REALS);
  }

  /** Dropouts: one NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<Dropout>> dropoutsWithNan() {
    return ArithmeticCases.dropouts(elementType(), Fill.Kind.NANS);
  }

  /** Dropouts: some infinities among integers. */
  @Provide
  default Arbitrary<OperatorCase<Dropout>> dropoutsWithInfinities() {
    return ArithmeticCases.dropouts(elementType(), Fill.Kind.INFINITIES);
  }

  /** Dropouts whose output gradient has another shape. */
  @Provide
  default Arbitrary<OperatorCase<Dropout>> dropoutsWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "ARITH-02",
        Direction.GRADIENT,
        dropouts(),
        example ->
            example.withShape(
                Slot.OUTPUT_GRADIENT,
                ShapeDamage.wrong(example.outputShape(), example.fill().seed())));
  }

  /** Dropouts with the channels last. */
  @Provide
  default Arbitrary<OperatorCase<Dropout>> dropoutsStoredOtherwise() {
    return StoredOtherwise.channelsLast(dropouts().filter(example -> example.spatialRank() > 0));
  }

  /** Dropouts without elements in the output. */
  @Provide
  default Arbitrary<OperatorCase<Dropout>> emptyDropouts() {
    return dropouts().filter(OperatorDomains.empty());
  }

  /** Linear layers: integers. */
  @Provide
  default Arbitrary<OperatorCase<Linear>> linears() {
    return ArithmeticCases.linears(elementType(), Fill.Kind.INTS);
  }

  /** Linear layers: reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<Linear>> linearsOfReals() {
    return ArithmeticCases.linears(elementType(), Fill.Kind.REALS);
  }

  /** Linear layers: one NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<Linear>> linearsWithNan() {
    return ArithmeticCases.linears(elementType(), Fill.Kind.NANS);
  }

  /** Linear layers: some infinities among integers. */
  @Provide
  default Arbitrary<OperatorCase<Linear>> linearsWithInfinities() {
    return ArithmeticCases.linears(elementType(), Fill.Kind.INFINITIES);
  }

  /** Linear layers whose output gradient has another shape. */
  @Provide
  default Arbitrary<OperatorCase<Linear>> linearsWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "ARITH-02",
        Direction.GRADIENT,
        linears(),
        example ->
            example.withShape(
                Slot.OUTPUT_GRADIENT,
                ShapeDamage.wrong(example.outputShape(), example.fill().seed())));
  }

  /** Linear layers without elements in the output. */
  @Provide
  default Arbitrary<OperatorCase<Linear>> emptyLinears() {
    return linears().filter(OperatorDomains.empty());
  }

  /** Sums of operands of which one is repeated. */
  @Provide
  default Arbitrary<OperatorCase<Add>> sumsRepeating() {
    return sums().filter(ArithmeticDomains.repeating());
  }

  /** Sums of operands that do not fit. */
  @Provide
  default Arbitrary<OperatorCase<Add>> sumsOfOthersThatDoNotFit() {
    return OperatorBreakage.breaking(
        "ARITH-01",
        Direction.FORWARD,
        sums(),
        example ->
            example.withShape(
                Slot.OTHER, ShapeDamage.wrong(example.shape(Slot.OTHER), example.fill().seed())));
  }

  /** Products of operands of which one is repeated. */
  @Provide
  default Arbitrary<OperatorCase<Multiply>> productsRepeating() {
    return products().filter(ArithmeticDomains.repeating());
  }

  /** Products of operands that do not fit. */
  @Provide
  default Arbitrary<OperatorCase<Multiply>> productsOfOthersThatDoNotFit() {
    return OperatorBreakage.breaking(
        "ARITH-01",
        Direction.FORWARD,
        products(),
        example ->
            example.withShape(
                Slot.OTHER, ShapeDamage.wrong(example.shape(Slot.OTHER), example.fill().seed())));
  }

  /** Dropouts at a rate of 1 or more, or below 0. */
  @Provide
  default Arbitrary<OperatorCase<Dropout>> dropoutsAtNoRate() {
    return OperatorBreakage.breaking(
        "ARITH-03",
        Direction.FORWARD,
        dropouts(),
        example -> example.with(new Dropout(example.fill().seed() % 2 == 0 ? 1 : -0.5)));
  }

  /** Dropouts whose mask has another shape. */
  @Provide
  default Arbitrary<OperatorCase<Dropout>> dropoutsOfOtherMasks() {
    return OperatorBreakage.breaking(
        "ARITH-04",
        Direction.FORWARD,
        dropouts(),
        example ->
            example.withShape(
                Slot.MASK, ShapeDamage.wrong(example.shape(Slot.MASK), example.fill().seed())));
  }

  /** Dropouts of an input without channels. */
  @Provide
  default Arbitrary<OperatorCase<Dropout>> dropoutsWithoutChannels() {
    return OperatorBreakage.breaking(
        "TEN-14",
        Direction.FORWARD,
        dropouts(),
        example -> example.withShape(Slot.INPUT, Shape.of(example.dimensions().batch())));
  }

  /** Linear layers over an input that has space. */
  @Provide
  default Arbitrary<OperatorCase<Linear>> linearsOfSpace() {
    return OperatorBreakage.breaking(
        "ARITH-05",
        Direction.FORWARD,
        linears(),
        example ->
            example.withShape(
                Slot.INPUT,
                example.shape(Slot.INPUT).then(Shape.of(1 + example.fill().seed() % 2))));
  }

  /** Linear layers whose weights have another shape. */
  @Provide
  default Arbitrary<OperatorCase<Linear>> linearsWithOtherWeights() {
    return OperatorBreakage.breaking(
        "ARITH-06",
        Direction.FORWARD,
        linears(),
        example -> example.withShape(Slot.WEIGHTS, otherWeights(example)));
  }

  /** Linear layers whose bias has another shape. */
  @Provide
  default Arbitrary<OperatorCase<Linear>> linearsWithOtherBias() {
    return OperatorBreakage.breaking(
        "ARITH-07",
        Direction.FORWARD,
        linearsWithBias(),
        example ->
            example.withShape(
                Slot.BIAS, ShapeDamage.wrong(example.shape(Slot.BIAS), example.fill().seed())));
  }

  /** Linear layers with a bias. */
  @Provide
  default Arbitrary<OperatorCase<Linear>> linearsWithBias() {
    return linears().filter(ArithmeticDomains.WITH_BIAS);
  }

  /** Linear layers without a bias. */
  @Provide
  default Arbitrary<OperatorCase<Linear>> linearsWithoutBias() {
    return linears().filter(ArithmeticDomains.WITHOUT_BIAS);
  }

  /** Linear layers whose weights are stored in another layout. */
  @Provide
  default Arbitrary<OperatorCase<Linear>> linearsStoredOtherwise() {
    return StoredOtherwise.inAnyLayouts(linears()).filter(OperatorDomains.weightsStoredOtherwise());
  }

  /** Dropouts whose factor is a power of two. */
  @Provide
  default Arbitrary<OperatorCase<Dropout>> exactDropouts() {
    return dropouts().filter(ArithmeticDomains.EXACT_DROPOUT);
  }

  /** Dropouts at rate 0. */
  @Provide
  default Arbitrary<OperatorCase<Dropout>> dropoutsOfNothing() {
    return dropouts().filter(ArithmeticDomains.NOTHING_DROPPED);
  }

  /** Sums that are exact. */
  @Provide
  default Arbitrary<OperatorCase<Add>> exactSums() {
    return sums().filter(ArithmeticDomains.exact());
  }

  /** Products that are exact. */
  @Provide
  default Arbitrary<OperatorCase<Multiply>> exactProducts() {
    return products().filter(ArithmeticDomains.exact());
  }

  /** Linear layers that are exact. */
  @Provide
  default Arbitrary<OperatorCase<Linear>> exactLinears() {
    return linears().filter(ArithmeticDomains.EXACT_LINEAR);
  }

  private static Shape otherWeights(OperatorCase<Linear> example) {
    Shape right = example.shape(Slot.WEIGHTS);
    return switch ((int) (example.fill().seed() % 3)) {
      case 0 -> Shape.of(right.extent(1), right.extent(0));
      case 1 -> Shape.of(0, right.extent(1));
      default -> ShapeDamage.wrong(right, example.fill().seed() / 3);
    };
  }
}
