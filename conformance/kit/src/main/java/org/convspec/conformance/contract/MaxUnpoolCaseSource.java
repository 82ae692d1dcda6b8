package org.convspec.conformance.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.MaxUnpoolCases;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.PoolBreakage;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.conformance.cases.UnpoolBreakage;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of max unpooling are tried with. */
public interface MaxUnpoolCaseSource extends Contract {

  /** Every valid attribute, with integers. */
  @Provide
  default Arbitrary<OperatorCase<MaxUnpool>> unpoolings() {
    return MaxUnpoolCases.valid(elementType(), Fill.Kind.INTS);
  }

  /** Reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<MaxUnpool>> unpoolingsOfReals() {
    return MaxUnpoolCases.valid(elementType(), Fill.Kind.REALS);
  }

  /** Many NaN. */
  @Provide
  default Arbitrary<OperatorCase<MaxUnpool>> unpoolingsOfNan() {
    return MaxUnpoolCases.valid(elementType(), Fill.Kind.NAN_RICH);
  }

  /** Several elements with one index. */
  @Provide
  default Arbitrary<OperatorCase<MaxUnpool>> repeatingUnpoolings() {
    return MaxUnpoolCases.valid(elementType(), Fill.Kind.LEVELS);
  }

  /** An index that names no position of its plane. */
  @Provide
  default Arbitrary<OperatorCase<MaxUnpool>> strayingUnpoolings() {
    return MaxUnpoolCases.valid(elementType(), Fill.Kind.STRAYS).filter(MaxUnpoolDomains.STRAYING);
  }

  /** Channels last. */
  @Provide
  default Arbitrary<OperatorCase<MaxUnpool>> unpoolingsStoredOtherwise() {
    return StoredOtherwise.channelsLast(unpoolings());
  }

  /** An index of -1. */
  @Provide
  default Arbitrary<OperatorCase<MaxUnpool>> unpoolingsLeadingNowhere() {
    return unpoolings().filter(MaxUnpoolDomains.LEADING_NOWHERE);
  }

  /** Indices that count by columns, or within the whole tensor. */
  @Provide
  default Arbitrary<OperatorCase<MaxUnpool>> unpoolingsCountedOtherwise() {
    return unpoolings().filter(MaxUnpoolDomains.COUNTED_OTHERWISE);
  }

  /** Indices that count within their plane. */
  @Provide
  default Arbitrary<OperatorCase<MaxUnpool>> unpoolingsWithinPlanes() {
    return unpoolings().filter(MaxUnpoolDomains.WITHIN_PLANE);
  }

  /** No output at all. */
  @Provide
  default Arbitrary<OperatorCase<MaxUnpool>> emptyUnpoolings() {
    return unpoolings().filter(OperatorDomains.empty());
  }

  /** An output extent too many, or below 0. */
  @Provide
  default Arbitrary<OperatorCase<MaxUnpool>> unpoolingsWithOtherExtents() {
    return OperatorBreakage.breaking(
        "MAX-03", Direction.FORWARD, unpoolings(), UnpoolBreakage::withOtherExtents);
  }

  /** Indices of another shape. */
  @Provide
  default Arbitrary<OperatorCase<MaxUnpool>> unpoolingsWithOtherIndices() {
    return OperatorBreakage.breaking(
        "MAX-45",
        Direction.FORWARD,
        unpoolings(),
        example -> example.withShape(Slot.INDICES, PoolBreakage.longer(example.shape(Slot.INPUT))));
  }

  /** An output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<MaxUnpool>> unpoolingsWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "MAX-47",
        Direction.GRADIENT,
        unpoolings(),
        example ->
            example.withShape(Slot.OUTPUT_GRADIENT, PoolBreakage.longer(example.outputShape())));
  }
}
