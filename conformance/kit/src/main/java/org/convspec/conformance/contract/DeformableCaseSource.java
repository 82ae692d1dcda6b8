package org.convspec.conformance.contract;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.DeformableCases;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.ShapeDamage;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.conformance.cases.WeightsBreakage;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that the properties of deformable convolution are tried with. */
public interface DeformableCaseSource extends Contract {

  /** What breaks rules of windows and groups. */
  WeightsBreakage<DeformableConvolution> DEFORM_BREAKAGE =
      new WeightsBreakage<>(
          DeformableConvolution::strides,
          DeformableConvolution::withStrides,
          DeformableConvolution::dilations,
          DeformableConvolution::withDilations,
          DeformableConvolution::withPadding,
          DeformableConvolution::withGroups);

  /** Every valid attribute, with integers. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deforms() {
    return DeformableCases.valid(elementType(), Fill.Kind.INTS);
  }

  /** Reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsOfReals() {
    return DeformableCases.valid(elementType(), Fill.Kind.REALS);
  }

  /** One NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsWithNan() {
    return DeformableCases.valid(elementType(), Fill.Kind.NANS);
  }

  /** Any layouts but the canonical ones. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsStoredOtherwise() {
    return StoredOtherwise.inAnyLayouts(deforms());
  }

  /** With a bias. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsWithBias() {
    return deforms().filter(DeformableDomains.WITH_BIAS);
  }

  /** Several groups. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> groupedDeforms() {
    return deforms().filter(DeformableDomains.GROUPED);
  }

  /** With a mask. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsWithMask() {
    return deforms().filter(DeformableDomains.WITH_MASK);
  }

  /** Several offset groups. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsInOffsetGroups() {
    return deforms().filter(DeformableDomains.SEVERAL_OFFSET_GROUPS);
  }

  /** Groups of weights, and one offset group. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsWithGroupsAlone() {
    return deforms()
        .map(example -> example.with(example.operator().withOffsetGroups(1)))
        .filter(DeformableDomains.ONLY_GROUPED);
  }

  /** No crop. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> uncroppedDeforms() {
    return deforms().filter(DeformableDomains.UNCROPPED);
  }

  /** A crop. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> croppedDeforms() {
    return deforms().filter(DeformableDomains.CROPPED);
  }

  /** No output at all. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> emptyDeforms() {
    return deforms().filter(DeformableDomains.WITHOUT_OUTPUT);
  }

  private Arbitrary<OperatorCase<DeformableConvolution>> damaged(
      String rule, UnaryOperator<OperatorCase<DeformableConvolution>> damage) {
    return OperatorBreakage.breaking(rule, Direction.FORWARD, deforms(), damage);
  }

  /** A kernel without taps. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingWin02() {
    return damaged("WIN-02", DEFORM_BREAKAGE::kernel);
  }

  /** A stride below 1. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingWin03() {
    return damaged("WIN-03", DEFORM_BREAKAGE::stride);
  }

  /** A dilation below 1. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingWin04() {
    return damaged("WIN-04", DEFORM_BREAKAGE::dilation);
  }

  /** A crop of more than there is. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingWin09() {
    return damaged("WIN-09", DEFORM_BREAKAGE::crop);
  }

  /** A stride too many. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingWin24() {
    return damaged("WIN-24", DEFORM_BREAKAGE::count);
  }

  /** No channels. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingConv04() {
    return damaged("CONV-04", DEFORM_BREAKAGE::channels);
  }

  /** No groups. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingConv05() {
    return damaged("CONV-05", DEFORM_BREAKAGE::groups);
  }

  /** Groups that do not divide the input channels. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingConv06() {
    return damaged("CONV-06", DEFORM_BREAKAGE::inputs);
  }

  /** Groups that do not divide the output channels. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingConv07() {
    return damaged("CONV-07", DEFORM_BREAKAGE::outputs);
  }

  /** No spatial axis. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingDeform01() {
    return damaged(
        "DEFORM-01",
        example -> {
          DeformableConvolution still =
              example
                  .operator()
                  .withStrides(List.of())
                  .withDilations(List.of())
                  .withPadding(PaddingRule.explicit());
          Dimensions dimensions = example.dimensions();
          long outputs = dimensions.weights().orElseThrow().outputs();
          return example
              .with(still)
              .with(dimensions.withExtents(List.of()).withWeights(outputs, List.of()));
        });
  }

  /** Weights with an axis less. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingDeform02() {
    return damaged(
        "DEFORM-02",
        example ->
            example.withShape(
                Slot.WEIGHTS, ShapeDamage.withoutLastAxis(example.shape(Slot.WEIGHTS))));
  }

  /** Weights with an input channel too many. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingDeform03() {
    return damaged(
        "DEFORM-03",
        example ->
            example.withShape(Slot.WEIGHTS, ShapeDamage.longer(example.shape(Slot.WEIGHTS), 1)));
  }

  /** No offset groups. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingDeform04() {
    return damaged("DEFORM-04", example -> example.with(example.operator().withOffsetGroups(0)));
  }

  /** Offset groups that do not divide the input channels. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingDeform05() {
    return damaged(
        "DEFORM-05",
        example ->
            example.with(example.operator().withOffsetGroups(example.dimensions().channels() + 1)));
  }

  /** An offset of another shape. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingDeform06() {
    return damaged("DEFORM-06", example -> withWrong(Slot.OFFSET, example));
  }

  /** A mask of another shape. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingDeform07() {
    return damaged(
        "DEFORM-07", example -> withWrong(Slot.MASK, example.withOptions(Set.of(Slot.MASK))));
  }

  /** A bias of another shape. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingDeform08() {
    return damaged(
        "DEFORM-08", example -> withWrong(Slot.BIAS, example.withOptions(Set.of(Slot.BIAS))));
  }

  /** An output gradient of another shape. */
  @Provide
  default Arbitrary<OperatorCase<DeformableConvolution>> deformsBreakingDeform09() {
    return OperatorBreakage.breaking(
        "DEFORM-09",
        Direction.GRADIENT,
        deforms(),
        example ->
            example.withShape(
                Slot.OUTPUT_GRADIENT,
                ShapeDamage.wrong(example.outputShape(), example.fill().seed())));
  }

  private static OperatorCase<DeformableConvolution> withWrong(
      Slot slot, OperatorCase<DeformableConvolution> example) {
    return example.withShape(slot, ShapeDamage.wrong(example.shape(slot), example.fill().seed()));
  }
}
