package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.DropoutBound;
import org.convspec.reference.accuracy.MultilinearBound;
import org.convspec.spec.operator.Add;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Dropout;
import org.convspec.spec.operator.Linear;
import org.convspec.spec.operator.Multiply;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 21, the forward direction, and chapter 1 as far as it shows in it. */
public interface ArithmeticContract extends ArithmeticCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07ADataLayoutPermutesAxesAndNothingElseOfSums(
      @ForAll("sumsStoredOtherwise") OperatorCase<Add> example) {
    obey("TEN-07", ArithmeticDomains.storedOtherwise(), Oracle.exact(Slot.OUTPUT), example);
  }

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07ADataLayoutPermutesAxesAndNothingElseOfProducts(
      @ForAll("productsStoredOtherwise") OperatorCase<Multiply> example) {
    obey("TEN-07", ArithmeticDomains.storedOtherwise(), Oracle.exact(Slot.OUTPUT), example);
  }

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07ADataLayoutPermutesAxesAndNothingElseOfDropout(
      @ForAll("dropoutsStoredOtherwise") OperatorCase<Dropout> example) {
    obey(
        "TEN-07",
        ArithmeticDomains.storedOtherwise(),
        Oracle.bounded(Slot.OUTPUT, DropoutBound::of),
        example);
  }

  /** TEN-08: a weights layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-08 a weights layout permutes axes and nothing else")
  default void ten08AWeightsLayoutPermutesAxesAndNothingElseOfLinearLayers(
      @ForAll("linearsStoredOtherwise") OperatorCase<Linear> example) {
    obey(
        "TEN-08",
        ArithmeticDomains.LINEAR_STORED_OTHERWISE,
        Oracle.bounded(Slot.OUTPUT, MultilinearBound::of),
        example);
  }

  /** TEN-14: data has items and channels. */
  @Property
  @Label("required TEN-14 data has items and channels")
  default void ten14DataHasItemsAndChannelsOfDropout(
      @ForAll("dropoutsWithoutChannels") OperatorCase<Dropout> example) {
    obey(
        "TEN-14",
        OperatorBreakage.of("TEN-14", Direction.FORWARD),
        Oracle.rejected("TEN-14", Slot.OUTPUT),
        example);
  }

  /** ARITH-01: operands broadcast axis by axis. */
  @Property
  @Label("required ARITH-01 operands broadcast axis by axis")
  default void arith01OperandsBroadcastAxisByAxisOfSums(
      @ForAll("sumsOfOthersThatDoNotFit") OperatorCase<Add> example) {
    obey(
        "ARITH-01",
        OperatorBreakage.of("ARITH-01", Direction.FORWARD),
        Oracle.rejected("ARITH-01", Slot.OUTPUT),
        example);
  }

  /** ARITH-01: operands broadcast axis by axis. */
  @Property
  @Label("required ARITH-01 operands broadcast axis by axis")
  default void arith01OperandsBroadcastAxisByAxisOfProducts(
      @ForAll("productsOfOthersThatDoNotFit") OperatorCase<Multiply> example) {
    obey(
        "ARITH-01",
        OperatorBreakage.of("ARITH-01", Direction.FORWARD),
        Oracle.rejected("ARITH-01", Slot.OUTPUT),
        example);
  }

  /** ARITH-03: a rate is a part below one. */
  @Property
  @Label("required ARITH-03 a rate is a part below one")
  default void arith03ARateIsAPartBelowOne(
      @ForAll("dropoutsAtNoRate") OperatorCase<Dropout> example) {
    obey(
        "ARITH-03",
        OperatorBreakage.of("ARITH-03", Direction.FORWARD),
        Oracle.rejected("ARITH-03", Slot.OUTPUT),
        example);
  }

  /** ARITH-04: a mask covers the input. */
  @Property
  @Label("required ARITH-04 a mask covers the input")
  default void arith04AMaskCoversTheInput(
      @ForAll("dropoutsOfOtherMasks") OperatorCase<Dropout> example) {
    obey(
        "ARITH-04",
        OperatorBreakage.of("ARITH-04", Direction.FORWARD),
        Oracle.rejected("ARITH-04", Slot.OUTPUT),
        example);
  }

  /** ARITH-05: a linear layer takes items of features. */
  @Property
  @Label("required ARITH-05 a linear layer takes items of features")
  default void arith05ALinearLayerTakesItemsOfFeatures(
      @ForAll("linearsOfSpace") OperatorCase<Linear> example) {
    obey(
        "ARITH-05",
        OperatorBreakage.of("ARITH-05", Direction.FORWARD),
        Oracle.rejected("ARITH-05", Slot.OUTPUT),
        example);
  }

  /** ARITH-06: a linear layer has one weight per pair of features. */
  @Property
  @Label("required ARITH-06 a linear layer has one weight per pair of features")
  default void arith06ALinearLayerHasOneWeightPerPairOfFeatures(
      @ForAll("linearsWithOtherWeights") OperatorCase<Linear> example) {
    obey(
        "ARITH-06",
        OperatorBreakage.of("ARITH-06", Direction.FORWARD),
        Oracle.rejected("ARITH-06", Slot.OUTPUT),
        example);
  }

  /** ARITH-07: a linear bias has one number per output feature. */
  @Property
  @Label("required ARITH-07 a linear bias has one number per output feature")
  default void arith07ALinearBiasHasOneNumberPerOutputFeature(
      @ForAll("linearsWithOtherBias") OperatorCase<Linear> example) {
    obey(
        "ARITH-07",
        OperatorBreakage.of("ARITH-07", Direction.FORWARD),
        Oracle.rejected("ARITH-07", Slot.OUTPUT),
        example);
  }

  /** ARITH-08: a sum or a product has the longer extents. */
  @Property
  @Label("required ARITH-08 a sum or a product has the longer extents")
  default void arith08ASumOrAProductHasTheLongerExtentsOfSums(
      @ForAll("sums") OperatorCase<Add> example) {
    obey("ARITH-08", OperatorDomains.integers(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** ARITH-08: a sum or a product has the longer extents. */
  @Property
  @Label("required ARITH-08 a sum or a product has the longer extents")
  default void arith08ASumOrAProductHasTheLongerExtentsOfProducts(
      @ForAll("products") OperatorCase<Multiply> example) {
    obey("ARITH-08", OperatorDomains.integers(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** ARITH-09: a linear layer gives items of output features. */
  @Property
  @Label("required ARITH-09 a linear layer gives items of output features")
  default void arith09ALinearLayerGivesItemsOfOutputFeatures(
      @ForAll("linears") OperatorCase<Linear> example) {
    obey("ARITH-09", OperatorDomains.integers(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** ARITH-10: no elements is an answer. */
  @Property
  @Label("required ARITH-10 no elements is an answer")
  default void arith10NoElementsIsAnAnswerOfSums(@ForAll("emptySums") OperatorCase<Add> example) {
    obey("ARITH-10", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** ARITH-10: no elements is an answer. */
  @Property
  @Label("required ARITH-10 no elements is an answer")
  default void arith10NoElementsIsAnAnswerOfProducts(
      @ForAll("emptyProducts") OperatorCase<Multiply> example) {
    obey("ARITH-10", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** ARITH-10: no elements is an answer. */
  @Property
  @Label("required ARITH-10 no elements is an answer")
  default void arith10NoElementsIsAnAnswerOfDropout(
      @ForAll("emptyDropouts") OperatorCase<Dropout> example) {
    obey("ARITH-10", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** ARITH-10: no elements is an answer. */
  @Property
  @Label("required ARITH-10 no elements is an answer")
  default void arith10NoElementsIsAnAnswerOfLinearLayers(
      @ForAll("emptyLinears") OperatorCase<Linear> example) {
    obey("ARITH-10", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** ARITH-15: a sum adds element by element. */
  @Property
  @Label("required ARITH-15 a sum adds element by element")
  default void arith15ASumAddsElementByElement(@ForAll("exactSums") OperatorCase<Add> example) {
    obey("ARITH-15", ArithmeticDomains.exact(), Oracle.exact(Slot.OUTPUT), example);
  }

  /** ARITH-16: a product multiplies element by element. */
  @Property
  @Label("required ARITH-16 a product multiplies element by element")
  default void arith16AProductMultipliesElementByElement(
      @ForAll("exactProducts") OperatorCase<Multiply> example) {
    obey("ARITH-16", ArithmeticDomains.exact(), Oracle.exact(Slot.OUTPUT), example);
  }

  /** ARITH-17: an extent of one is repeated. */
  @Property
  @Label("required ARITH-17 an extent of one is repeated")
  default void arith17AnExtentOfOneIsRepeatedOfSums(
      @ForAll("sumsRepeating") OperatorCase<Add> example) {
    obey("ARITH-17", ArithmeticDomains.repeating(), Oracle.exact(Slot.OUTPUT), example);
  }

  /** ARITH-17: an extent of one is repeated. */
  @Property
  @Label("required ARITH-17 an extent of one is repeated")
  default void arith17AnExtentOfOneIsRepeatedOfProducts(
      @ForAll("productsRepeating") OperatorCase<Multiply> example) {
    obey("ARITH-17", ArithmeticDomains.repeating(), Oracle.exact(Slot.OUTPUT), example);
  }

  /** ARITH-18: dropout multiplies by its mask and makes up for the rate. */
  @Property
  @Label("required ARITH-18 dropout multiplies by its mask and makes up for the rate")
  default void arith18DropoutMultipliesByItsMaskAndMakesUpForTheRate(
      @ForAll("exactDropouts") OperatorCase<Dropout> example) {
    obey("ARITH-18", ArithmeticDomains.EXACT_DROPOUT, Oracle.exact(Slot.OUTPUT), example);
  }

  /** ARITH-19: a linear layer is a product with its weights. */
  @Property
  @Label("required ARITH-19 a linear layer is a product with its weights")
  default void arith19ALinearLayerIsAProductWithItsWeights(
      @ForAll("exactLinears") OperatorCase<Linear> example) {
    obey("ARITH-19", ArithmeticDomains.EXACT_LINEAR, Oracle.exact(Slot.OUTPUT), example);
  }

  /** ARITH-20: a bias that is not there is zero. */
  @Property
  @Label("required ARITH-20 a bias that is not there is zero")
  default void arith20ABiasThatIsNotThereIsZero(
      @ForAll("linearsWithoutBias") OperatorCase<Linear> example) {
    obey("ARITH-20", ArithmeticDomains.WITHOUT_BIAS, Oracle.exact(Slot.OUTPUT), example);
  }

  /** ARITH-45: outputs of sums products and linear layers are within their bound. */
  @Property
  @Label("accuracy ARITH-45 outputs of sums products and linear layers are within their bound")
  default void arith45OutputsOfSumsProductsAndLinearLayersAreWithinTheirBoundOfSums(
      @ForAll("sumsOfReals") OperatorCase<Add> example) {
    obey(
        "ARITH-45",
        OperatorDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.OUTPUT, MultilinearBound::of),
        example);
  }

  /** ARITH-45: outputs of sums products and linear layers are within their bound. */
  @Property
  @Label("accuracy ARITH-45 outputs of sums products and linear layers are within their bound")
  default void arith45OutputsOfSumsProductsAndLinearLayersAreWithinTheirBoundOfProducts(
      @ForAll("productsOfReals") OperatorCase<Multiply> example) {
    obey(
        "ARITH-45",
        OperatorDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.OUTPUT, MultilinearBound::of),
        example);
  }

  /** ARITH-45: outputs of sums products and linear layers are within their bound. */
  @Property
  @Label("accuracy ARITH-45 outputs of sums products and linear layers are within their bound")
  default void arith45OutputsOfSumsProductsAndLinearLayersAreWithinTheirBoundOfLinearLayers(
      @ForAll("linearsOfReals") OperatorCase<Linear> example) {
    obey(
        "ARITH-45",
        OperatorDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.OUTPUT, MultilinearBound::of),
        example);
  }

  /** ARITH-47: dropout is within its bound. */
  @Property
  @Label("accuracy ARITH-47 dropout is within its bound")
  default void arith47DropoutIsWithinItsBoundForward(
      @ForAll("dropoutsOfReals") OperatorCase<Dropout> example) {
    obey(
        "ARITH-47",
        OperatorDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.OUTPUT, DropoutBound::of),
        example);
  }

  /** ARITH-47: dropout is within its bound. */
  @Property
  @Label("accuracy ARITH-47 dropout is within its bound")
  default void arith47DropoutIsWithinItsBoundGradient(
      @ForAll("dropoutsOfReals") OperatorCase<Dropout> example) {
    obey(
        "ARITH-47",
        OperatorDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.INPUT_GRADIENT, DropoutBound::of),
        example);
  }

  /** ARITH-50: a NaN reaches what reads it. */
  @Property
  @Label("required ARITH-50 a NaN reaches what reads it")
  default void arith50ANaNReachesWhatReadsItOfSums(
      @ForAll("sumsWithNan") OperatorCase<Add> example) {
    obey(
        "ARITH-50",
        OperatorDomains.withData(Fill.Kind.NANS),
        Oracle.bounded(Slot.OUTPUT, MultilinearBound::of),
        example);
  }

  /** ARITH-51: an infinity follows IEEE 754. */
  @Property
  @Label("required ARITH-51 an infinity follows IEEE 754")
  default void arith51AnInfinityFollowsIEEE754OfSums(
      @ForAll("sumsWithInfinities") OperatorCase<Add> example) {
    obey(
        "ARITH-51",
        OperatorDomains.withData(Fill.Kind.INFINITIES),
        Oracle.bounded(Slot.OUTPUT, MultilinearBound::of),
        example);
  }

  /** ARITH-50: a NaN reaches what reads it. */
  @Property
  @Label("required ARITH-50 a NaN reaches what reads it")
  default void arith50ANaNReachesWhatReadsItOfProducts(
      @ForAll("productsWithNan") OperatorCase<Multiply> example) {
    obey(
        "ARITH-50",
        OperatorDomains.withData(Fill.Kind.NANS),
        Oracle.bounded(Slot.OUTPUT, MultilinearBound::of),
        example);
  }

  /** ARITH-51: an infinity follows IEEE 754. */
  @Property
  @Label("required ARITH-51 an infinity follows IEEE 754")
  default void arith51AnInfinityFollowsIEEE754OfProducts(
      @ForAll("productsWithInfinities") OperatorCase<Multiply> example) {
    obey(
        "ARITH-51",
        OperatorDomains.withData(Fill.Kind.INFINITIES),
        Oracle.bounded(Slot.OUTPUT, MultilinearBound::of),
        example);
  }

  /** ARITH-50: a NaN reaches what reads it. */
  @Property
  @Label("required ARITH-50 a NaN reaches what reads it")
  default void arith50ANaNReachesWhatReadsItOfDropout(
      @ForAll("dropoutsWithNan") OperatorCase<Dropout> example) {
    obey(
        "ARITH-50",
        OperatorDomains.withData(Fill.Kind.NANS),
        Oracle.bounded(Slot.OUTPUT, DropoutBound::of),
        example);
  }

  /** ARITH-51: an infinity follows IEEE 754. */
  @Property
  @Label("required ARITH-51 an infinity follows IEEE 754")
  default void arith51AnInfinityFollowsIEEE754OfDropout(
      @ForAll("dropoutsWithInfinities") OperatorCase<Dropout> example) {
    obey(
        "ARITH-51",
        OperatorDomains.withData(Fill.Kind.INFINITIES),
        Oracle.bounded(Slot.OUTPUT, DropoutBound::of),
        example);
  }

  /** ARITH-50: a NaN reaches what reads it. */
  @Property
  @Label("required ARITH-50 a NaN reaches what reads it")
  default void arith50ANaNReachesWhatReadsItOfLinearLayers(
      @ForAll("linearsWithNan") OperatorCase<Linear> example) {
    obey(
        "ARITH-50",
        OperatorDomains.withData(Fill.Kind.NANS),
        Oracle.bounded(Slot.OUTPUT, MultilinearBound::of),
        example);
  }

  /** ARITH-51: an infinity follows IEEE 754. */
  @Property
  @Label("required ARITH-51 an infinity follows IEEE 754")
  default void arith51AnInfinityFollowsIEEE754OfLinearLayers(
      @ForAll("linearsWithInfinities") OperatorCase<Linear> example) {
    obey(
        "ARITH-51",
        OperatorDomains.withData(Fill.Kind.INFINITIES),
        Oracle.bounded(Slot.OUTPUT, MultilinearBound::of),
        example);
  }
}
