package org.convspec.conformance.contract;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.ShapeDamage;
import org.convspec.conformance.cases.SoftmaxCases;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Reduction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of softmax cross entropy are tried with. */
public interface SoftmaxCrossEntropyCaseSource extends Contract {

  /** Every reduction, with integers. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxCrossEntropy>> crossEntropies() {
    return SoftmaxCases.crossEntropy(elementType(), Fill.Kind.INTS);
  }

  private Arbitrary<OperatorCase<SoftmaxCrossEntropy>> reduced(Reduction reduction) {
    return crossEntropies()
        .map(example -> example.with(example.operator().withReduction(reduction)));
  }

  /** One by one. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxCrossEntropy>> unreducedCrossEntropies() {
    return reduced(Reduction.NONE);
  }

  /** One by one, and every label counts. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxCrossEntropy>> attentiveCrossEntropies() {
    return reduced(Reduction.NONE)
        .map(example -> example.with(example.operator().withIgnored(Optional.empty())));
  }

  /** Added. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxCrossEntropy>> addedCrossEntropies() {
    return reduced(Reduction.SUM);
  }

  /** Averaged. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxCrossEntropy>> averagedCrossEntropies() {
    return reduced(Reduction.MEAN).filter(SoftmaxCrossEntropyDomains.MEAN);
  }

  /** Averaged over none. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxCrossEntropy>> averagesOfNoCrossEntropy() {
    return reduced(Reduction.MEAN).filter(SoftmaxCrossEntropyDomains.MEAN_OF_NONE);
  }

  /** With a label that does not count. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxCrossEntropy>> ignoringCrossEntropies() {
    return crossEntropies().filter(SoftmaxCrossEntropyDomains.IGNORING);
  }

  /** Reals. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxCrossEntropy>> crossEntropiesOfReals() {
    return SoftmaxCases.crossEntropy(elementType(), Fill.Kind.REALS);
  }

  /** Numbers whose exponentials overflow. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxCrossEntropy>> crossEntropiesOfWideNumbers() {
    return SoftmaxCases.crossEntropy(elementType(), Fill.Kind.FULL_RANGE);
  }

  /** One NaN. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxCrossEntropy>> crossEntropiesWithNan() {
    return SoftmaxCases.crossEntropy(elementType(), Fill.Kind.NANS);
  }

  /** A label that names no class. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxCrossEntropy>> strayingCrossEntropies() {
    return SoftmaxCases.crossEntropy(elementType(), Fill.Kind.STRAYS)
        .filter(SoftmaxCrossEntropyDomains.STRAYING);
  }

  /** Channels last. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxCrossEntropy>> crossEntropiesStoredOtherwise() {
    return StoredOtherwise.channelsLast(crossEntropies());
  }

  /** No losses at all. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxCrossEntropy>> emptyCrossEntropies() {
    return unreducedCrossEntropies().filter(OperatorDomains.empty());
  }

  /** Labels of another shape. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxCrossEntropy>> crossEntropiesWithOtherLabels() {
    return OperatorBreakage.breaking(
        "SOFT-02",
        Direction.FORWARD,
        crossEntropies(),
        example ->
            example.withShape(
                Slot.LABELS, ShapeDamage.wrong(example.shape(Slot.LABELS), example.fill().seed())));
  }

  /** An output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<SoftmaxCrossEntropy>> crossEntropiesWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "SOFT-03",
        Direction.GRADIENT,
        crossEntropies(),
        example ->
            example.withShape(
                Slot.OUTPUT_GRADIENT,
                ShapeDamage.wrong(example.outputShape(), example.fill().seed())));
  }
}
