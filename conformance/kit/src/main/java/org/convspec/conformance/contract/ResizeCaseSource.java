package org.convspec.conformance.contract;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.ResizeCases;
import org.convspec.conformance.cases.ResizeDamage;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.spec.geometry.CoordinateRule;
import org.convspec.spec.geometry.ResizeMode;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Resize;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of resizing are tried with. */
public interface ResizeCaseSource extends Contract {

  /** Every valid attribute, with integers. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizings() {
    return ResizeCases.valid(elementType(), Fill.Kind.INTS);
  }

  /** Reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsOfReals() {
    return ResizeCases.valid(elementType(), Fill.Kind.REALS);
  }

  /** Reals, of which one is copied at a time. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> nearestResizingsOfReals() {
    return resizingsOfReals().filter(ResizeDomains.NEAREST_REAL);
  }

  /** A NaN or some infinities among integers. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsOfNoNumbers() {
    return Arbitraries.oneOf(
        ResizeCases.valid(elementType(), Fill.Kind.NANS),
        ResizeCases.valid(elementType(), Fill.Kind.INFINITIES));
  }

  /** Subnormal numbers, of which one is copied at a time. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> subnormalResizings() {
    return ResizeCases.valid(elementType(), Fill.Kind.SUBNORMALS)
        .filter(ResizeDomains.NEAREST_SUBNORMAL);
  }

  /** Channels last. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsStoredOtherwise() {
    return StoredOtherwise.channelsLast(resizings()).filter(ResizeDomains.STORED_OTHERWISE);
  }

  /** By cells. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsByHalfPixel() {
    return resizings().filter(ResizeDomains.by(CoordinateRule.HALF_PIXEL));
  }

  /** By cells around the middle. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsBySymmetricHalfPixel() {
    return resizings().filter(ResizeDomains.by(CoordinateRule.HALF_PIXEL_SYMMETRIC));
  }

  /** By cells, but for a single one. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsByPyTorchHalfPixel() {
    return resizings().filter(ResizeDomains.by(CoordinateRule.PYTORCH_HALF_PIXEL));
  }

  /** By corners. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsByCorners() {
    return resizings().filter(ResizeDomains.by(CoordinateRule.ALIGN_CORNERS));
  }

  /** By the first position. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> asymmetricResizings() {
    return resizings().filter(ResizeDomains.by(CoordinateRule.ASYMMETRIC));
  }

  /** By the middles of cells. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsByTensorFlowHalfPixel() {
    return resizings().filter(ResizeDomains.by(CoordinateRule.TF_HALF_PIXEL_FOR_NEAREST));
  }

  /** With scales of their own. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsWithScales() {
    return resizings().filter(ResizeDomains.SCALED);
  }

  /** With coordinates outside the input. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsBeyondTheEnds() {
    return resizings().filter(ResizeDomains.BEYOND_THE_ENDS);
  }

  /** Between neighbours. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> linearResizings() {
    return resizings().filter(ResizeDomains.LINEAR);
  }

  /** To the neighbour in front. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsRoundingDown() {
    return resizings().filter(ResizeDomains.in(ResizeMode.NEAREST_FLOOR));
  }

  /** To the neighbour behind. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsRoundingUp() {
    return resizings().filter(ResizeDomains.in(ResizeMode.NEAREST_CEIL));
  }

  /** To the nearer neighbour, at best the one in front. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsPreferringFloor() {
    return resizings().filter(ResizeDomains.in(ResizeMode.NEAREST_PREFER_FLOOR));
  }

  /** To the nearer neighbour, at best the one behind. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsPreferringCeil() {
    return resizings().filter(ResizeDomains.in(ResizeMode.NEAREST_PREFER_CEIL));
  }

  /** Without output positions. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsToNothing() {
    return resizings().filter(ResizeDomains.EMPTY_OUTPUT);
  }

  /** To fewer positions on some axis. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsLeavingOut() {
    return resizings().filter(ResizeDomains.POSITION_UNREAD);
  }

  /** Two spatial axes or more. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsOfSeveralAxes() {
    return resizings().filter(ResizeDomains.SEVERAL_AXES);
  }

  /** To the extents of the input. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsThatKeep() {
    return resizings().map(ResizeCases::keeping).filter(ResizeDomains.KEEPING);
  }

  /** To multiples of the input. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsByWholeFactors() {
    return resizings()
        .map(ResizeCases::multiplying)
        .map(
            example ->
                example.with(
                    example
                        .operator()
                        .withMode(ResizeMode.NEAREST_FLOOR)
                        .withCoordinates(CoordinateRule.ASYMMETRIC)))
        .filter(ResizeDomains.MULTIPLYING);
  }

  /** From multiples of the output. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsByWholeDivisors() {
    return resizings()
        .map(ResizeCases::dividing)
        .map(
            example ->
                example.with(
                    example
                        .operator()
                        .withMode(ResizeMode.NEAREST_FLOOR)
                        .withCoordinates(CoordinateRule.ASYMMETRIC)))
        .filter(ResizeDomains.DIVIDING);
  }

  /** With corners on corners. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsWithCorners() {
    return resizings()
        .map(
            example ->
                example.with(
                    example
                        .operator()
                        .withMode(ResizeMode.LINEAR)
                        .withScales(List.of())
                        .withCoordinates(CoordinateRule.ALIGN_CORNERS)))
        .filter(ResizeDomains.WITH_CORNERS);
  }

  /** That look the same in a mirror. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> symmetricResizings() {
    return resizings().filter(ResizeDomains.SYMMETRIC);
  }

  /** To half the input. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> halvingResizings() {
    return resizings()
        .map(ResizeCases::halving)
        .map(
            example ->
                example.with(
                    example
                        .operator()
                        .withMode(ResizeMode.LINEAR)
                        .withCoordinates(CoordinateRule.HALF_PIXEL)))
        .filter(ResizeDomains.HALVING);
  }

  /** An input of items alone. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsOfTooLowRank() {
    return OperatorBreakage.breaking("TEN-14", Direction.FORWARD, resizings(), ResizeDamage::rank);
  }

  /** An output extent too many or one too few. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsWithOtherCounts() {
    return OperatorBreakage.breaking(
        "RESIZE-01", Direction.FORWARD, resizings(), ResizeDamage::count);
  }

  /** An output extent below 0. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsToLessThanNothing() {
    return OperatorBreakage.breaking(
        "RESIZE-02", Direction.FORWARD, resizings(), ResizeDamage::negative);
  }

  /** An axis without input positions. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsOfNothing() {
    return OperatorBreakage.breaking(
        "RESIZE-03", Direction.FORWARD, resizings(), ResizeDamage::nothingToRead);
  }

  /** A scale too many or one too few. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsWithOtherScaleCounts() {
    return OperatorBreakage.breaking(
        "RESIZE-04", Direction.FORWARD, resizings(), ResizeDamage::scaleCount);
  }

  /** A scale that is no positive number. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsWithoutAScale() {
    return OperatorBreakage.breaking(
        "RESIZE-05", Direction.FORWARD, resizings(), ResizeDamage::scale);
  }

  /** Scales beside corners. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsWithAlignedScales() {
    return OperatorBreakage.breaking(
        "RESIZE-06", Direction.FORWARD, resizings(), ResizeDamage::alignedScales);
  }

  /** A rule for nearest positions, with shares. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsByARuleForNearest() {
    return OperatorBreakage.breaking(
        "RESIZE-07", Direction.FORWARD, resizings(), ResizeDamage::ruleForNearest);
  }

  /** An output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<Resize>> resizingsWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "RESIZE-25", Direction.GRADIENT, resizings(), ResizeDamage::outputGradient);
  }
}
