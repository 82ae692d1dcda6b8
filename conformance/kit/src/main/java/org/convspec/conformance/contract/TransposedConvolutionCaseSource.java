package org.convspec.conformance.contract;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.conformance.cases.TransposedConvolutionBreakage;
import org.convspec.conformance.cases.TransposedConvolutionCases;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of transposed convolution are tried with. */
public interface TransposedConvolutionCaseSource extends Contract {

  /** Every valid attribute, with integers whose sums are exact; some without spatial axes. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvExact() {
    return Arbitraries.frequencyOf(Tuple.of(24, tconvWithSpace()), Tuple.of(1, tconvRankZero()));
  }

  /** Reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvReal() {
    return TransposedConvolutionCases.valid(elementType(), Fill.Kind.REALS);
  }

  /** One NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvWithNan() {
    return TransposedConvolutionCases.valid(elementType(), Fill.Kind.NANS);
  }

  /** Some infinities among integers. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvWithInfinities() {
    return TransposedConvolutionCases.valid(elementType(), Fill.Kind.INFINITIES);
  }

  /** Zeros of both signs among integers. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvWithSignedZeros() {
    return TransposedConvolutionCases.valid(elementType(), Fill.Kind.ZEROS);
  }

  /** Subnormal inputs. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvSubnormal() {
    return TransposedConvolutionCases.valid(elementType(), Fill.Kind.SUBNORMALS);
  }

  private Arbitrary<OperatorCase<TransposedConvolution>> tconvWithSpace() {
    return TransposedConvolutionCases.valid(elementType(), Fill.Kind.INTS);
  }

  /** No spatial axes. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvRankZero() {
    return TransposedConvolutionCases.withoutSpace(tconvWithSpace())
        .filter(TransposedConvolutionDomains.RANK_ZERO);
  }

  /** Kernels of one tap, stride 1, nothing cropped. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvPointwise() {
    return TransposedConvolutionCases.pointwise(tconvWithSpace())
        .filter(TransposedConvolutionDomains.POINTWISE);
  }

  /** Any layout but the canonical pair. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvStoredOtherwise() {
    return StoredOtherwise.inAnyLayouts(tconvExact());
  }

  /** Data in a layout that is not canonical. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvDataStoredOtherwise() {
    return tconvStoredOtherwise().filter(TransposedConvolutionDomains.DATA_STORED_OTHERWISE);
  }

  /** Weights in a layout that is not canonical. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvWeightsStoredOtherwise() {
    return tconvStoredOtherwise().filter(TransposedConvolutionDomains.WEIGHTS_STORED_OTHERWISE);
  }

  /** Padding in numbers, output extents that follow from it. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvDerived() {
    return tconvExact().filter(TransposedConvolutionDomains.DERIVED);
  }

  /** Crops that differ between the sides. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvAsymmetric() {
    return tconvExact().filter(TransposedConvolutionDomains.ASYMMETRIC);
  }

  /** An output padding on some axis. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvWithOutputPadding() {
    return tconvExact().filter(TransposedConvolutionDomains.WITH_OUTPUT_PADDING);
  }

  /** Output extents given, padding in numbers. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvGiven() {
    return tconvExact().filter(TransposedConvolutionDomains.GIVEN);
  }

  /** SAME on either side, output extents derived. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvSame() {
    return tconvExact().filter(TransposedConvolutionDomains.SAME_AND_DERIVED);
  }

  /** SAME on either side, output extents given. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvSameAndGiven() {
    return tconvExact().filter(TransposedConvolutionDomains.SAME_AND_GIVEN);
  }

  /** SAME with the odd position cropped behind. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvSameExtraAfter() {
    return tconvExact().filter(TransposedConvolutionDomains.SAME_EXTRA_AFTER);
  }

  /** SAME with the odd position cropped in front. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvSameExtraBefore() {
    return tconvExact().filter(TransposedConvolutionDomains.SAME_EXTRA_BEFORE);
  }

  /** Cropped by VALID: not at all. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvValid() {
    return tconvExact().filter(TransposedConvolutionDomains.VALID);
  }

  /** No output at all, for want of positions or of items. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvEmpty() {
    return tconvExact().filter(TransposedConvolutionDomains.EMPTY);
  }

  /** No items, no input positions, or no output. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvWithoutTerms() {
    return tconvExact().filter(TransposedConvolutionDomains.WITHOUT_TERMS);
  }

  /** An output position that no input writes to. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvPositionUnreached() {
    return tconvExact().filter(TransposedConvolutionDomains.POSITION_UNREACHED);
  }

  /** An input position that writes to nothing that is left. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvPositionCropped() {
    return tconvExact().filter(TransposedConvolutionDomains.POSITION_CROPPED);
  }

  /** Two groups or more. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvGrouped() {
    return tconvExact().filter(TransposedConvolutionDomains.GROUPED);
  }

  /** Groups of several outputs. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvSharedGroups() {
    return tconvExact().filter(TransposedConvolutionDomains.SHARED_GROUPS);
  }

  /** A dilation of 2 or more. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvDilated() {
    return tconvExact().filter(TransposedConvolutionDomains.DILATED);
  }

  /** A stride of 2 or more. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvStrided() {
    return tconvExact().filter(TransposedConvolutionDomains.STRIDED);
  }

  /** A bias. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvWithBias() {
    return tconvExact().filter(TransposedConvolutionDomains.WITH_BIAS);
  }

  /** A full result that is there without any crop. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvWithFullResult() {
    return tconvExact().filter(TransposedConvolutionDomains.WITH_FULL_RESULT);
  }

  /** Two spatial axes or more. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvSeveralAxes() {
    return tconvExact().filter(TransposedConvolutionDomains.SEVERAL_AXES);
  }

  /** The input gradient of a valid convolution. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvOfAConvolution() {
    return tconvExact().filter(TransposedConvolutionDomains.OF_A_CONVOLUTION);
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#KERNEL}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingKernel() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.KERNEL, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#STRIDE}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingStride() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.STRIDE, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#DILATION}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingDilation() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.DILATION, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#OVERFLOW}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingOverflow() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.OVERFLOW, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#NUMBER_OF_ATTRIBUTES}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingNumberOfAttributes() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.NUMBER_OF_ATTRIBUTES, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#WEIGHTS_RANK}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingWeightsRank() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.WEIGHTS_RANK, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#WEIGHTS_CHANNELS}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingWeightsChannels() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.WEIGHTS_CHANNELS, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#NO_CHANNELS}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingNoChannels() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.NO_CHANNELS, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#NO_GROUPS}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingNoGroups() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.NO_GROUPS, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#GROUPS_OF_INPUTS}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingGroupsOfInputs() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.GROUPS_OF_INPUTS, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#LONG_BIAS}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingLongBias() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.LONG_BIAS, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#SHORT_BIAS}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingShortBias() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.SHORT_BIAS, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#NUMBER_OF_EXTENTS}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingNumberOfExtents() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.NUMBER_OF_EXTENTS, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#OUTPUT_PADDING}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingOutputPadding() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.OUTPUT_PADDING, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#CROP}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingCrop() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.CROP, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#OUTPUT_EXTENT}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingOutputExtent() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.OUTPUT_EXTENT, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#OUTPUT_PADDING_TWICE}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingOutputPaddingTwice() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.OUTPUT_PADDING_TWICE, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#PADDING_RULE}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingPaddingRule() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.PADDING_RULE, tconvWithSpace());
  }

  /** Cases that break the rule of {@link TransposedConvolutionBreakage#OUTPUT_GRADIENT}. */
  @Provide
  default Arbitrary<OperatorCase<TransposedConvolution>> tconvBreakingOutputGradient() {
    return TransposedConvolutionCases.breaking(
        TransposedConvolutionBreakage.OUTPUT_GRADIENT, tconvWithSpace());
  }
}
