package org.convspec.conformance.contract;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.ConvolutionCases;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.PatchCases;
import org.convspec.conformance.cases.PatchDamage;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.Unfold;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of unfolding and folding are tried with. */
public interface PatchCaseSource extends Contract {

  /** Every valid attribute, with integers, unfolded. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfolds() {
    return PatchCases.unfolds(elementType(), Fill.Kind.INTS);
  }

  /** Every valid attribute, with integers, folded. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> folds() {
    return PatchCases.folds(elementType(), Fill.Kind.INTS);
  }

  /** Reals of both signs, unfolded. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsOfReals() {
    return PatchCases.unfolds(elementType(), Fill.Kind.REALS);
  }

  /** Reals of both signs, folded. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsOfReals() {
    return PatchCases.folds(elementType(), Fill.Kind.REALS);
  }

  /** One NaN among integers, unfolded. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsWithNan() {
    return PatchCases.unfolds(elementType(), Fill.Kind.NANS);
  }

  /** One NaN among integers, folded. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsWithNan() {
    return PatchCases.folds(elementType(), Fill.Kind.NANS);
  }

  /** Some infinities among integers, unfolded. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsWithInfinities() {
    return PatchCases.unfolds(elementType(), Fill.Kind.INFINITIES);
  }

  /** Some infinities among integers, folded. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsWithInfinities() {
    return PatchCases.folds(elementType(), Fill.Kind.INFINITIES);
  }

  /** Subnormal numbers, unfolded. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> subnormalUnfolds() {
    return PatchCases.unfolds(elementType(), Fill.Kind.SUBNORMALS);
  }

  /** Subnormal numbers, folded. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> subnormalFolds() {
    return PatchCases.folds(elementType(), Fill.Kind.SUBNORMALS);
  }

  /** Unfoldings of images with channels last. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsStoredOtherwise() {
    return StoredOtherwise.channelsLast(unfolds()).filter(PatchDomains.UNFOLD_STORED_OTHERWISE);
  }

  /** Foldings to images with channels last. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsStoredOtherwise() {
    return StoredOtherwise.channelsLast(folds()).filter(PatchDomains.FOLD_STORED_OTHERWISE);
  }

  /** Two channels or more. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsOfSeveralChannels() {
    return unfolds().filter(PatchDomains.UNFOLD_OF_SEVERAL_CHANNELS);
  }

  /** Two spatial axes or more. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsOfSeveralAxes() {
    return unfolds().filter(PatchDomains.UNFOLD_OF_SEVERAL_AXES);
  }

  /** A tap that looks outside the input. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsLookingOutside() {
    return unfolds().filter(PatchDomains.UNFOLD_LOOKING_OUTSIDE);
  }

  /** No windows, or no items. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsWithoutWindows() {
    return unfolds().filter(PatchDomains.UNFOLD_EMPTY);
  }

  /** No items. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsWithoutItems() {
    return folds().filter(PatchDomains.FOLD_EMPTY);
  }

  /** A position that no window reads, unfolded. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsLeavingPositionsUnread() {
    return unfolds().filter(PatchDomains.UNFOLD_LEAVING_POSITIONS_UNREAD);
  }

  /** A position that no window reads, folded. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsLeavingPositionsUnread() {
    return folds().filter(PatchDomains.FOLD_LEAVING_POSITIONS_UNREAD);
  }

  /** Ceil rounding with a window that floor rounding would not have. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsKeepingPartialStep() {
    return unfolds().map(PatchDomains::ceiled).filter(PatchDomains.UNFOLD_KEEPING_PARTIAL_STEP);
  }

  /** Kernels as large as their strides, side by side over the whole image. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> embeddings() {
    return unfolds().map(PatchDomains::embedding).filter(PatchDomains.EMBEDDING);
  }

  /** Convolutions of one group without bias, not flipped. */
  @Provide
  default Arbitrary<ConvolutionCase> convolutionsOfOneGroup() {
    return ConvolutionCases.valid(elementType(), Fill.Kind.INTS)
        .map(PatchDomains::ofOneGroup)
        .filter(PatchDomains.CONVOLUTION_OF_ONE_GROUP);
  }

