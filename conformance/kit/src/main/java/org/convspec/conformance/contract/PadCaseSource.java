package org.convspec.conformance.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.ConvolutionCases;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.PadCases;
import org.convspec.conformance.cases.PadDamage;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Pad;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of padding are tried with. */
public interface PadCaseSource extends Contract {

  /** Every valid attribute, with integers. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> pads() {
    return PadCases.valid(elementType(), Fill.Kind.INTS);
  }

  /** Reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsOfReals() {
    return PadCases.valid(elementType(), Fill.Kind.REALS);
  }

  /** One NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsWithNan() {
    return PadCases.valid(elementType(), Fill.Kind.NANS);
  }

  /** Some infinities among integers. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsWithInfinities() {
    return PadCases.valid(elementType(), Fill.Kind.INFINITIES);
  }

  /** Subnormal numbers. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> subnormalPads() {
    return PadCases.valid(elementType(), Fill.Kind.SUBNORMALS);
  }

  /** Channels last. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsStoredOtherwise() {
    return StoredOtherwise.channelsLast(pads()).filter(PadDomains.STORED_OTHERWISE);
  }

  /** Padded by a number. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsOfConstants() {
    return pads().filter(PadDomains.in(PadMode.CONSTANT));
  }

  /** Padded by a mirror on the outermost position. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsReflecting() {
    return pads().filter(PadDomains.in(PadMode.REFLECT));
  }

  /** Padded by a mirror behind the outermost position. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsMirroring() {
    return pads().filter(PadDomains.in(PadMode.SYMMETRIC));
  }

  /** Padded by the outermost position. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsReplicating() {
    return pads().filter(PadDomains.in(PadMode.REPLICATE));
  }

  /** Padded by the other end. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsCircling() {
    return pads().filter(PadDomains.in(PadMode.CIRCULAR));
  }

  /** Padded by a number that may need rounding. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsWithFractions() {
    return pads().filter(PadDomains.FRACTION);
  }

  /** Padded by an infinity or by NaN. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsByNoNumber() {
    return pads().filter(PadDomains.VALUE_NOT_FINITE);
  }

  /** Cropped on one side of an axis, and padded with copies on the other. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsOfCropped() {
    return pads().filter(PadDomains.PADDED_BESIDE_CROP);
  }

  /** No elements in the input or in the output. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsWithoutElements() {
    return pads().filter(PadDomains.WITHOUT_ELEMENTS);
  }

  /** No elements in the output. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> emptyPads() {
    return pads().filter(PadDomains.EMPTY_OUTPUT);
  }

  /** Padded by 0 or by copies. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsOfZeros() {
    return pads().filter(PadDomains.LINEAR);
  }

  /** Cropped somewhere. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsWithCrops() {
    return pads().filter(PadDomains.CROPPED);
  }

  /** Cropped nowhere. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsWithoutCrops() {
    return pads().filter(PadDomains.NOTHING_CROPPED);
  }

  /** Two spatial axes or more. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsOfSeveralAxes() {
    return pads().filter(PadDomains.SEVERAL_AXES);
  }

  /** Convolutions with some padding, whose crops take only what is there. */
  @Provide
  default Arbitrary<ConvolutionCase> convolutionsWithPadding() {
    return ConvolutionCases.valid(elementType(), Fill.Kind.INTS)
        .filter(PadDomains.CONVOLUTION_WITH_PADDING);
  }

  /** An input of items alone. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsOfTooLowRank() {
    return OperatorBreakage.breaking("TEN-14", Direction.FORWARD, pads(), PadDamage::rank);
  }

  /** An output extent that is no 64-bit integer. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsBeyond64Bits() {
    return OperatorBreakage.breaking(
        "WIN-22", Direction.FORWARD, padsOfConstants(), PadDamage::overflow);
  }

  /** A padding too many or one too few. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsWithOtherCounts() {
    return OperatorBreakage.breaking("PAD-01", Direction.FORWARD, pads(), PadDamage::count);
  }

  /** More cropped than there is. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsCroppingTooMuch() {
    return OperatorBreakage.breaking("PAD-02", Direction.FORWARD, pads(), PadDamage::crop);
  }

  /** A reflection of one position more than there is. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsReflectingTooMuch() {
    return OperatorBreakage.breaking(
        "PAD-03",
        Direction.FORWARD,
        pads(),
        example -> PadDamage.beyondLimit(example, PadMode.REFLECT));
  }

  /** A mirror image of one position more than there is. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsMirroringTooMuch() {
    return OperatorBreakage.breaking(
        "PAD-04",
        Direction.FORWARD,
        pads(),
        example -> PadDamage.beyondLimit(example, PadMode.SYMMETRIC));
  }

  /** One position more than once around. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsCirclingTooMuch() {
    return OperatorBreakage.breaking(
        "PAD-06",
        Direction.FORWARD,
        pads(),
        example -> PadDamage.beyondLimit(example, PadMode.CIRCULAR));
  }

  /** No edge to replicate. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsReplicatingNothing() {
    return OperatorBreakage.breaking("PAD-05", Direction.FORWARD, pads(), PadDamage::nothingLeft);
  }

  /** A value beside a mode that does not look at it. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsIgnoringTheValue() {
    return OperatorBreakage.breaking("PAD-07", Direction.FORWARD, pads(), PadDamage::value);
  }

  /** An output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<Pad>> padsWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "PAD-20", Direction.GRADIENT, pads(), PadDamage::outputGradient);
  }
}
