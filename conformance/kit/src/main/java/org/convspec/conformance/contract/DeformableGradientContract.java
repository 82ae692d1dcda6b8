package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.reference.accuracy.DeformableBound;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 6, deformable convolution: its gradients. */
public interface DeformableGradientContract extends DeformableCaseSource {

  /** DEFORM-21, for input: every gradient has the shape of what it differentiates. */
  @Property
  @Label("required DEFORM-21 every gradient has the shape of what it differentiates")
  default void deform21ofInput(@ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-21", DeformableDomains.EXACT, Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** DEFORM-21, for weights: every gradient has the shape of what it differentiates. */
  @Property
  @Label("required DEFORM-21 every gradient has the shape of what it differentiates")
  default void deform21ofWeights(@ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-21", DeformableDomains.EXACT, Oracle.shape(Slot.WEIGHTS_GRADIENT), example);
  }

  /** DEFORM-21, for offset: every gradient has the shape of what it differentiates. */
  @Property
  @Label("required DEFORM-21 every gradient has the shape of what it differentiates")
  default void deform21ofOffset(@ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-21", DeformableDomains.EXACT, Oracle.shape(Slot.OFFSET_GRADIENT), example);
  }

  /** DEFORM-21, for bias: every gradient has the shape of what it differentiates. */
  @Property
  @Label("required DEFORM-21 every gradient has the shape of what it differentiates")
  default void deform21ofBias(@ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-21", DeformableDomains.EXACT, Oracle.shape(Slot.BIAS_GRADIENT), example);
  }

  /** DEFORM-21, for mask: every gradient has the shape of what it differentiates. */
  @Property
  @Label("required DEFORM-21 every gradient has the shape of what it differentiates")
  default void deform21ofMask(@ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-21", DeformableDomains.EXACT, Oracle.shape(Slot.MASK_GRADIENT), example);
  }

  /** DEFORM-22: an input gradient hands each pull to the neighbours. */
  @Property
  @Label("required DEFORM-22 an input gradient hands each pull to the neighbours")
  default void deform22AnInputGradientHandsEachPullToTheNeighbours(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-22",
        DeformableDomains.EXACT_INPUT_GRADIENT,
        Oracle.exact(Slot.INPUT_GRADIENT),
        example);
  }

  /** DEFORM-23: a weights gradient sums over masked samples. */
  @Property
  @Label("required DEFORM-23 a weights gradient sums over masked samples")
  default void deform23AWeightsGradientSumsOverMaskedSamples(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-23", DeformableDomains.EXACT, Oracle.exact(Slot.WEIGHTS_GRADIENT), example);
  }

  /** DEFORM-24: the bias gradient sums its channel as ever. */
  @Property
  @Label("required DEFORM-24 the bias gradient sums its channel as ever")
  default void deform24TheBiasGradientSumsItsChannelAsEver(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-24", DeformableDomains.EXACT, Oracle.exact(Slot.BIAS_GRADIENT), example);
  }

  /** DEFORM-25: a mask gradient sums over the channels of its offset group. */
  @Property
  @Label("required DEFORM-25 a mask gradient sums over the channels of its offset group")
  default void deform25AMaskGradientSumsOverTheChannelsOfItsOffsetGroup(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-25", DeformableDomains.EXACT, Oracle.exact(Slot.MASK_GRADIENT), example);
  }

  /** DEFORM-26: an offset gradient is the slope towards the upper neighbour. */
  @Property
  @Label("required DEFORM-26 an offset gradient is the slope towards the upper neighbour")
  default void deform26AnOffsetGradientIsTheSlopeTowardsTheUpperNeighbour(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-26", DeformableDomains.EXACT, Oracle.exact(Slot.OFFSET_GRADIENT), example);
  }

  /** DEFORM-27: where nobody samples the input gradient is zero. */
  @Property
  @Label("required DEFORM-27 where nobody samples the input gradient is zero")
  default void deform27WhereNobodySamplesTheInputGradientIsZero(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-27", DeformableDomains.EXACT, DeformableOracle::zeroWhereNobodySamples, example);
  }

