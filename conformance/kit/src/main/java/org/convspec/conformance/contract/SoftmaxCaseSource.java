package org.convspec.conformance.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.ShapeDamage;
import org.convspec.conformance.cases.SoftmaxCases;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of softmax and its logarithm are tried with. */
public interface SoftmaxCaseSource extends Contract {

  /** Both, with integers. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxFunction>> softmaxes() {
    return SoftmaxCases.valid(elementType(), Fill.Kind.INTS);
  }

  /** Softmax. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxFunction>> plainSoftmaxes() {
    return SoftmaxCases.softmax(elementType(), Fill.Kind.INTS);
  }

  /** The logarithm. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxFunction>> logSoftmaxes() {
    return SoftmaxCases.logSoftmax(elementType(), Fill.Kind.INTS);
  }

  /** Both, with reals. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxFunction>> softmaxesOfReals() {
    return SoftmaxCases.valid(elementType(), Fill.Kind.REALS);
  }

  /** Both, with numbers whose exponentials overflow. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxFunction>> softmaxesOfWideNumbers() {
    return SoftmaxCases.valid(elementType(), Fill.Kind.FULL_RANGE);
  }

  /** Both, with one NaN. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxFunction>> softmaxesWithNan() {
    return SoftmaxCases.valid(elementType(), Fill.Kind.NANS);
  }

  /** Both, with minus infinities among finite numbers. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxFunction>> maskedSoftmaxes() {
    return SoftmaxCases.valid(elementType(), Fill.Kind.NEGATIVE_INFINITIES)
        .filter(SoftmaxDomains.MASKED);
  }

  /** Both, with a line whose largest number is infinite. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxFunction>> infiniteSoftmaxes() {
    return SoftmaxCases.valid(elementType(), Fill.Kind.INFINITIES)
        .filter(SoftmaxDomains.INFINITE_LINE);
  }

  /** Channels last. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxFunction>> softmaxesStoredOtherwise() {
    return StoredOtherwise.channelsLast(softmaxes());
  }

  /** No elements. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxFunction>> emptySoftmaxes() {
    return softmaxes().filter(OperatorDomains.empty());
  }

  /** An axis before the first or behind the last. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxFunction>> softmaxesAlongNoAxis() {
    return OperatorBreakage.breaking(
        "SOFT-01",
        Direction.FORWARD,
        softmaxes(),
        example -> {
          boolean isBefore = example.fill().seed() % 2 == 0;
          long axis = isBefore ? -1 : 2 + example.spatialRank();
          return example.with(example.operator().withAxis(axis));
        });
  }

  /** An output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxFunction>> softmaxesWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "SOFT-03",
        Direction.GRADIENT,
        softmaxes(),
        example ->
            example.withShape(
                Slot.OUTPUT_GRADIENT,
                ShapeDamage.wrong(example.outputShape(), example.fill().seed())));
  }

  /** An input without channels. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxFunction>> softmaxesWithoutChannels() {
    return OperatorBreakage.breaking(
        "TEN-14",
        Direction.FORWARD,
        softmaxes(),
        example -> example.withShape(Slot.INPUT, Shape.of(3)));
  }
}
