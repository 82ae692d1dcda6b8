package org.convspec.conformance.contract;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.MaxPoolCases;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.PoolBreakage;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of max pooling are tried with. */
public interface MaxPoolCaseSource extends Contract {

  /** Every valid attribute, with integers. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maxima() {
    return MaxPoolCases.valid(elementType(), Fill.Kind.INTS);
  }

  /** Every valid attribute, with all data that a maximum may stumble over. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaOfAnyData() {
    return MaxPoolCases.ofAnyData(elementType());
  }

  /** Integers below 0. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaOfNegatives() {
    return MaxPoolCases.valid(elementType(), Fill.Kind.NEGATIVES);
  }

  /** So few numbers that most windows tie. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaOfLevels() {
    return MaxPoolCases.valid(elementType(), Fill.Kind.LEVELS);
  }

  /** Zeros of both signs among integers. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaOfZeros() {
    return MaxPoolCases.valid(elementType(), Fill.Kind.ZEROS);
  }

  /** Reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaOfReals() {
    return MaxPoolCases.valid(elementType(), Fill.Kind.REALS);
  }

  /** Numbers below the normal ones. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaOfSubnormals() {
    return MaxPoolCases.valid(elementType(), Fill.Kind.SUBNORMALS);
  }

  /** One NaN among integers, or whole windows of them. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaWithNan() {
    return Arbitraries.oneOf(
        MaxPoolCases.valid(elementType(), Fill.Kind.NANS),
        MaxPoolCases.valid(elementType(), Fill.Kind.NAN_RICH));
  }

  /** NaN where they win. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaThatNanWins() {
    return maximaWithNan().filter(MaxPoolDomains.NAN_WINS);
  }

  /** NaN where they lose. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaThatNanLoses() {
    return maximaWithNan().filter(MaxPoolDomains.NAN_LOSES);
  }

  /** Infinities of both signs, or whole windows of negative ones. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaWithInfinities() {
    return Arbitraries.oneOf(
        MaxPoolCases.valid(elementType(), Fill.Kind.INFINITIES),
        MaxPoolCases.valid(elementType(), Fill.Kind.NEGATIVE_INFINITIES));
  }

  /** Ties that the first one wins. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaThatTheFirstWins() {
    return maximaOfLevels().filter(MaxPoolDomains.FIRST);
  }

  /** Ties that the last one wins. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaThatTheLastWins() {
    return maximaOfLevels().filter(MaxPoolDomains.LAST);
  }

  /** Channels last. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaStoredOtherwise() {
    return StoredOtherwise.channelsLast(maxima());
  }

  /** Windows that read no element. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaWithEmptyWindows() {
    return maximaOfNegatives().filter(MaxPoolDomains.EMPTY_WINDOW);
  }

  /** No window without elements; few numbers, so that ties are there too. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaOfSomething() {
    return maximaOfLevels().filter(MaxPoolDomains.NO_EMPTY_WINDOW);
  }

  /** Several axes, indices in row-major order. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaCountedByRows() {
    return maxima().filter(MaxPoolDomains.ROW_MAJOR);
  }

  /** Several axes, indices in column-major order. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaCountedByColumns() {
    return maxima().filter(MaxPoolDomains.COLUMN_MAJOR);
  }

  /** Several planes, indices within each. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaCountedInPlanes() {
    return maxima().filter(MaxPoolDomains.WITHIN_PLANE);
  }

  /** Several planes, indices within the whole tensor. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaCountedInTensors() {
    return maxima().filter(MaxPoolDomains.WITHIN_TENSOR);
  }

  /** An input position that no window reads. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaLeavingPositionsUnread() {
    return maxima().filter(MaxPoolDomains.POSITION_UNREAD);
  }

  /** No output at all. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> emptyMaxima() {
    return maxima().filter(OperatorDomains.empty());
  }

  /** Several axes that can be pooled one after the other. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> separableMaxima() {
    return maxima().filter(MaxPoolDomains.SEPARABLE);
  }

  /** Windows that can be made of two. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> joinedMaxima() {
    return maxima().filter(MaxPoolDomains.JOINED);
  }

  /** Inputs that can lose a stride. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> shiftedMaxima() {
    return maxima().filter(MaxPoolDomains.SHIFTED);
  }

  /** Windows that lie the same way from both ends, with ties. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> mirroredMaxima() {
    return maximaOfLevels().filter(MaxPoolDomains.MIRRORED);
  }

  /** Windows without overlap, with ties. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> disjointMaxima() {
    return maximaOfLevels().filter(MaxPoolDomains.DISJOINT);
  }

  /** Windows without overlap, each with elements. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> disjointMaximaOfSomething() {
    return disjointMaxima().filter(MaxPoolDomains.NO_EMPTY_WINDOW);
  }

  /** A window without elements where that is not allowed. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaOfNothing() {
    return OperatorBreakage.breaking(
        "MAX-01",
        Direction.FORWARD,
        maximaWithEmptyWindows(),
        example -> example.with(example.operator().withEmpty(EmptyWindow.REJECTED)));
  }

  /** More positions than numbers, in the types that have few. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaBeyondCounting() {
    return Arbitraries.of(ElementType.FLOAT16, ElementType.BFLOAT16)
        .flatMap(MaxPoolCases::uncountable);
  }

  /** An output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "MAX-07",
        Direction.GRADIENT,
        maxima(),
        example ->
            example.withShape(Slot.OUTPUT_GRADIENT, PoolBreakage.longer(example.outputShape())));
  }

  /** Integers of every type, over its whole range. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaOfIntegers() {
    return Arbitraries.of(ElementType.INT32, ElementType.INT8, ElementType.UINT8)
        .flatMap(type -> MaxPoolCases.valid(type, Fill.Kind.FULL_RANGE));
  }

  /** A value of nothing that is no integer. */
  @Provide
  default Arbitrary<OperatorCase<MaxPool>> maximaOfNothingAmongIntegers() {
    return OperatorBreakage.breaking(
        "MAX-43",
        Direction.FORWARD,
        maximaOfIntegers(),
        example -> example.with(example.operator().withEmpty(EmptyWindow.NAN)));
  }
}
