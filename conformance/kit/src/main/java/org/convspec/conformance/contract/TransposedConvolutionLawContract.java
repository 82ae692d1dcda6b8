package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 4, transposed convolution: laws of the output. */
public interface TransposedConvolutionLawContract extends TransposedConvolutionCaseSource {

  /** TCONV-40: linear in the input. */
  @Property
  @Label("required TCONV-40 linear in the input")
  default void tconv40LinearInTheInput(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-40",
        TransposedConvolutionDomains.EXACT,
        TransposedConvolutionLaws.withoutBias(OperatorLaws.linearIn(Slot.INPUT)),
        example);
  }

  /** TCONV-41: linear in the weights. */
  @Property
  @Label("required TCONV-41 linear in the weights")
  default void tconv41LinearInTheWeights(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-41",
        TransposedConvolutionDomains.EXACT,
        TransposedConvolutionLaws.withoutBias(OperatorLaws.linearIn(Slot.WEIGHTS)),
        example);
  }

  /** TCONV-42: a bias adds once to every position. */
  @Property
  @Label("required TCONV-42 a bias adds once to every position")
  default void tconv42ABiasAddsOnceToEveryPosition(
      @ForAll("tconvWithBias") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-42",
        TransposedConvolutionDomains.WITH_BIAS,
        TransposedConvolutionLaws::biasAdds,
        example);
  }

  /** TCONV-43: items do not see each other. */
  @Property
  @Label("required TCONV-43 items do not see each other")
  default void tconv43ItemsDoNotSeeEachOther(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-43",
        TransposedConvolutionDomains.EXACT,
        OperatorLaws.itemsAreIndependent(Slot.INPUT),
        example);
  }

  /** TCONV-44: output channels keep their order. */
  @Property
  @Label("required TCONV-44 output channels keep their order")
  default void tconv44OutputChannelsKeepTheirOrder(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-44",
        TransposedConvolutionDomains.EXACT,
        TransposedConvolutionLaws.withoutBias(TransposedConvolutionLaws::outputChannelsPermute),
        example);
  }

  /** TCONV-45: input channels of a group are summed in any order. */
  @Property
  @Label("required TCONV-45 input channels of a group are summed in any order")
  default void tconv45InputChannelsOfAGroupAreSummedInAnyOrder(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-45",
        TransposedConvolutionDomains.EXACT,
        TransposedConvolutionLaws::inputChannelsPermute,
        example);
  }

  /** TCONV-46: groups are transposed convolutions side by side. */
  @Property
  @Label("required TCONV-46 groups are transposed convolutions side by side")
  default void tconv46GroupsAreTransposedConvolutionsSideBySide(
      @ForAll("tconvGrouped") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-46",
        TransposedConvolutionDomains.GROUPED,
        TransposedConvolutionLaws::groupsSplit,
        example);
  }

  /** TCONV-47: dilation is a kernel with zeros between its taps. */
  @Property
  @Label("required TCONV-47 dilation is a kernel with zeros between its taps")
  default void tconv47DilationIsAKernelWithZerosBetweenItsTaps(
      @ForAll("tconvDilated") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-47",
        TransposedConvolutionDomains.DILATED,
        TransposedConvolutionLaws::dilationStuffsZeros,
        example);
  }

  /** TCONV-48: stride is an input with zeros between its positions. */
  @Property
  @Label("required TCONV-48 stride is an input with zeros between its positions")
  default void tconv48StrideIsAnInputWithZerosBetweenItsPositions(
      @ForAll("tconvStrided") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-48",
        TransposedConvolutionDomains.STRIDED,
        TransposedConvolutionLaws::strideStuffsZeros,
        example);
  }

  /** TCONV-49: padding keeps a part of the full result. */
  @Property
  @Label("required TCONV-49 padding keeps a part of the full result")
  default void tconv49PaddingKeepsAPartOfTheFullResult(
      @ForAll("tconvWithFullResult") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-49",
        TransposedConvolutionDomains.WITH_FULL_RESULT,
        TransposedConvolutionLaws.withoutBias(TransposedConvolutionLaws::paddingKeepsAPart),
        example);
  }

  /** TCONV-50: output padding undoes a crop behind. */
  @Property
  @Label("required TCONV-50 output padding undoes a crop behind")
  default void tconv50OutputPaddingUndoesACropBehind(
      @ForAll("tconvWithOutputPadding") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-50",
        TransposedConvolutionDomains.WITH_OUTPUT_PADDING,
        TransposedConvolutionLaws::outputPaddingUndoesACrop,
        example);
  }

  /** TCONV-51: a kernel of one tap sees each position alone. */
  @Property
  @Label("required TCONV-51 a kernel of one tap sees each position alone")
  default void tconv51AKernelOfOneTapSeesEachPositionAlone(
      @ForAll("tconvPointwise") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-51",
        TransposedConvolutionDomains.POINTWISE,
        TransposedConvolutionLaws::pointwiseSeesPositionsAlone,
        example);
  }

  /** TCONV-52: axes are interchangeable. */
  @Property
  @Label("required TCONV-52 axes are interchangeable")
  default void tconv52AxesAreInterchangeable(
      @ForAll("tconvSeveralAxes") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-52",
        TransposedConvolutionDomains.SEVERAL_AXES,
        TransposedConvolutionLaws::axesAreInterchangeable,
        example);
  }

  /** TCONV-53: a mirror swaps the two sides. */
  @Property
  @Label("required TCONV-53 a mirror swaps the two sides")
  default void tconv53AMirrorSwapsTheTwoSides(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-53",
        TransposedConvolutionDomains.EXACT,
        TransposedConvolutionLaws::mirrorSwapsSides,
        example);
  }

  /** TCONV-54: it is the input gradient of a convolution. */
  @Property
  @Label("required TCONV-54 it is the input gradient of a convolution")
  default void tconv54ItIsTheInputGradientOfAConvolution(
      @ForAll("tconvOfAConvolution") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-54",
        TransposedConvolutionDomains.OF_A_CONVOLUTION,
        TransposedConvolutionDuality::outputIsInputGradient,
        example);
  }
}
