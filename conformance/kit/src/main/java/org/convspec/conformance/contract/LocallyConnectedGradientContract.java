package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.reference.accuracy.MultilinearBound;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 5, the locally connected operator: its gradients. */
public interface LocallyConnectedGradientContract extends LocallyConnectedCaseSource {

  /** LOCAL-13, for input: each gradient has the shape of what it differentiates. */
  @Property
  @Label("required LOCAL-13 each gradient has the shape of what it differentiates")
  default void local13ofInput(@ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-13", LocallyConnectedDomains.EXACT, Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** LOCAL-13, for weights: each gradient has the shape of what it differentiates. */
  @Property
  @Label("required LOCAL-13 each gradient has the shape of what it differentiates")
  default void local13ofWeights(@ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-13", LocallyConnectedDomains.EXACT, Oracle.shape(Slot.WEIGHTS_GRADIENT), example);
  }

  /** LOCAL-13, for bias: each gradient has the shape of what it differentiates. */
  @Property
  @Label("required LOCAL-13 each gradient has the shape of what it differentiates")
  default void local13ofBias(@ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-13", LocallyConnectedDomains.EXACT, Oracle.shape(Slot.BIAS_GRADIENT), example);
  }

  /** LOCAL-14: an input gradient goes back through the weights of each position. */
  @Property
  @Label("required LOCAL-14 an input gradient goes back through the weights of each position")
  default void local14AnInputGradientGoesBackThroughTheWeightsOfEachPosition(
      @ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-14", LocallyConnectedDomains.EXACT, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** LOCAL-15: a weights gradient has one product per item. */
  @Property
  @Label("required LOCAL-15 a weights gradient has one product per item")
  default void local15AWeightsGradientHasOneProductPerItem(
      @ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-15", LocallyConnectedDomains.EXACT, Oracle.exact(Slot.WEIGHTS_GRADIENT), example);
  }

  /** LOCAL-16: a bias gradient sums items alone. */
  @Property
  @Label("required LOCAL-16 a bias gradient sums items alone")
  default void local16ABiasGradientSumsItemsAlone(
      @ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-16", LocallyConnectedDomains.EXACT, Oracle.exact(Slot.BIAS_GRADIENT), example);
  }

  /** LOCAL-17: unread positions have no gradient. */
  @Property
  @Label("required LOCAL-17 unread positions have no gradient")
  default void local17UnreadPositionsHaveNoGradient(
      @ForAll("localsLeavingPositionsUnread") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-17",
        LocallyConnectedDomains.POSITION_UNREAD,
        LocallyConnectedLaws::zeroWhereUnread,
        example);
  }

  /** LOCAL-18, for input: gradients of an empty output are zero. */
  @Property
  @Label("required LOCAL-18 gradients of an empty output are zero")
  default void local18ofInput(@ForAll("emptyLocals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-18",
        LocallyConnectedDomains.WITHOUT_OUTPUT,
        LocallyConnectedLaws.zero(Slot.INPUT_GRADIENT),
        example);
  }

  /** LOCAL-18, for weights: gradients of an empty output are zero. */
  @Property
  @Label("required LOCAL-18 gradients of an empty output are zero")
  default void local18ofWeights(@ForAll("emptyLocals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-18",
        LocallyConnectedDomains.WITHOUT_OUTPUT,
        LocallyConnectedLaws.zero(Slot.WEIGHTS_GRADIENT),
        example);
  }

  /** LOCAL-18, for bias: gradients of an empty output are zero. */
  @Property
  @Label("required LOCAL-18 gradients of an empty output are zero")
  default void local18ofBias(@ForAll("emptyLocals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-18",
        LocallyConnectedDomains.WITHOUT_OUTPUT,
        LocallyConnectedLaws.zero(Slot.BIAS_GRADIENT),
        example);
  }

  /** LOCAL-27: input gradient and output are adjoint. */
  @Property
  @Label("required LOCAL-27 input gradient and output are adjoint")
  default void local27InputGradientAndOutputAreAdjoint(
      @ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-27", LocallyConnectedDomains.EXACT, OperatorLaws.adjointIn(Slot.INPUT), example);
  }

  /** LOCAL-28: weights gradient and output are adjoint. */
  @Property
  @Label("required LOCAL-28 weights gradient and output are adjoint")
  default void local28WeightsGradientAndOutputAreAdjoint(
      @ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-28", LocallyConnectedDomains.EXACT, OperatorLaws.adjointIn(Slot.WEIGHTS), example);
  }

  /** LOCAL-29: bias gradient and bias are adjoint. */
  @Property
  @Label("required LOCAL-29 bias gradient and bias are adjoint")
  default void local29BiasGradientAndBiasAreAdjoint(
      @ForAll("localsWithBias") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-29", LocallyConnectedDomains.WITH_BIAS, OperatorLaws.adjointIn(Slot.BIAS), example);
  }

  /** LOCAL-30, for input: each gradient is linear in the output gradient. */
  @Property
  @Label("required LOCAL-30 each gradient is linear in the output gradient")
  default void local30ofInput(@ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-30",
        LocallyConnectedDomains.EXACT,
        OperatorLaws.linearInOutputGradient(Slot.INPUT_GRADIENT),
        example);
  }

  /** LOCAL-30, for weights: each gradient is linear in the output gradient. */
  @Property
  @Label("required LOCAL-30 each gradient is linear in the output gradient")
  default void local30ofWeights(@ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-30",
        LocallyConnectedDomains.EXACT,
        OperatorLaws.linearInOutputGradient(Slot.WEIGHTS_GRADIENT),
        example);
  }

  /** LOCAL-30, for bias: each gradient is linear in the output gradient. */
  @Property
  @Label("required LOCAL-30 each gradient is linear in the output gradient")
  default void local30ofBias(@ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-30",
        LocallyConnectedDomains.EXACT,
        OperatorLaws.linearInOutputGradient(Slot.BIAS_GRADIENT),
        example);
  }

  /** LOCAL-31: weights gradients sum to that of convolution. */
  @Property
  @Label("required LOCAL-31 weights gradients sum to that of convolution")
  default void local31WeightsGradientsSumToThatOfConvolution(
      @ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-31",
        LocallyConnectedDomains.EXACT,
        LocallyConnectedLaws::weightsGradientsSum,
        example);
  }

  /** LOCAL-41: input gradients are within their bound. */
  @Property
  @Label("accuracy LOCAL-41 input gradients are within their bound")
  default void local41InputGradientsAreWithinTheirBound(
      @ForAll("localsOfReals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-41",
        LocallyConnectedDomains.REAL,
        Oracle.bounded(Slot.INPUT_GRADIENT, MultilinearBound::of),
        example);
  }

  /** LOCAL-42: weights gradients are within their bound. */
  @Property
  @Label("accuracy LOCAL-42 weights gradients are within their bound")
  default void local42WeightsGradientsAreWithinTheirBound(
      @ForAll("localsOfReals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-42",
        LocallyConnectedDomains.REAL,
        Oracle.bounded(Slot.WEIGHTS_GRADIENT, MultilinearBound::of),
        example);
  }

  /** LOCAL-43: bias gradients are within their bound. */
  @Property
  @Label("accuracy LOCAL-43 bias gradients are within their bound")
  default void local43BiasGradientsAreWithinTheirBound(
      @ForAll("localsOfReals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-43",
        LocallyConnectedDomains.REAL,
        Oracle.bounded(Slot.BIAS_GRADIENT, MultilinearBound::of),
        example);
  }
}