  /** DEFORM-28, for input: gradients of a deformable convolution of nothing are zero. */
  @Property
  @Label("required DEFORM-28 gradients of a deformable convolution of nothing are zero")
  default void deform28ofInput(
      @ForAll("emptyDeforms") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-28",
        DeformableDomains.WITHOUT_OUTPUT,
        DeformableLaws.zero(Slot.INPUT_GRADIENT),
        example);
  }

  /** DEFORM-28, for weights: gradients of a deformable convolution of nothing are zero. */
  @Property
  @Label("required DEFORM-28 gradients of a deformable convolution of nothing are zero")
  default void deform28ofWeights(
      @ForAll("emptyDeforms") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-28",
        DeformableDomains.WITHOUT_OUTPUT,
        DeformableLaws.zero(Slot.WEIGHTS_GRADIENT),
        example);
  }

  /** DEFORM-28, for offset: gradients of a deformable convolution of nothing are zero. */
  @Property
  @Label("required DEFORM-28 gradients of a deformable convolution of nothing are zero")
  default void deform28ofOffset(
      @ForAll("emptyDeforms") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-28",
        DeformableDomains.WITHOUT_OUTPUT,
        DeformableLaws.zero(Slot.OFFSET_GRADIENT),
        example);
  }

  /** DEFORM-28, for bias: gradients of a deformable convolution of nothing are zero. */
  @Property
  @Label("required DEFORM-28 gradients of a deformable convolution of nothing are zero")
  default void deform28ofBias(@ForAll("emptyDeforms") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-28",
        DeformableDomains.WITHOUT_OUTPUT,
        DeformableLaws.zero(Slot.BIAS_GRADIENT),
        example);
  }

  /** DEFORM-28, for mask: gradients of a deformable convolution of nothing are zero. */
  @Property
  @Label("required DEFORM-28 gradients of a deformable convolution of nothing are zero")
  default void deform28ofMask(@ForAll("emptyDeforms") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-28",
        DeformableDomains.WITHOUT_OUTPUT,
        DeformableLaws.zero(Slot.MASK_GRADIENT),
        example);
  }

  /** DEFORM-38: the input gradient is the transpose of sampling. */
  @Property
  @Label("required DEFORM-38 the input gradient is the transpose of sampling")
  default void deform38TheInputGradientIsTheTransposeOfSampling(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-38",
        DeformableDomains.EXACT_INPUT_GRADIENT,
        DeformableLaws.withoutBias(OperatorLaws.adjointIn(Slot.INPUT)),
        example);
  }

  /** DEFORM-39: the weights gradient is the transpose of weighting. */
  @Property
  @Label("required DEFORM-39 the weights gradient is the transpose of weighting")
  default void deform39TheWeightsGradientIsTheTransposeOfWeighting(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-39",
        DeformableDomains.EXACT,
        DeformableLaws.withoutBias(OperatorLaws.adjointIn(Slot.WEIGHTS)),
        example);
  }

  /** DEFORM-40: the mask gradient is the transpose of masking. */
  @Property
  @Label("required DEFORM-40 the mask gradient is the transpose of masking")
  default void deform40TheMaskGradientIsTheTransposeOfMasking(
      @ForAll("deformsWithMask") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-40",
        DeformableDomains.WITH_MASK,
        DeformableLaws.withoutBias(OperatorLaws.adjointIn(Slot.MASK)),
        example);
  }

  /** DEFORM-41: the bias gradient is the transpose of the bias. */
  @Property
  @Label("required DEFORM-41 the bias gradient is the transpose of the bias")
  default void deform41TheBiasGradientIsTheTransposeOfTheBias(
      @ForAll("deformsWithBias") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-41", DeformableDomains.WITH_BIAS, OperatorLaws.adjointIn(Slot.BIAS), example);
  }

  /** DEFORM-42: a quarter of the offset gradient is what a quarter of a step changes. */
  @Property
  @Label("required DEFORM-42 a quarter of the offset gradient is what a quarter of a step changes")
  default void deform42AQuarterOfTheOffsetGradientIsWhatAQuarterOfAStepChanges(
      @ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey("DEFORM-42", DeformableDomains.EXACT, DeformableLaws::offsetGradientIsSlope, example);
  }

  /** DEFORM-43, for input: all gradients are linear in the output gradient. */
  @Property
  @Label("required DEFORM-43 all gradients are linear in the output gradient")
  default void deform43ofInput(@ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-43",
        DeformableDomains.EXACT_INPUT_GRADIENT,
        OperatorLaws.linearInOutputGradient(Slot.INPUT_GRADIENT),
        example);
  }

  /** DEFORM-43, for weights: all gradients are linear in the output gradient. */
  @Property
  @Label("required DEFORM-43 all gradients are linear in the output gradient")
  default void deform43ofWeights(@ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-43",
        DeformableDomains.EXACT,
        OperatorLaws.linearInOutputGradient(Slot.WEIGHTS_GRADIENT),
        example);
  }

  /** DEFORM-43, for offset: all gradients are linear in the output gradient. */
  @Property
  @Label("required DEFORM-43 all gradients are linear in the output gradient")
  default void deform43ofOffset(@ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-43",
        DeformableDomains.EXACT,
        OperatorLaws.linearInOutputGradient(Slot.OFFSET_GRADIENT),
        example);
  }

  /** DEFORM-43, for bias: all gradients are linear in the output gradient. */
  @Property
  @Label("required DEFORM-43 all gradients are linear in the output gradient")
  default void deform43ofBias(@ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-43",
        DeformableDomains.EXACT,
        OperatorLaws.linearInOutputGradient(Slot.BIAS_GRADIENT),
        example);
  }

  /** DEFORM-43, for mask: all gradients are linear in the output gradient. */
  @Property
  @Label("required DEFORM-43 all gradients are linear in the output gradient")
  default void deform43ofMask(@ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-43",
        DeformableDomains.EXACT,
        OperatorLaws.linearInOutputGradient(Slot.MASK_GRADIENT),
        example);
  }

  /** DEFORM-51: an input gradient of samples is within its bound. */
  @Property
  @Label("accuracy DEFORM-51 an input gradient of samples is within its bound")
  default void deform51AnInputGradientOfSamplesIsWithinItsBound(
      @ForAll("deformsOfReals") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-51",
        DeformableDomains.REAL,
        Oracle.bounded(Slot.INPUT_GRADIENT, DeformableBound::of),
        example);
  }

  /** DEFORM-52: a weights gradient of samples is within its bound. */
  @Property
  @Label("accuracy DEFORM-52 a weights gradient of samples is within its bound")
  default void deform52AWeightsGradientOfSamplesIsWithinItsBound(
      @ForAll("deformsOfReals") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-52",
        DeformableDomains.REAL,
        Oracle.bounded(Slot.WEIGHTS_GRADIENT, DeformableBound::of),
        example);
  }

  /** DEFORM-53: an offset gradient is within its bound. */
  @Property
  @Label("accuracy DEFORM-53 an offset gradient is within its bound")
  default void deform53AnOffsetGradientIsWithinItsBound(
      @ForAll("deformsOfReals") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-53",
        DeformableDomains.REAL,
        Oracle.bounded(Slot.OFFSET_GRADIENT, DeformableBound::of),
        example);
  }

  /** DEFORM-54: a mask gradient is within its bound. */
  @Property
  @Label("accuracy DEFORM-54 a mask gradient is within its bound")
  default void deform54AMaskGradientIsWithinItsBound(
      @ForAll("deformsOfReals") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-54",
        DeformableDomains.REAL,
        Oracle.bounded(Slot.MASK_GRADIENT, DeformableBound::of),
        example);
  }

  /** DEFORM-55: the bias gradient is within its bound as ever. */
  @Property
  @Label("accuracy DEFORM-55 the bias gradient is within its bound as ever")
  default void deform55TheBiasGradientIsWithinItsBoundAsEver(
      @ForAll("deformsOfReals") OperatorCase<DeformableConvolution> example) {
    obey(
        "DEFORM-55",
        DeformableDomains.REAL,
        Oracle.bounded(Slot.BIAS_GRADIENT, DeformableBound::of),
        example);
  }
}
