package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.TransposedConvolutionBreakage;
import org.convspec.reference.accuracy.MultilinearBound;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.vectors.cases.OperatorCase;

/**
 * Chapter 4, transposed convolution, in the gradient direction: three gradients, each asked for
 * alone.
 */
public interface TransposedConvolutionGradientContract extends TransposedConvolutionCaseSource {

  /** TEN-09: a gradient is stored like what it differentiates. */
  @Property
  @Label("required TEN-09 a gradient is stored like what it differentiates")
  default void tconvTen09InputGradient(
      @ForAll("tconvStoredOtherwise") OperatorCase<TransposedConvolution> example) {
    obey(
        "TEN-09",
        TransposedConvolutionDomains.STORED_OTHERWISE,
        Oracle.exact(Slot.INPUT_GRADIENT),
        example);
  }

  /** TEN-09: a gradient is stored like what it differentiates. */
  @Property
  @Label("required TEN-09 a gradient is stored like what it differentiates")
  default void tconvTen09WeightsGradient(
      @ForAll("tconvStoredOtherwise") OperatorCase<TransposedConvolution> example) {
    obey(
        "TEN-09",
        TransposedConvolutionDomains.STORED_OTHERWISE,
        Oracle.exact(Slot.WEIGHTS_GRADIENT),
        example);
  }

