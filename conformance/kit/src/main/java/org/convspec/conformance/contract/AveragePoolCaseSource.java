package org.convspec.conformance.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.AveragePoolCases;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.PoolBreakage;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of average pooling are tried with. */
public interface AveragePoolCaseSource extends Contract {

  /** Every valid attribute, with integers. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> averages() {
    return AveragePoolCases.valid(elementType(), Fill.Kind.INTS);
  }

  /** Reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> averagesOfReals() {
    return AveragePoolCases.valid(elementType(), Fill.Kind.REALS);
  }

  /** One NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> averagesWithNan() {
    return AveragePoolCases.valid(elementType(), Fill.Kind.NANS);
  }

  /** Some infinities among integers. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> averagesWithInfinities() {
    return AveragePoolCases.valid(elementType(), Fill.Kind.INFINITIES);
  }

  /** Channels last. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> averagesStoredOtherwise() {
    return StoredOtherwise.channelsLast(averages());
  }

  /** Cases in which every division is exact. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> exactAverages() {
    return averages().filter(AveragePoolDomains.EXACT);
  }

  /** Cases with a window that reads no element, where elements are counted. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> averagesOfNothing() {
    return averages().filter(AveragePoolDomains.EMPTY_WINDOW);
  }

  /** Divided by the taps inside the input. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> averagesInsideInput() {
    return averages().filter(AveragePoolDomains.INSIDE_INPUT.and(AveragePoolDomains.CUT));
  }

  /** Divided by the taps inside the input, every division exact. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> exactAveragesInsideInput() {
    return exactAverages().filter(AveragePoolDomains.INSIDE_INPUT);
  }

  /** Divided by the taps inside the padded input. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> averagesInsidePaddedInput() {
    return averages()
        .filter(AveragePoolDomains.INSIDE_PADDED_INPUT.and(AveragePoolDomains.OVERHANGING));
  }

  /** Divided by the taps of the kernel. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> averagesByKernel() {
    return averages().filter(AveragePoolDomains.KERNEL.and(AveragePoolDomains.CUT));
  }

  /** Divided by a given number. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> averagesByGivenNumber() {
    return averages().filter(AveragePoolDomains.GIVEN);
  }

  /** An input position that no window reads. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> averagesLeavingPositionsUnread() {
    return averages().filter(AveragePoolDomains.POSITION_UNREAD);
  }

  /** No output at all. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> emptyAverages() {
    return averages().filter(OperatorDomains.empty());
  }

  /** A given divisor of 0. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> dividingByZero() {
    return OperatorBreakage.breaking(
        "AVG-01",
        Direction.FORWARD,
        averages(),
        example -> example.with(example.operator().withDivisor(Divisor.GIVEN, 0)));
  }

  /** A given divisor that another divisor would ignore. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> ignoringTheDivisor() {
    return OperatorBreakage.breaking(
        "AVG-02",
        Direction.FORWARD,
        averages().filter(AveragePoolDomains.GIVEN.negate()),
        example -> example.with(example.operator().withDivisor(example.operator().divisor(), 3)));
  }

  /** A window without elements where that is not allowed. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> averagingNothing() {
    return OperatorBreakage.breaking(
        "AVG-03",
        Direction.FORWARD,
        averagesOfNothing(),
        example -> example.with(example.operator().withEmpty(EmptyWindow.REJECTED)));
  }

  /** An output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<AveragePool>> averagesWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "AVG-05",
        Direction.GRADIENT,
        averages(),
        example ->
            example.withShape(Slot.OUTPUT_GRADIENT, PoolBreakage.longer(example.outputShape())));
  }
}
