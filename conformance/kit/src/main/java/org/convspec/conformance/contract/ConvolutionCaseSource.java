package org.convspec.conformance.contract;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.convspec.conformance.cases.Breakage;
import org.convspec.conformance.cases.ConvolutionCases;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Fill;

/** The cases that the properties of convolution are tried with. */
public interface ConvolutionCaseSource extends Contract {

  /** Every valid attribute, with integers whose sums are exact. */
  @Provide
  default Arbitrary<ConvolutionCase> exact() {
    return ConvolutionCases.valid(elementType(), Fill.Kind.INTS);
  }

  /** The same, and some with a padding rule in place of numbers, or without spatial axes. */
  @Provide
  default Arbitrary<ConvolutionCase> exactOfEveryKind() {
    Arbitrary<ConvolutionCase> ruled =
        Arbitraries.of(AutoPadding.class)
            .flatMap(rule -> ConvolutionCases.autoPadded(exact(), rule));
    return Arbitraries.frequencyOf(
        Tuple.of(15, exact()), Tuple.of(4, ruled), Tuple.of(1, rankZero()));
  }

  /** Integers of 8 bits, in every integer type. */
  @Provide
  default Arbitrary<ConvolutionCase> ofIntegers() {
    return ofBytes(ElementType.INT32, ElementType.INT8, ElementType.UINT8);
  }

  /** Integers of 8 bits, in types of as many. */
  @Provide
  default Arbitrary<ConvolutionCase> ofNarrowIntegers() {
    return ofBytes(ElementType.INT8, ElementType.UINT8);
  }

  private Arbitrary<ConvolutionCase> ofBytes(ElementType... types) {
    return Arbitraries.of(types).flatMap(type -> ConvolutionCases.valid(type, Fill.Kind.BYTES));
  }