  /** TCONV-30: the output gradient has the shape of the output. */
  @Property
  @Label("required TCONV-30 the output gradient has the shape of the output")
  default void tconv30TheOutputGradientHasTheShapeOfTheOutput(
      @ForAll("tconvBreakingOutputGradient") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-30",
        TransposedConvolutionBreakage.OUTPUT_GRADIENT::holds,
        TransposedConvolutionOracle.rejected(TransposedConvolutionBreakage.OUTPUT_GRADIENT),
        example);
  }

  /** TCONV-31: a gradient has the shape of what it differentiates. */
  @Property
  @Label("required TCONV-31 a gradient has the shape of what it differentiates")
  default void tconv31InputGradientShape(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-31", TransposedConvolutionDomains.EXACT, Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** TCONV-31: a gradient has the shape of what it differentiates. */
  @Property
  @Label("required TCONV-31 a gradient has the shape of what it differentiates")
  default void tconv31WeightsGradientShape(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-31",
        TransposedConvolutionDomains.EXACT,
        Oracle.shape(Slot.WEIGHTS_GRADIENT),
        example);
  }

  /** TCONV-31: a gradient has the shape of what it differentiates. */
  @Property
  @Label("required TCONV-31 a gradient has the shape of what it differentiates")
  default void tconv31BiasGradientShape(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey("TCONV-31", TransposedConvolutionDomains.EXACT, Oracle.shape(Slot.BIAS_GRADIENT), example);
  }

  /** TCONV-32: an input gradient sums over all taps of its position. */
  @Property
  @Label("required TCONV-32 an input gradient sums over all taps of its position")
  default void tconv32AnInputGradientSumsOverAllTapsOfItsPosition(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-32", TransposedConvolutionDomains.EXACT, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** TCONV-33: a weights gradient sums over all positions that use the tap. */
  @Property
  @Label("required TCONV-33 a weights gradient sums over all positions that use the tap")
  default void tconv33AWeightsGradientSumsOverAllPositionsThatUseTheTap(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-33",
        TransposedConvolutionDomains.EXACT,
        Oracle.exact(Slot.WEIGHTS_GRADIENT),
        example);
  }

  /** TCONV-34: a bias gradient sums its channel. */
  @Property
  @Label("required TCONV-34 a bias gradient sums its channel")
  default void tconv34ABiasGradientSumsItsChannel(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey("TCONV-34", TransposedConvolutionDomains.EXACT, Oracle.exact(Slot.BIAS_GRADIENT), example);
  }

  /** TCONV-35: an input whose taps are all cropped has gradient zero. */
  @Property
  @Label("required TCONV-35 an input whose taps are all cropped has gradient zero")
  default void tconv35AnInputWhoseTapsAreAllCroppedHasGradientZero(
      @ForAll("tconvPositionCropped") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-35",
        TransposedConvolutionDomains.POSITION_CROPPED,
        TransposedConvolutionOracle::zeroWhereCropped,
        example);
  }

  /** TCONV-36: gradients of nothing are zero. */
  @Property
  @Label("required TCONV-36 gradients of nothing are zero")
  default void tconv36InputGradientOfNothing(
      @ForAll("tconvWithoutTerms") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-36",
        TransposedConvolutionDomains.WITHOUT_TERMS,
        TransposedConvolutionOracle.everywhere(Slot.INPUT_GRADIENT),
        example);
  }

  /** TCONV-36: gradients of nothing are zero. */
  @Property
  @Label("required TCONV-36 gradients of nothing are zero")
  default void tconv36WeightsGradientOfNothing(
      @ForAll("tconvWithoutTerms") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-36",
        TransposedConvolutionDomains.WITHOUT_TERMS,
        TransposedConvolutionOracle.everywhere(Slot.WEIGHTS_GRADIENT),
        example);
  }

  /** TCONV-36: gradients of nothing are zero. */
  @Property
  @Label("required TCONV-36 gradients of nothing are zero")
  default void tconv36BiasGradientOfNothing(
      @ForAll("tconvWithoutTerms") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-36",
        TransposedConvolutionDomains.WITHOUT_TERMS,
        TransposedConvolutionOracle.everywhere(Slot.BIAS_GRADIENT),
        example);
  }

  /** TCONV-55: its input gradient is a convolution. */
  @Property
  @Label("required TCONV-55 its input gradient is a convolution")
  default void tconv55ItsInputGradientIsAConvolution(
      @ForAll("tconvOfAConvolution") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-55",
        TransposedConvolutionDomains.OF_A_CONVOLUTION,
        TransposedConvolutionDuality::inputGradientIsOutput,
        example);
  }

  /** TCONV-56: its weights gradient is that of a convolution. */
  @Property
  @Label("required TCONV-56 its weights gradient is that of a convolution")
  default void tconv56ItsWeightsGradientIsThatOfAConvolution(
      @ForAll("tconvOfAConvolution") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-56",
        TransposedConvolutionDomains.OF_A_CONVOLUTION,
        TransposedConvolutionDuality::weightsGradientIsWeightsGradient,
        example);
  }

  /** TCONV-57: the input gradient is the adjoint of the output. */
  @Property
  @Label("required TCONV-57 the input gradient is the adjoint of the output")
  default void tconv57TheInputGradientIsTheAdjointOfTheOutput(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-57",
        TransposedConvolutionDomains.EXACT,
        OperatorLaws.adjointIn(Slot.INPUT),
        example);
  }

  /** TCONV-58: the weights gradient is the adjoint of the output. */
  @Property
  @Label("required TCONV-58 the weights gradient is the adjoint of the output")
  default void tconv58TheWeightsGradientIsTheAdjointOfTheOutput(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-58",
        TransposedConvolutionDomains.EXACT,
        OperatorLaws.adjointIn(Slot.WEIGHTS),
        example);
  }

  /** TCONV-59: the bias gradient is the adjoint of the bias. */
  @Property
  @Label("required TCONV-59 the bias gradient is the adjoint of the bias")
  default void tconv59TheBiasGradientIsTheAdjointOfTheBias(
      @ForAll("tconvWithBias") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-59",
        TransposedConvolutionDomains.WITH_BIAS,
        OperatorLaws.adjointIn(Slot.BIAS),
        example);
  }

  /** TCONV-60: gradients are linear in the output gradient. */
  @Property
  @Label("required TCONV-60 gradients are linear in the output gradient")
  default void tconv60InputGradientLinear(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-60",
        TransposedConvolutionDomains.EXACT,
        OperatorLaws.linearInOutputGradient(Slot.INPUT_GRADIENT),
        example);
  }

  /** TCONV-60: gradients are linear in the output gradient. */
  @Property
  @Label("required TCONV-60 gradients are linear in the output gradient")
  default void tconv60WeightsGradientLinear(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-60",
        TransposedConvolutionDomains.EXACT,
        OperatorLaws.linearInOutputGradient(Slot.WEIGHTS_GRADIENT),
        example);
  }

  /** TCONV-60: gradients are linear in the output gradient. */
  @Property
  @Label("required TCONV-60 gradients are linear in the output gradient")
  default void tconv60BiasGradientLinear(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-60",
        TransposedConvolutionDomains.EXACT,
        OperatorLaws.linearInOutputGradient(Slot.BIAS_GRADIENT),
        example);
  }

  /** TCONV-61: the weights gradient sums over items. */
  @Property
  @Label("required TCONV-61 the weights gradient sums over items")
  default void tconv61TheWeightsGradientSumsOverItems(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-61",
        TransposedConvolutionDomains.EXACT,
        TransposedConvolutionGradientLaws::weightsGradientSumsOverItems,
        example);
  }

  /** TCONV-62: gradients of groups stand side by side. */
  @Property
  @Label("required TCONV-62 gradients of groups stand side by side")
  default void tconv62InputGradientOfGroups(
      @ForAll("tconvGrouped") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-62",
        TransposedConvolutionDomains.GROUPED,
        TransposedConvolutionGradientLaws.groupsSplit(Slot.INPUT_GRADIENT),
        example);
  }

  /** TCONV-62: gradients of groups stand side by side. */
  @Property
  @Label("required TCONV-62 gradients of groups stand side by side")
  default void tconv62WeightsGradientOfGroups(
      @ForAll("tconvGrouped") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-62",
        TransposedConvolutionDomains.GROUPED,
        TransposedConvolutionGradientLaws.groupsSplit(Slot.WEIGHTS_GRADIENT),
        example);
  }

  /** TCONV-64: an input gradient is within its bound. */
  @Property
  @Label("accuracy TCONV-64 an input gradient is within its bound")
  default void tconv64AnInputGradientIsWithinItsBound(
      @ForAll("tconvReal") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-64",
        TransposedConvolutionDomains.REAL,
        Oracle.bounded(Slot.INPUT_GRADIENT, MultilinearBound::of),
        example);
  }

  /** TCONV-65: a weights gradient is within its bound. */
  @Property
  @Label("accuracy TCONV-65 a weights gradient is within its bound")
  default void tconv65AWeightsGradientIsWithinItsBound(
      @ForAll("tconvReal") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-65",
        TransposedConvolutionDomains.REAL,
        Oracle.bounded(Slot.WEIGHTS_GRADIENT, MultilinearBound::of),
        example);
  }

  /** TCONV-66: a bias gradient is within its bound. */
  @Property
  @Label("accuracy TCONV-66 a bias gradient is within its bound")
  default void tconv66ABiasGradientIsWithinItsBound(
      @ForAll("tconvReal") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-66",
        TransposedConvolutionDomains.REAL,
        Oracle.bounded(Slot.BIAS_GRADIENT, MultilinearBound::of),
        example);
  }

  /** TCONV-71: a NaN of the output gradient stays with the inputs that write there. */
  @Property
  @Label("required TCONV-71 a NaN of the output gradient stays with the inputs that write there")
  default void tconv71ANanOfTheOutputGradientStaysWithTheInputsThatWriteThere(
      @ForAll("tconvWithNan") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-71",
        TransposedConvolutionDomains.WITH_NAN,
        Oracle.exact(Slot.INPUT_GRADIENT),
        example);
  }
}
