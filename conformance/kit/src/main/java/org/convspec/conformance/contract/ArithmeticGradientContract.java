package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.MultilinearBound;
import org.convspec.spec.operator.Add;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Dropout;
import org.convspec.spec.operator.Linear;
import org.convspec.spec.operator.Multiply;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 21, gradients and laws, and chapter 1 as far as it shows in them. */
public interface ArithmeticGradientContract extends ArithmeticCaseSource {

  /** TEN-09: a gradient is stored like what it differentiates. */
  @Property
  @Label("required TEN-09 a gradient is stored like what it differentiates")
  default void ten09AGradientIsStoredLikeWhatItDifferentiatesOfLinearLayers(
      @ForAll("linearsStoredOtherwise") OperatorCase<Linear> example) {
    obey(
        "TEN-09",
        ArithmeticDomains.LINEAR_STORED_OTHERWISE,
        Oracle.bounded(Slot.WEIGHTS_GRADIENT, MultilinearBound::of),
        example);
  }

  /** ARITH-02: an output gradient has the shape of the output. */
  @Property
  @Label("required ARITH-02 an output gradient has the shape of the output")
  default void arith02AnOutputGradientHasTheShapeOfTheOutputOfSums(
      @ForAll("sumsWithOtherOutputGradient") OperatorCase<Add> example) {
    obey(
        "ARITH-02",
        OperatorBreakage.of("ARITH-02", Direction.GRADIENT),
        Oracle.rejected("ARITH-02", Slot.INPUT_GRADIENT),
        example);
  }

  /** ARITH-02: an output gradient has the shape of the output. */
  @Property
  @Label("required ARITH-02 an output gradient has the shape of the output")
  default void arith02AnOutputGradientHasTheShapeOfTheOutputOfProducts(
      @ForAll("productsWithOtherOutputGradient") OperatorCase<Multiply> example) {
    obey(
        "ARITH-02",
        OperatorBreakage.of("ARITH-02", Direction.GRADIENT),
        Oracle.rejected("ARITH-02", Slot.INPUT_GRADIENT),
        example);
  }

  /** ARITH-02: an output gradient has the shape of the output. */
  @Property
  @Label("required ARITH-02 an output gradient has the shape of the output")
  default void arith02AnOutputGradientHasTheShapeOfTheOutputOfDropout(
      @ForAll("dropoutsWithOtherOutputGradient") OperatorCase<Dropout> example) {
    obey(
        "ARITH-02",
        OperatorBreakage.of("ARITH-02", Direction.GRADIENT),
        Oracle.rejected("ARITH-02", Slot.INPUT_GRADIENT),
        example);
  }

  /** ARITH-02: an output gradient has the shape of the output. */
  @Property
  @Label("required ARITH-02 an output gradient has the shape of the output")
  default void arith02AnOutputGradientHasTheShapeOfTheOutputOfLinearLayers(
      @ForAll("linearsWithOtherOutputGradient") OperatorCase<Linear> example) {
    obey(
        "ARITH-02",
        OperatorBreakage.of("ARITH-02", Direction.GRADIENT),
        Oracle.rejected("ARITH-02", Slot.INPUT_GRADIENT),
        example);
  }