  /** Reals of both signs. */
  @Provide
  default Arbitrary<ConvolutionCase> real() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, ConvolutionCases.valid(elementType(), Fill.Kind.REALS)),
        Tuple.of(1, realForFastAlgorithms()));
  }

  /** What Winograd's algorithm is used for, with elements that its tiles mix with larger ones. */
  private Arbitrary<ConvolutionCase> realForFastAlgorithms() {
    return ConvolutionCases.denseThree(ConvolutionCases.valid(elementType(), Fill.Kind.SPIKES));
  }

  /** One NaN among integers. */
  @Provide
  default Arbitrary<ConvolutionCase> withNan() {
    return ConvolutionCases.valid(elementType(), Fill.Kind.NANS);
  }

  /** Some infinities among integers. */
  @Provide
  default Arbitrary<ConvolutionCase> withInfinities() {
    return ConvolutionCases.valid(elementType(), Fill.Kind.INFINITIES);
  }

  /** Zeros of both signs among integers. */
  @Provide
  default Arbitrary<ConvolutionCase> withSignedZeros() {
    return ConvolutionCases.valid(elementType(), Fill.Kind.ZEROS);
  }

  /** Subnormal inputs. */
  @Provide
  default Arbitrary<ConvolutionCase> subnormal() {
    return ConvolutionCases.valid(elementType(), Fill.Kind.SUBNORMALS);
  }

  /** A dilation of 2 or more. */
  @Provide
  default Arbitrary<ConvolutionCase> dilated() {
    return exact().filter(ConvolutionDomains.DILATED);
  }

  /** A stride of 2 or more, floor or exact rounding. */
  @Provide
  default Arbitrary<ConvolutionCase> stridedInWholeSteps() {
    return exact().filter(ConvolutionDomains.STRIDED.and(ConvolutionDomains.WHOLE_STEPS));
  }

  /** Paddings that differ between the sides. */
  @Provide
  default Arbitrary<ConvolutionCase> asymmetric() {
    return exact().filter(ConvolutionDomains.ASYMMETRIC);
  }

  /** A negative padding. */
  @Provide
  default Arbitrary<ConvolutionCase> cropped() {
    return exact().filter(ConvolutionDomains.CROPPED);
  }

  /** Some padding or crop, floor or exact rounding. */
  @Provide
  default Arbitrary<ConvolutionCase> paddedInWholeSteps() {
    return exact().filter(ConvolutionDomains.PADDED_OR_CROPPED.and(ConvolutionDomains.WHOLE_STEPS));
  }

  /** A window that fits on every axis. */
  @Provide
  default Arbitrary<ConvolutionCase> fitting() {
    return exact().filter(ConvolutionDomains.FITTING);
  }

  /** Floor or exact rounding. */
  @Provide
  default Arbitrary<ConvolutionCase> wholeSteps() {
    return exact().filter(ConvolutionDomains.WHOLE_STEPS);
  }

  /** Floor rounding with a last partial step. */
  @Provide
  default Arbitrary<ConvolutionCase> partialStepDropped() {
    return exact().filter(ConvolutionDomains.PARTIAL_STEP_DROPPED);
  }

  /** An axis on which the window does not fit. */
  @Provide
  default Arbitrary<ConvolutionCase> withoutRoom() {
    return exact().filter(ConvolutionDomains.WITHOUT_ROOM);
  }

  /** No output at all, for want of room or of items. */
  @Provide
  default Arbitrary<ConvolutionCase> empty() {
    return exact().filter(ConvolutionDomains.EMPTY);
  }

  /** A window that reads nothing but padding. */
  @Provide
  default Arbitrary<ConvolutionCase> windowOutside() {
    return exact().filter(ConvolutionDomains.WINDOW_OUTSIDE);
  }

  /** An input position that no window reads. */
  @Provide
  default Arbitrary<ConvolutionCase> positionUnread() {
    return exact().filter(ConvolutionDomains.POSITION_UNREAD);
  }

  /** Two groups or more. */
  @Provide
  default Arbitrary<ConvolutionCase> grouped() {
    return exact().filter(ConvolutionDomains.GROUPED);
  }

  /** Groups of several inputs and several outputs. */
  @Provide
  default Arbitrary<ConvolutionCase> sharedGroups() {
    return exact().filter(ConvolutionDomains.SHARED_GROUPS);
  }

  /** Groups of one input and several outputs. */
  @Provide
  default Arbitrary<ConvolutionCase> depthwiseWithMultiplier() {
    return exact().filter(ConvolutionDomains.DEPTHWISE_WITH_MULTIPLIER);
  }

  /** Two spatial axes or more, padded by numbers. */
  @Provide
  default Arbitrary<ConvolutionCase> severalAxes() {
    return exact().filter(ConvolutionDomains.SEVERAL_AXES);
  }

  /** Few enough channels and taps for products of three. */
  @Provide
  default Arbitrary<ConvolutionCase> channelwise() {
    return exact().filter(ConvolutionDomains.CHANNELWISE);
  }

  /** Two spatial axes or more, and few enough taps for products of one weight per axis. */
  @Provide
  default Arbitrary<ConvolutionCase> axiswise() {
    return exact().filter(ConvolutionDomains.AXISWISE);
  }

  /** Ceil rounding with a window that floor rounding would not have. */
  @Provide
  default Arbitrary<ConvolutionCase> partialStepKept() {
    return ceiled().filter(ConvolutionDomains.PARTIAL_STEP_KEPT);
  }

  /** Ceil rounding with a partial step whose window would start in the end padding. */
  @Provide
  default Arbitrary<ConvolutionCase> partialStepInEndPadding() {
    return ceiled().filter(ConvolutionDomains.PARTIAL_STEP_IN_END_PADDING);
  }

  private Arbitrary<ConvolutionCase> ceiled() {
    return exact().map(each -> each.with(each.convolution().withRounding(OutputRounding.CEIL)));
  }

  /** True convolution. */
  @Provide
  default Arbitrary<ConvolutionCase> flipped() {
    return exact()
        .map(each -> each.with(each.convolution().withOrientation(Orientation.FLIPPED)))
        .filter(ConvolutionDomains.FLIPPED);
  }

  /** No items. */
  @Provide
  default Arbitrary<ConvolutionCase> emptyBatch() {
    return exact()
        .map(each -> each.with(ConvolutionCase.replace(each.input(), 0, 0), each.weights()))
        .filter(ConvolutionDomains.EMPTY_BATCH);
  }

  /** Kernels of one tap, stride 1, nothing padded. */
  @Provide
  default Arbitrary<ConvolutionCase> pointwise() {
    return ConvolutionCases.pointwise(exact()).filter(ConvolutionDomains.POINTWISE);
  }

  /** No spatial axes. */
  @Provide
  default Arbitrary<ConvolutionCase> rankZero() {
    return ConvolutionCases.withoutSpace(exact()).filter(ConvolutionDomains.RANK_ZERO);
  }

  /** Any layout but the canonical pair. */
  @Provide
  default Arbitrary<ConvolutionCase> storedOtherwise() {
    return ConvolutionCases.inOtherLayouts(exact());
  }

  /** Data in a layout that is not canonical. */
  @Provide
  default Arbitrary<ConvolutionCase> dataStoredOtherwise() {
    return storedOtherwise().filter(ConvolutionDomains.DATA_STORED_OTHERWISE);
  }

  /** Weights in a layout that is not canonical. */
  @Provide
  default Arbitrary<ConvolutionCase> weightsStoredOtherwise() {
    return storedOtherwise().filter(ConvolutionDomains.WEIGHTS_STORED_OTHERWISE);
  }

  /** SAME padding, the odd position on either side. */
  @Provide
  default Arbitrary<ConvolutionCase> paddedSame() {
    return Arbitraries.oneOf(paddedSameExtraAfter(), paddedSameExtraBefore());
  }

  /** SAME padding where the stride exceeds the effective kernel. */
  @Provide
  default Arbitrary<ConvolutionCase> sameWithLongStride() {
    return paddedSame().filter(ConvolutionDomains.SAME_WITH_LONG_STRIDE);
  }

  /** Cases padded by {@link AutoPadding#VALID}. */
  @Provide
  default Arbitrary<ConvolutionCase> paddedValid() {
    return ConvolutionCases.autoPadded(exact(), AutoPadding.VALID);
  }

  /** Cases padded by {@link AutoPadding#SAME_EXTRA_AFTER}. */
  @Provide
  default Arbitrary<ConvolutionCase> paddedSameExtraAfter() {
    return ConvolutionCases.autoPadded(exact(), AutoPadding.SAME_EXTRA_AFTER);
  }

  /** Cases padded by {@link AutoPadding#SAME_EXTRA_BEFORE}. */
  @Provide
  default Arbitrary<ConvolutionCase> paddedSameExtraBefore() {
    return ConvolutionCases.autoPadded(exact(), AutoPadding.SAME_EXTRA_BEFORE);
  }

  /** Cases padded by {@link AutoPadding#FULL}. */
  @Provide
  default Arbitrary<ConvolutionCase> paddedFull() {
    return ConvolutionCases.autoPadded(exact(), AutoPadding.FULL);
  }

  /** Cases padded by {@link AutoPadding#CAUSAL}. */
  @Provide
  default Arbitrary<ConvolutionCase> paddedCausal() {
    return ConvolutionCases.autoPadded(exact(), AutoPadding.CAUSAL);
  }

  /** Cases that break the rule of {@link Breakage#KERNEL}. */
  @Provide
  default Arbitrary<ConvolutionCase> breakingKernel() {
    return ConvolutionCases.breaking(Breakage.KERNEL, exact());
  }

  /** Cases that break the rule of {@link Breakage#STRIDE}. */
  @Provide
  default Arbitrary<ConvolutionCase> breakingStride() {
    return ConvolutionCases.breaking(Breakage.STRIDE, exact());
  }

  /** Cases that break the rule of {@link Breakage#DILATION}. */
  @Provide
  default Arbitrary<ConvolutionCase> breakingDilation() {
    return ConvolutionCases.breaking(Breakage.DILATION, exact());
  }

  /** Cases that break the rule of {@link Breakage#CROP}. */
  @Provide
  default Arbitrary<ConvolutionCase> breakingCrop() {
    return ConvolutionCases.breaking(Breakage.CROP, exact());
  }

  /** Cases that break the rule of {@link Breakage#PARTIAL_STEP}. */
  @Provide
  default Arbitrary<ConvolutionCase> breakingPartialStep() {
    return ConvolutionCases.breaking(Breakage.PARTIAL_STEP, exact());
  }

  /** Cases that break the rule of {@link Breakage#OVERFLOW}. */
  @Provide
  default Arbitrary<ConvolutionCase> breakingOverflow() {
    return ConvolutionCases.breaking(Breakage.OVERFLOW, exact());
  }

  /** Cases that break the rule of {@link Breakage#NUMBER_OF_ATTRIBUTES}. */
  @Provide
  default Arbitrary<ConvolutionCase> breakingNumberOfAttributes() {
    return ConvolutionCases.breaking(Breakage.NUMBER_OF_ATTRIBUTES, exact());
  }

  /** Cases that break the rule of {@link Breakage#WEIGHTS_RANK}. */
  @Provide
  default Arbitrary<ConvolutionCase> breakingWeightsRank() {
    return ConvolutionCases.breaking(Breakage.WEIGHTS_RANK, exact());
  }

  /** Cases that break the rule of {@link Breakage#WEIGHTS_CHANNELS}. */
  @Provide
  default Arbitrary<ConvolutionCase> breakingWeightsChannels() {
    return ConvolutionCases.breaking(Breakage.WEIGHTS_CHANNELS, exact());
  }

  /** Cases that break the rule of {@link Breakage#NO_CHANNELS}. */
  @Provide
  default Arbitrary<ConvolutionCase> breakingNoChannels() {
    return ConvolutionCases.breaking(Breakage.NO_CHANNELS, exact());
  }

  /** Cases that break the rule of {@link Breakage#NO_GROUPS}. */
  @Provide
  default Arbitrary<ConvolutionCase> breakingNoGroups() {
    return ConvolutionCases.breaking(Breakage.NO_GROUPS, exact());
  }

  /** Cases that break the rule of {@link Breakage#GROUPS_OF_INPUTS}. */
  @Provide
  default Arbitrary<ConvolutionCase> breakingGroupsOfInputs() {
    return ConvolutionCases.breaking(Breakage.GROUPS_OF_INPUTS, exact());
  }

  /** Cases that break the rule of {@link Breakage#GROUPS_OF_OUTPUTS}. */
  @Provide
  default Arbitrary<ConvolutionCase> breakingGroupsOfOutputs() {
    return ConvolutionCases.breaking(Breakage.GROUPS_OF_OUTPUTS, exact());
  }

  /** Cases that break the rule of {@link Breakage#LONG_BIAS}. */
  @Provide
  default Arbitrary<ConvolutionCase> breakingLongBias() {
    return ConvolutionCases.breaking(Breakage.LONG_BIAS, exact());
  }

  /** Cases that break the rule of {@link Breakage#SHORT_BIAS}. */
  @Provide
  default Arbitrary<ConvolutionCase> breakingShortBias() {
    return ConvolutionCases.breaking(Breakage.SHORT_BIAS, exact());
  }

  /** Cases that break the rule of {@link Breakage#OUTPUT_GRADIENT}. */
  @Provide
  default Arbitrary<ConvolutionCase> breakingOutputGradient() {
    return ConvolutionCases.breaking(Breakage.OUTPUT_GRADIENT, exact());
  }
}