  /** A kernel without taps, unfolded. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsWithoutTaps() {
    return OperatorBreakage.breaking(
        "WIN-02", Direction.FORWARD, unfolds(), PatchDamage.KERNEL::ofUnfold);
  }

  /** A kernel without taps, folded. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsWithoutTaps() {
    return OperatorBreakage.breaking(
        "WIN-02", Direction.FORWARD, folds(), PatchDamage.KERNEL::ofFold);
  }

  /** A stride of 0 or less, unfolded. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsWithoutStride() {
    return OperatorBreakage.breaking(
        "WIN-03", Direction.FORWARD, unfolds(), PatchDamage.STRIDE::ofUnfold);
  }

  /** A stride of 0 or less, folded. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsWithoutStride() {
    return OperatorBreakage.breaking(
        "WIN-03", Direction.FORWARD, folds(), PatchDamage.STRIDE::ofFold);
  }

  /** A dilation of 0 or less, unfolded. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsWithoutDilation() {
    return OperatorBreakage.breaking(
        "WIN-04", Direction.FORWARD, unfolds(), PatchDamage.DILATION::ofUnfold);
  }

  /** A dilation of 0 or less, folded. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsWithoutDilation() {
    return OperatorBreakage.breaking(
        "WIN-04", Direction.FORWARD, folds(), PatchDamage.DILATION::ofFold);
  }

  /** More cropped than there is, unfolded. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsCroppingTooMuch() {
    return OperatorBreakage.breaking(
        "WIN-09", Direction.FORWARD, unfolds(), PatchDamage.CROP::ofUnfold);
  }

  /** More cropped than there is, folded. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsCroppingTooMuch() {
    return OperatorBreakage.breaking(
        "WIN-09", Direction.FORWARD, folds(), PatchDamage.CROP::ofFold);
  }

  /** A last partial step where none may be, unfolded. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsWithPartialStep() {
    return OperatorBreakage.breaking(
        "WIN-14", Direction.FORWARD, unfolds(), PatchDamage.PARTIAL_STEP::ofUnfold);
  }

  /** A last partial step where none may be, folded. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsWithPartialStep() {
    return OperatorBreakage.breaking(
        "WIN-14", Direction.FORWARD, folds(), PatchDamage.PARTIAL_STEP::ofFold);
  }

  /** An effective kernel beyond 64 bits, unfolded. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsBeyond64Bits() {
    return OperatorBreakage.breaking(
        "WIN-22", Direction.FORWARD, unfolds(), PatchDamage.OVERFLOW::ofUnfold);
  }

  /** An effective kernel beyond 64 bits, folded. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsBeyond64Bits() {
    return OperatorBreakage.breaking(
        "WIN-22", Direction.FORWARD, folds(), PatchDamage.OVERFLOW::ofFold);
  }

  /** A number too many or too few, unfolded. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsWithOtherCounts() {
    return OperatorBreakage.breaking(
        "WIN-24", Direction.FORWARD, unfolds(), PatchDamage.NUMBER_OF_ATTRIBUTES::ofUnfold);
  }

  /** A number too many or too few, folded. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsWithOtherCounts() {
    return OperatorBreakage.breaking(
        "WIN-24", Direction.FORWARD, folds(), PatchDamage.NUMBER_OF_ATTRIBUTES::ofFold);
  }

  /** An input of items alone. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsOfTooLowRank() {
    return OperatorBreakage.breaking(
        "TEN-14", Direction.FORWARD, unfolds(), PatchDamage::imageRank);
  }

  /** No channels, unfolded. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsWithoutChannels() {
    return OperatorBreakage.breaking(
        "PATCH-01", Direction.FORWARD, unfolds(), PatchDamage::noChannels);
  }

  /** No channels, folded. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsWithoutChannels() {
    return OperatorBreakage.breaking(
        "PATCH-01", Direction.FORWARD, folds(), PatchDamage::noChannels);
  }

  /** Patches of another rank than 3. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsOfOtherRank() {
    return OperatorBreakage.breaking(
        "PATCH-02", Direction.FORWARD, folds(), PatchDamage::patchesRank);
  }

  /** One row too many. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsWithOtherRows() {
    return OperatorBreakage.breaking("PATCH-03", Direction.FORWARD, folds(), PatchDamage::rows);
  }

  /** One column too many or too few. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsWithOtherColumns() {
    return OperatorBreakage.breaking("PATCH-04", Direction.FORWARD, folds(), PatchDamage::columns);
  }

  /** An output gradient of another shape, unfolded. */
  @Provide
  default Arbitrary<OperatorCase<Unfold>> unfoldsWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "PATCH-20", Direction.GRADIENT, unfolds(), PatchDamage::outputGradient);
  }

  /** An output gradient of another shape, folded. */
  @Provide
  default Arbitrary<OperatorCase<Fold>> foldsWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "PATCH-20", Direction.GRADIENT, folds(), PatchDamage::outputGradient);
  }
}