  /** ARITH-11: a gradient has the shape of its input. */
  @Property
  @Label("required ARITH-11 a gradient has the shape of its input")
  default void arith11AGradientHasTheShapeOfItsInputOfSums(
      @ForAll("sums") OperatorCase<Add> example) {
    obey("ARITH-11", OperatorDomains.integers(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** ARITH-11: a gradient has the shape of its input. */
  @Property
  @Label("required ARITH-11 a gradient has the shape of its input")
  default void arith11AGradientHasTheShapeOfItsInputOfProducts(
      @ForAll("products") OperatorCase<Multiply> example) {
    obey("ARITH-11", OperatorDomains.integers(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** ARITH-11: a gradient has the shape of its input. */
  @Property
  @Label("required ARITH-11 a gradient has the shape of its input")
  default void arith11AGradientHasTheShapeOfItsInputOfDropout(
      @ForAll("dropouts") OperatorCase<Dropout> example) {
    obey("ARITH-11", OperatorDomains.integers(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** ARITH-11: a gradient has the shape of its input. */
  @Property
  @Label("required ARITH-11 a gradient has the shape of its input")
  default void arith11AGradientHasTheShapeOfItsInputOfLinearLayers(
      @ForAll("linears") OperatorCase<Linear> example) {
    obey("ARITH-11", OperatorDomains.integers(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** ARITH-11: a gradient has the shape of its input. */
  @Property
  @Label("required ARITH-11 a gradient has the shape of its input")
  default void arith11AGradientHasTheShapeOfItsInputOfSumsSecondOperand(
      @ForAll("sums") OperatorCase<Add> example) {
    obey("ARITH-11", OperatorDomains.integers(), Oracle.shape(Slot.OTHER_GRADIENT), example);
  }

  /** ARITH-11: a gradient has the shape of its input. */
  @Property
  @Label("required ARITH-11 a gradient has the shape of its input")
  default void arith11AGradientHasTheShapeOfItsInputOfProductsSecondOperand(
      @ForAll("products") OperatorCase<Multiply> example) {
    obey("ARITH-11", OperatorDomains.integers(), Oracle.shape(Slot.OTHER_GRADIENT), example);
  }

  /** ARITH-11: a gradient has the shape of its input. */
  @Property
  @Label("required ARITH-11 a gradient has the shape of its input")
  default void arith11AGradientHasTheShapeOfItsInputOfLinearWeights(
      @ForAll("linears") OperatorCase<Linear> example) {
    obey("ARITH-11", OperatorDomains.integers(), Oracle.shape(Slot.WEIGHTS_GRADIENT), example);
  }

  /** ARITH-25: each operand of a sum gets the output gradient. */
  @Property
  @Label("required ARITH-25 each operand of a sum gets the output gradient")
  default void arith25EachOperandOfASumGetsTheOutputGradientInput(
      @ForAll("exactSums") OperatorCase<Add> example) {
    obey("ARITH-25", ArithmeticDomains.exact(), Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** ARITH-26: each operand of a product gets the other one. */
  @Property
  @Label("required ARITH-26 each operand of a product gets the other one")
  default void arith26EachOperandOfAProductGetsTheOtherOneInput(
      @ForAll("exactProducts") OperatorCase<Multiply> example) {
    obey("ARITH-26", ArithmeticDomains.exact(), Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** ARITH-27: a repeated operand gets a sum. */
  @Property
  @Label("required ARITH-27 a repeated operand gets a sum")
  default void arith27ARepeatedOperandGetsASumOfSumsInput(
      @ForAll("sumsRepeating") OperatorCase<Add> example) {
    obey("ARITH-27", ArithmeticDomains.repeating(), Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** ARITH-27: a repeated operand gets a sum. */
  @Property
  @Label("required ARITH-27 a repeated operand gets a sum")
  default void arith27ARepeatedOperandGetsASumOfProductsInput(
      @ForAll("productsRepeating") OperatorCase<Multiply> example) {
    obey("ARITH-27", ArithmeticDomains.repeating(), Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** ARITH-25: each operand of a sum gets the output gradient. */
  @Property
  @Label("required ARITH-25 each operand of a sum gets the output gradient")
  default void arith25EachOperandOfASumGetsTheOutputGradientOther(
      @ForAll("exactSums") OperatorCase<Add> example) {
    obey("ARITH-25", ArithmeticDomains.exact(), Oracle.exact(Slot.OTHER_GRADIENT), example);
  }

  /** ARITH-26: each operand of a product gets the other one. */
  @Property
  @Label("required ARITH-26 each operand of a product gets the other one")
  default void arith26EachOperandOfAProductGetsTheOtherOneOther(
      @ForAll("exactProducts") OperatorCase<Multiply> example) {
    obey("ARITH-26", ArithmeticDomains.exact(), Oracle.exact(Slot.OTHER_GRADIENT), example);
  }

  /** ARITH-27: a repeated operand gets a sum. */
  @Property
  @Label("required ARITH-27 a repeated operand gets a sum")
  default void arith27ARepeatedOperandGetsASumOfSumsOther(
      @ForAll("sumsRepeating") OperatorCase<Add> example) {
    obey("ARITH-27", ArithmeticDomains.repeating(), Oracle.exact(Slot.OTHER_GRADIENT), example);
  }

  /** ARITH-27: a repeated operand gets a sum. */
  @Property
  @Label("required ARITH-27 a repeated operand gets a sum")
  default void arith27ARepeatedOperandGetsASumOfProductsOther(
      @ForAll("productsRepeating") OperatorCase<Multiply> example) {
    obey("ARITH-27", ArithmeticDomains.repeating(), Oracle.exact(Slot.OTHER_GRADIENT), example);
  }

  /** ARITH-28: the gradient of dropout is dropout. */
  @Property
  @Label("required ARITH-28 the gradient of dropout is dropout")
  default void arith28TheGradientOfDropoutIsDropout(
      @ForAll("exactDropouts") OperatorCase<Dropout> example) {
    obey("ARITH-28", ArithmeticDomains.EXACT_DROPOUT, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** ARITH-29: the input gradient of a linear layer goes through its weights. */
  @Property
  @Label("required ARITH-29 the input gradient of a linear layer goes through its weights")
  default void arith29TheInputGradientOfALinearLayerGoesThroughItsWeights(
      @ForAll("exactLinears") OperatorCase<Linear> example) {
    obey("ARITH-29", ArithmeticDomains.EXACT_LINEAR, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** ARITH-30: the weights gradient of a linear layer is summed over items. */
  @Property
  @Label("required ARITH-30 the weights gradient of a linear layer is summed over items")
  default void arith30TheWeightsGradientOfALinearLayerIsSummedOverItems(
      @ForAll("exactLinears") OperatorCase<Linear> example) {
    obey("ARITH-30", ArithmeticDomains.EXACT_LINEAR, Oracle.exact(Slot.WEIGHTS_GRADIENT), example);
  }

  /** ARITH-31: the bias gradient of a linear layer is summed over items. */
  @Property
  @Label("required ARITH-31 the bias gradient of a linear layer is summed over items")
  default void arith31TheBiasGradientOfALinearLayerIsSummedOverItems(
      @ForAll("linearsWithBias") OperatorCase<Linear> example) {
    obey("ARITH-31", ArithmeticDomains.WITH_BIAS, Oracle.exact(Slot.BIAS_GRADIENT), example);
  }

  /** ARITH-35: operands may change places. */
  @Property
  @Label("required ARITH-35 operands may change places")
  default void arith35OperandsMayChangePlacesOfSums(@ForAll("sums") OperatorCase<Add> example) {
    obey("ARITH-35", OperatorDomains.integers(), ArithmeticLaws.operandsCommute(), example);
  }

  /** ARITH-35: operands may change places. */
  @Property
  @Label("required ARITH-35 operands may change places")
  default void arith35OperandsMayChangePlacesOfProducts(
      @ForAll("products") OperatorCase<Multiply> example) {
    obey("ARITH-35", OperatorDomains.integers(), ArithmeticLaws.operandsCommute(), example);
  }

  /** ARITH-36: linear in each operand. */
  @Property
  @Label("required ARITH-36 linear in each operand")
  default void arith36LinearInEachOperandOfProductsInput(
      @ForAll("exactProducts") OperatorCase<Multiply> example) {
    obey("ARITH-36", ArithmeticDomains.exact(), OperatorLaws.linearIn(Slot.INPUT), example);
  }

  /** ARITH-36: linear in each operand. */
  @Property
  @Label("required ARITH-36 linear in each operand")
  default void arith36LinearInEachOperandOfProductsOther(
      @ForAll("exactProducts") OperatorCase<Multiply> example) {
    obey("ARITH-36", ArithmeticDomains.exact(), OperatorLaws.linearIn(Slot.OTHER), example);
  }

  /** ARITH-36: linear in each operand. */
  @Property
  @Label("required ARITH-36 linear in each operand")
  default void arith36LinearInEachOperandOfDropout(
      @ForAll("exactDropouts") OperatorCase<Dropout> example) {
    obey("ARITH-36", ArithmeticDomains.EXACT_DROPOUT, OperatorLaws.linearIn(Slot.INPUT), example);
  }

  /** ARITH-36: linear in each operand. */
  @Property
  @Label("required ARITH-36 linear in each operand")
  default void arith36LinearInEachOperandOfLinearInput(
      @ForAll("linearsWithoutBias") OperatorCase<Linear> example) {
    obey("ARITH-36", ArithmeticDomains.WITHOUT_BIAS, OperatorLaws.linearIn(Slot.INPUT), example);
  }

  /** ARITH-36: linear in each operand. */
  @Property
  @Label("required ARITH-36 linear in each operand")
  default void arith36LinearInEachOperandOfLinearWeights(
      @ForAll("linearsWithoutBias") OperatorCase<Linear> example) {
    obey("ARITH-36", ArithmeticDomains.WITHOUT_BIAS, OperatorLaws.linearIn(Slot.WEIGHTS), example);
  }

  /** ARITH-37: a gradient is the adjoint of its operator. */
  @Property
  @Label("required ARITH-37 a gradient is the adjoint of its operator")
  default void arith37AGradientIsTheAdjointOfItsOperatorOfSums(
      @ForAll("exactSums") OperatorCase<Add> example) {
    obey("ARITH-37", ArithmeticDomains.exact(), OperatorLaws.adjointIn(Slot.INPUT), example);
  }

  /** ARITH-37: a gradient is the adjoint of its operator. */
  @Property
  @Label("required ARITH-37 a gradient is the adjoint of its operator")
  default void arith37AGradientIsTheAdjointOfItsOperatorOfSumsSecondOperand(
      @ForAll("exactSums") OperatorCase<Add> example) {
    obey("ARITH-37", ArithmeticDomains.exact(), OperatorLaws.adjointIn(Slot.OTHER), example);
  }

  /** ARITH-37: a gradient is the adjoint of its operator. */
  @Property
  @Label("required ARITH-37 a gradient is the adjoint of its operator")
  default void arith37AGradientIsTheAdjointOfItsOperatorOfProducts(
      @ForAll("exactProducts") OperatorCase<Multiply> example) {
    obey("ARITH-37", ArithmeticDomains.exact(), OperatorLaws.adjointIn(Slot.INPUT), example);
  }

  /** ARITH-37: a gradient is the adjoint of its operator. */
  @Property
  @Label("required ARITH-37 a gradient is the adjoint of its operator")
  default void arith37AGradientIsTheAdjointOfItsOperatorOfProductsSecondOperand(
      @ForAll("exactProducts") OperatorCase<Multiply> example) {
    obey("ARITH-37", ArithmeticDomains.exact(), OperatorLaws.adjointIn(Slot.OTHER), example);
  }

  /** ARITH-37: a gradient is the adjoint of its operator. */
  @Property
  @Label("required ARITH-37 a gradient is the adjoint of its operator")
  default void arith37AGradientIsTheAdjointOfItsOperatorOfDropout(
      @ForAll("exactDropouts") OperatorCase<Dropout> example) {
    obey("ARITH-37", ArithmeticDomains.EXACT_DROPOUT, OperatorLaws.adjointIn(Slot.INPUT), example);
  }

  /** ARITH-37: a gradient is the adjoint of its operator. */
  @Property
  @Label("required ARITH-37 a gradient is the adjoint of its operator")
  default void arith37AGradientIsTheAdjointOfItsOperatorOfLinearLayers(
      @ForAll("exactLinears") OperatorCase<Linear> example) {
    obey("ARITH-37", ArithmeticDomains.EXACT_LINEAR, OperatorLaws.adjointIn(Slot.INPUT), example);
  }

  /** ARITH-37: a gradient is the adjoint of its operator. */
  @Property
  @Label("required ARITH-37 a gradient is the adjoint of its operator")
  default void arith37AGradientIsTheAdjointOfItsOperatorOfLinearWeights(
      @ForAll("exactLinears") OperatorCase<Linear> example) {
    obey("ARITH-37", ArithmeticDomains.EXACT_LINEAR, OperatorLaws.adjointIn(Slot.WEIGHTS), example);
  }

  /** ARITH-37: a gradient is the adjoint of its operator. */
  @Property
  @Label("required ARITH-37 a gradient is the adjoint of its operator")
  default void arith37AGradientIsTheAdjointOfItsOperatorOfLinearBias(
      @ForAll("linearsWithBias") OperatorCase<Linear> example) {
    obey("ARITH-37", ArithmeticDomains.WITH_BIAS, OperatorLaws.adjointIn(Slot.BIAS), example);
  }

  /** ARITH-38: a linear layer is a convolution without space. */
  @Property
  @Label("required ARITH-38 a linear layer is a convolution without space")
  default void arith38ALinearLayerIsAConvolutionWithoutSpace(
      @ForAll("exactLinears") OperatorCase<Linear> example) {
    obey("ARITH-38", ArithmeticDomains.EXACT_LINEAR, ArithmeticLaws::isConvolution, example);
  }

  /** ARITH-39: dropout of nothing is the identity. */
  @Property
  @Label("required ARITH-39 dropout of nothing is the identity")
  default void arith39DropoutOfNothingIsTheIdentity(
      @ForAll("dropoutsOfNothing") OperatorCase<Dropout> example) {
    obey(
        "ARITH-39",
        ArithmeticDomains.NOTHING_DROPPED,
        ArithmeticLaws::nothingDroppedIsIdentity,
        example);
  }

  /** ARITH-40: items of a linear layer do not see each other. */
  @Property
  @Label("required ARITH-40 items of a linear layer do not see each other")
  default void arith40ItemsOfALinearLayerDoNotSeeEachOther(
      @ForAll("exactLinears") OperatorCase<Linear> example) {
    obey(
        "ARITH-40",
        ArithmeticDomains.EXACT_LINEAR,
        OperatorLaws.itemsAreIndependent(Slot.INPUT),
        example);
  }

  /** ARITH-41: gradients are linear in the output gradient. */
  @Property
  @Label("required ARITH-41 gradients are linear in the output gradient")
  default void arith41GradientsAreLinearInTheOutputGradientOfSums(
      @ForAll("exactSums") OperatorCase<Add> example) {
    obey(
        "ARITH-41",
        ArithmeticDomains.exact(),
        OperatorLaws.linearInOutputGradient(Slot.INPUT_GRADIENT),
        example);
  }

  /** ARITH-41: gradients are linear in the output gradient. */
  @Property
  @Label("required ARITH-41 gradients are linear in the output gradient")
  default void arith41GradientsAreLinearInTheOutputGradientOfProducts(
      @ForAll("exactProducts") OperatorCase<Multiply> example) {
    obey(
        "ARITH-41",
        ArithmeticDomains.exact(),
        OperatorLaws.linearInOutputGradient(Slot.INPUT_GRADIENT),
        example);
  }

  /** ARITH-41: gradients are linear in the output gradient. */
  @Property
  @Label("required ARITH-41 gradients are linear in the output gradient")
  default void arith41GradientsAreLinearInTheOutputGradientOfDropout(
      @ForAll("exactDropouts") OperatorCase<Dropout> example) {
    obey(
        "ARITH-41",
        ArithmeticDomains.EXACT_DROPOUT,
        OperatorLaws.linearInOutputGradient(Slot.INPUT_GRADIENT),
        example);
  }

  /** ARITH-41: gradients are linear in the output gradient. */
  @Property
  @Label("required ARITH-41 gradients are linear in the output gradient")
  default void arith41GradientsAreLinearInTheOutputGradientOfLinearLayers(
      @ForAll("exactLinears") OperatorCase<Linear> example) {
    obey(
        "ARITH-41",
        ArithmeticDomains.EXACT_LINEAR,
        OperatorLaws.linearInOutputGradient(Slot.INPUT_GRADIENT),
        example);
  }

  /** ARITH-46: gradients of sums products and linear layers are within their bound. */
  @Property
  @Label("accuracy ARITH-46 gradients of sums products and linear layers are within their bound")
  default void arith46GradientsOfSumsProductsAndLinearLayersAreWithinTheirBoundOfSumsInput(
      @ForAll("sumsOfReals") OperatorCase<Add> example) {
    obey(
        "ARITH-46",
        OperatorDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.INPUT_GRADIENT, MultilinearBound::of),
        example);
  }

  /** ARITH-46: gradients of sums products and linear layers are within their bound. */
  @Property
  @Label("accuracy ARITH-46 gradients of sums products and linear layers are within their bound")
  default void arith46GradientsOfSumsProductsAndLinearLayersAreWithinTheirBoundOfSumsOther(
      @ForAll("sumsOfReals") OperatorCase<Add> example) {
    obey(
        "ARITH-46",
        OperatorDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.OTHER_GRADIENT, MultilinearBound::of),
        example);
  }

  /** ARITH-46: gradients of sums products and linear layers are within their bound. */
  @Property
  @Label("accuracy ARITH-46 gradients of sums products and linear layers are within their bound")
  default void arith46GradientsOfSumsProductsAndLinearLayersAreWithinTheirBoundOfProductsInput(
      @ForAll("productsOfReals") OperatorCase<Multiply> example) {
    obey(
        "ARITH-46",
        OperatorDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.INPUT_GRADIENT, MultilinearBound::of),
        example);
  }

  /** ARITH-46: gradients of sums products and linear layers are within their bound. */
  @Property
  @Label("accuracy ARITH-46 gradients of sums products and linear layers are within their bound")
  default void arith46GradientsOfSumsProductsAndLinearLayersAreWithinTheirBoundOfProductsOther(
      @ForAll("productsOfReals") OperatorCase<Multiply> example) {
    obey(
        "ARITH-46",
        OperatorDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.OTHER_GRADIENT, MultilinearBound::of),
        example);
  }

  /** ARITH-46: gradients of sums products and linear layers are within their bound. */
  @Property
  @Label("accuracy ARITH-46 gradients of sums products and linear layers are within their bound")
  default void arith46GradientsOfSumsProductsAndLinearLayersAreWithinTheirBoundOfLinearLayersInput(
      @ForAll("linearsOfReals") OperatorCase<Linear> example) {
    obey(
        "ARITH-46",
        OperatorDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.INPUT_GRADIENT, MultilinearBound::of),
        example);
  }

  /** ARITH-46: gradients of sums products and linear layers are within their bound. */
  @Property
  @Label("accuracy ARITH-46 gradients of sums products and linear layers are within their bound")
  default void
      arith46GradientsOfSumsProductsAndLinearLayersAreWithinTheirBoundOfLinearLayersWeights(
          @ForAll("linearsOfReals") OperatorCase<Linear> example) {
    obey(
        "ARITH-46",
        OperatorDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.WEIGHTS_GRADIENT, MultilinearBound::of),
        example);
  }

  /** ARITH-46: gradients of sums products and linear layers are within their bound. */
  @Property
  @Label("accuracy ARITH-46 gradients of sums products and linear layers are within their bound")
  default void arith46GradientsOfSumsProductsAndLinearLayersAreWithinTheirBoundOfLinearLayersBias(
      @ForAll("linearsOfReals") OperatorCase<Linear> example) {
    obey(
        "ARITH-46",
        OperatorDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.BIAS_GRADIENT, MultilinearBound::of),
        example);
  }

  /** ARITH-52: the answer depends on the call alone. */
  @Property
  @Label("required ARITH-52 the answer depends on the call alone")
  default void arith52TheAnswerDependsOnTheCallAloneOfSums(
      @ForAll("sums") OperatorCase<Add> example) {
    obey("ARITH-52", OperatorDomains.integers(), Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** ARITH-52: the answer depends on the call alone. */
  @Property
  @Label("required ARITH-52 the answer depends on the call alone")
  default void arith52TheAnswerDependsOnTheCallAloneOfProducts(
      @ForAll("products") OperatorCase<Multiply> example) {
    obey("ARITH-52", OperatorDomains.integers(), Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** ARITH-52: the answer depends on the call alone. */
  @Property
  @Label("required ARITH-52 the answer depends on the call alone")
  default void arith52TheAnswerDependsOnTheCallAloneOfDropout(
      @ForAll("dropouts") OperatorCase<Dropout> example) {
    obey("ARITH-52", OperatorDomains.integers(), Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** ARITH-52: the answer depends on the call alone. */
  @Property
  @Label("required ARITH-52 the answer depends on the call alone")
  default void arith52TheAnswerDependsOnTheCallAloneOfLinearLayers(
      @ForAll("linears") OperatorCase<Linear> example) {
    obey("ARITH-52", OperatorDomains.integers(), Oracle.repeatable(Slot.OUTPUT), example);
  }
}
