package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.Breakage;
import org.convspec.reference.accuracy.MultilinearBound;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.ConvolutionCase;

/** Chapter 3, convolution, in the gradient direction: three gradients, each asked for alone. */
public interface ConvolutionGradientContract extends ConvolutionCaseSource {

  /** TEN-09: a gradient is stored like what it differentiates. */
  @Property
  @Label("required TEN-09 a gradient is stored like what it differentiates")
  default void ten09InputGradientStoredLikeInput(
      @ForAll("storedOtherwise") ConvolutionCase example) {
    obey("TEN-09", ConvolutionDomains.STORED_OTHERWISE, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** TEN-09: a gradient is stored like what it differentiates. */
  @Property
  @Label("required TEN-09 a gradient is stored like what it differentiates")
  default void ten09WeightsGradientStoredLikeWeights(
      @ForAll("storedOtherwise") ConvolutionCase example) {
    obey(
        "TEN-09",
        ConvolutionDomains.STORED_OTHERWISE,
        Oracle.exact(Slot.WEIGHTS_GRADIENT),
        example);
  }

  /** CONV-20: the output gradient has the shape of the output. */
  @Property
  @Label("required CONV-20 the output gradient has the shape of the output")
  default void conv20TheOutputGradientHasTheShapeOfTheOutput(
      @ForAll("breakingOutputGradient") ConvolutionCase example) {
    obey(
        "CONV-20",
        Breakage.OUTPUT_GRADIENT::holds,
        ConvolutionOracle.rejected(Breakage.OUTPUT_GRADIENT),
        example);
  }

  /** CONV-21: a gradient has the shape of what it differentiates. */
  @Property
  @Label("required CONV-21 a gradient has the shape of what it differentiates")
  default void conv21InputGradientShape(@ForAll("exact") ConvolutionCase example) {
    obey("CONV-21", ConvolutionDomains.EXACT, Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** CONV-21: a gradient has the shape of what it differentiates. */
  @Property
  @Label("required CONV-21 a gradient has the shape of what it differentiates")
  default void conv21WeightsGradientShape(@ForAll("exact") ConvolutionCase example) {
    obey("CONV-21", ConvolutionDomains.EXACT, Oracle.shape(Slot.WEIGHTS_GRADIENT), example);
  }

  /** CONV-21: a gradient has the shape of what it differentiates. */
  @Property
  @Label("required CONV-21 a gradient has the shape of what it differentiates")
  default void conv21BiasGradientShape(@ForAll("exact") ConvolutionCase example) {
    obey("CONV-21", ConvolutionDomains.EXACT, Oracle.shape(Slot.BIAS_GRADIENT), example);
  }

  /** CONV-22: an input gradient sums over all windows that read the position. */
  @Property
  @Label("required CONV-22 an input gradient sums over all windows that read the position")
  default void conv22AnInputGradientSumsOverAllWindowsThatReadThePosition(
      @ForAll("exactOfEveryKind") ConvolutionCase example) {
    obey("CONV-22", ConvolutionDomains.EXACT, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** CONV-23: a weights gradient sums over all positions that meet the tap. */
  @Property
  @Label("required CONV-23 a weights gradient sums over all positions that meet the tap")
  default void conv23AWeightsGradientSumsOverAllPositionsThatMeetTheTap(
      @ForAll("exactOfEveryKind") ConvolutionCase example) {
    obey("CONV-23", ConvolutionDomains.EXACT, Oracle.exact(Slot.WEIGHTS_GRADIENT), example);
  }

  /** CONV-24: a bias gradient sums its channel. */
  @Property
  @Label("required CONV-24 a bias gradient sums its channel")
  default void conv24ABiasGradientSumsItsChannel(@ForAll("exact") ConvolutionCase example) {
    obey("CONV-24", ConvolutionDomains.EXACT, Oracle.exact(Slot.BIAS_GRADIENT), example);
  }

  /** CONV-25: where no window reaches the input gradient is zero. */
  @Property
  @Label("required CONV-25 where no window reaches the input gradient is zero")
  default void conv25WhereNoWindowReachesTheInputGradientIsZero(
      @ForAll("positionUnread") ConvolutionCase example) {
    obey(
        "CONV-25", ConvolutionDomains.POSITION_UNREAD, ConvolutionOracle::zeroWhereUnread, example);
  }

  /** CONV-26: gradients of nothing are zero. */
  @Property
  @Label("required CONV-26 gradients of nothing are zero")
  default void conv26WeightsGradientOfNothing(@ForAll("emptyBatch") ConvolutionCase example) {
    obey(
        "CONV-26",
        ConvolutionDomains.EMPTY_BATCH.or(ConvolutionDomains.EMPTY),
        ConvolutionOracle.zero(Slot.WEIGHTS_GRADIENT),
        example);
  }

  /** CONV-26: gradients of nothing are zero. */
  @Property
  @Label("required CONV-26 gradients of nothing are zero")
  default void conv26BiasGradientOfNothing(@ForAll("emptyBatch") ConvolutionCase example) {
    obey(
        "CONV-26",
        ConvolutionDomains.EMPTY_BATCH.or(ConvolutionDomains.EMPTY),
        ConvolutionOracle.zero(Slot.BIAS_GRADIENT),
        example);
  }

  /** CONV-26: gradients of nothing are zero. */
  @Property
  @Label("required CONV-26 gradients of nothing are zero")
  default void conv26InputGradientOfNothing(@ForAll("empty") ConvolutionCase example) {
    obey("CONV-26", ConvolutionDomains.EMPTY, ConvolutionOracle.zero(Slot.INPUT_GRADIENT), example);
  }

  /** CONV-45: the input gradient is the adjoint of the output. */
  @Property
  @Label("required CONV-45 the input gradient is the adjoint of the output")
  default void conv45TheInputGradientIsTheAdjointOfTheOutput(
      @ForAll("exact") ConvolutionCase example) {
    obey("CONV-45", ConvolutionDomains.EXACT, ConvolutionGradientLaws::adjointInInput, example);
  }

  /** CONV-46: the weights gradient is the adjoint of the output. */
  @Property
  @Label("required CONV-46 the weights gradient is the adjoint of the output")
  default void conv46TheWeightsGradientIsTheAdjointOfTheOutput(
      @ForAll("exact") ConvolutionCase example) {
    obey("CONV-46", ConvolutionDomains.EXACT, ConvolutionGradientLaws::adjointInWeights, example);
  }

  /** CONV-47: the bias gradient is the adjoint of the bias. */
  @Property
  @Label("required CONV-47 the bias gradient is the adjoint of the bias")
  default void conv47TheBiasGradientIsTheAdjointOfTheBias(
      @ForAll("exact") ConvolutionCase example) {
    obey("CONV-47", ConvolutionDomains.EXACT, ConvolutionGradientLaws::adjointInBias, example);
  }

  /** CONV-48: gradients are linear in the output gradient. */
  @Property
  @Label("required CONV-48 gradients are linear in the output gradient")
  default void conv48InputGradientLinear(@ForAll("exact") ConvolutionCase example) {
    obey(
        "CONV-48",
        ConvolutionDomains.EXACT,
        (witness, each) ->
            ConvolutionGradientLaws.linearInOutputGradient(Slot.INPUT_GRADIENT, witness, each),
        example);
  }

  /** CONV-48: gradients are linear in the output gradient. */
  @Property
  @Label("required CONV-48 gradients are linear in the output gradient")
  default void conv48WeightsGradientLinear(@ForAll("exact") ConvolutionCase example) {
    obey(
        "CONV-48",
        ConvolutionDomains.EXACT,
        (witness, each) ->
            ConvolutionGradientLaws.linearInOutputGradient(Slot.WEIGHTS_GRADIENT, witness, each),
        example);
  }

  /** CONV-49: the weights gradient sums over items. */
  @Property
  @Label("required CONV-49 the weights gradient sums over items")
  default void conv49TheWeightsGradientSumsOverItems(@ForAll("exact") ConvolutionCase example) {
    obey(
        "CONV-49",
        ConvolutionDomains.EXACT,
        ConvolutionGradientLaws::weightsGradientSumsOverItems,
        example);
  }

  /** CONV-50: gradients of groups stand side by side. */
  @Property
  @Label("required CONV-50 gradients of groups stand side by side")
  default void conv50InputGradientOfGroups(@ForAll("grouped") ConvolutionCase example) {
    obey(
        "CONV-50",
        ConvolutionDomains.GROUPED,
        (witness, each) -> ConvolutionGradientLaws.groupsSplit(Slot.INPUT_GRADIENT, witness, each),
        example);
  }

  /** CONV-50: gradients of groups stand side by side. */
  @Property
  @Label("required CONV-50 gradients of groups stand side by side")
  default void conv50WeightsGradientOfGroups(@ForAll("grouped") ConvolutionCase example) {
    obey(
        "CONV-50",
        ConvolutionDomains.GROUPED,
        (witness, each) ->
            ConvolutionGradientLaws.groupsSplit(Slot.WEIGHTS_GRADIENT, witness, each),
        example);
  }

  /** CONV-52: an input gradient is within its bound. */
  @Property
  @Label("accuracy CONV-52 an input gradient is within its bound")
  default void conv52AnInputGradientIsWithinItsBound(@ForAll("real") ConvolutionCase example) {
    obey(
        "CONV-52",
        ConvolutionDomains.REAL,
        Oracle.bounded(Slot.INPUT_GRADIENT, MultilinearBound::of),
        example);
  }

  /** CONV-53: a weights gradient is within its bound. */
  @Property
  @Label("accuracy CONV-53 a weights gradient is within its bound")
  default void conv53AWeightsGradientIsWithinItsBound(@ForAll("real") ConvolutionCase example) {
    obey(
        "CONV-53",
        ConvolutionDomains.REAL,
        Oracle.bounded(Slot.WEIGHTS_GRADIENT, MultilinearBound::of),
        example);
  }

  /** CONV-54: a bias gradient is within its bound. */
  @Property
  @Label("accuracy CONV-54 a bias gradient is within its bound")
  default void conv54ABiasGradientIsWithinItsBound(@ForAll("real") ConvolutionCase example) {
    obey(
        "CONV-54",
        ConvolutionDomains.REAL,
        Oracle.bounded(Slot.BIAS_GRADIENT, MultilinearBound::of),
        example);
  }

  /** CONV-59: a NaN of the output gradient stays in its window. */
  @Property
  @Label("required CONV-59 a NaN of the output gradient stays in its window")
  default void conv59ANanOfTheOutputGradientStaysInItsWindow(
      @ForAll("withNan") ConvolutionCase example) {
    obey("CONV-59", ConvolutionDomains.WITH_NAN, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }
}
