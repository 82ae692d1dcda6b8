package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.LocalResponseBound;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 18, local response normalization. */
public interface LocalResponseContract extends LocalResponseCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07OfResponses(
      @ForAll("responsesStoredOtherwise") OperatorCase<LocalResponseNorm> example) {
    obey(
        "TEN-07",
        LocalResponseDomains.integers().and(OperatorDomains.dataStoredOtherwise()),
        Oracle.bounded(Slot.OUTPUT, LocalResponseBound::of),
        example);
  }

  /** LRN-01: the size is positive. */
  @Property
  @Label("required LRN-01 the size is positive")
  default void lrn01TheSizeIsPositive(
      @ForAll("responsesWithoutSize") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-01",
        OperatorBreakage.of("LRN-01", Direction.FORWARD),
        Oracle.rejected("LRN-01", Slot.OUTPUT),
        example);
  }

  /** LRN-02: alpha and offset are not negative and not both zero. */
  @Property
  @Label("required LRN-02 alpha and offset are not negative and not both zero")
  default void lrn02AlphaAndOffsetAreNotNegativeAndNotBothZero(
      @ForAll("responsesWithWrongSums") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-02",
        OperatorBreakage.of("LRN-02", Direction.FORWARD),
        Oracle.rejected("LRN-02", Slot.OUTPUT),
        example);
  }

  /** LRN-03: beta is finite. */
  @Property
  @Label("required LRN-03 beta is finite")
  default void lrn03BetaIsFinite(
      @ForAll("responsesWithWrongPower") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-03",
        OperatorBreakage.of("LRN-03", Direction.FORWARD),
        Oracle.rejected("LRN-03", Slot.OUTPUT),
        example);
  }

  /** LRN-04: the output has the shape of the input. */
  @Property
  @Label("required LRN-04 the output has the shape of the input")
  default void lrn04TheOutputHasTheShapeOfTheInput(
      @ForAll("responses") OperatorCase<LocalResponseNorm> example) {
    obey("LRN-04", LocalResponseDomains.integers(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** LRN-05: the output gradient has the shape of the output. */
  @Property
  @Label("required LRN-05 the output gradient has the shape of the output")
  default void lrn05TheOutputGradientHasTheShapeOfTheOutput(
      @ForAll("responsesWithOtherOutputGradient") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-05",
        OperatorBreakage.of("LRN-05", Direction.GRADIENT),
        Oracle.rejected("LRN-05", Slot.INPUT_GRADIENT),
        example);
  }

  /** LRN-06: the input gradient has the shape of the input. */
  @Property
  @Label("required LRN-06 the input gradient has the shape of the input")
  default void lrn06TheInputGradientHasTheShapeOfTheInput(
      @ForAll("responses") OperatorCase<LocalResponseNorm> example) {
    obey("LRN-06", LocalResponseDomains.integers(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** LRN-07: an empty output is an answer. */
  @Property
  @Label("required LRN-07 an empty output is an answer")
  default void lrn07AnEmptyOutputIsAnAnswer(
      @ForAll("emptyResponses") OperatorCase<LocalResponseNorm> example) {
    obey("LRN-07", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** LRN-10: squares may be summed across channels. */
  @Property
  @Label("convention LRN-10 squares may be summed across channels")
  default void lrn10SquaresMayBeSummedAcrossChannels(
      @ForAll("responsesAcross") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-10",
        LocalResponseDomains.across(),
        Oracle.bounded(Slot.OUTPUT, LocalResponseBound::of),
        example);
  }

  /** LRN-11: squares may be summed within a channel. */
  @Property
  @Label("convention LRN-11 squares may be summed within a channel")
  default void lrn11SquaresMayBeSummedWithinAChannel(
      @ForAll("responsesWithin") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-11",
        LocalResponseDomains.within(),
        Oracle.bounded(Slot.OUTPUT, LocalResponseBound::of),
        example);
  }

  /** LRN-12: a neighbourhood of odd size has its element in the middle. */
  @Property
  @Label("required LRN-12 a neighbourhood of odd size has its element in the middle")
  default void lrn12ANeighbourhoodOfOddSizeHasItsElementInTheMiddle(
      @ForAll("responsesOfOddSize") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-12",
        LocalResponseDomains.oddSize(),
        Oracle.bounded(Slot.OUTPUT, LocalResponseBound::of),
        example);
  }

  /** LRN-13: the extra neighbour of an even size is behind or in front. */
  @Property
  @Label("convention LRN-13 the extra neighbour of an even size is behind or in front")
  default void lrn13TheExtraNeighbourOfAnEvenSizeIsBehindOrInFront(
      @ForAll("responsesOfEvenSize") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-13",
        LocalResponseDomains.evenSize(),
        Oracle.bounded(Slot.OUTPUT, LocalResponseBound::of),
        example);
  }

  /** LRN-14: alpha may be divided by the size. */
  @Property
  @Label("convention LRN-14 alpha may be divided by the size")
  default void lrn14AlphaMayBeDividedByTheSize(
      @ForAll("responsesWithAlphaBySize") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-14",
        LocalResponseDomains.alphaBySize(),
        Oracle.bounded(Slot.OUTPUT, LocalResponseBound::of),
        example);
  }

  /** LRN-08: alpha may be taken as it is. */
  @Property
  @Label("convention LRN-08 alpha may be taken as it is")
  default void lrn08AlphaMayBeTakenAsItIs(
      @ForAll("responsesWithAlphaByOne") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-08",
        LocalResponseDomains.alphaByOne(),
        Oracle.bounded(Slot.OUTPUT, LocalResponseBound::of),
        example);
  }

  /** LRN-15: a neighbourhood cut by a border keeps its divisor. */
  @Property
  @Label("required LRN-15 a neighbourhood cut by a border keeps its divisor")
  default void lrn15ANeighbourhoodCutByABorderKeepsItsDivisor(
      @ForAll("cutResponses") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-15",
        LocalResponseDomains.cut(),
        Oracle.bounded(Slot.OUTPUT, LocalResponseBound::of),
        example);
  }

  /** LRN-09: a neighbourhood may be longer than its axis. */
  @Property
  @Label("required LRN-09 a neighbourhood may be longer than its axis")
  default void lrn09ANeighbourhoodMayBeLongerThanItsAxis(
      @ForAll("responsesLongerThanAxis") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-09",
        LocalResponseDomains.longerThanAxis(),
        Oracle.bounded(Slot.OUTPUT, LocalResponseBound::of),
        example);
  }

  /** LRN-16: an output is the input divided by a power of the base. */
  @Property
  @Label("required LRN-16 an output is the input divided by a power of the base")
  default void lrn16AnOutputIsTheInputDividedByAPowerOfTheBase(
      @ForAll("responses") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-16",
        LocalResponseDomains.integers(),
        Oracle.bounded(Slot.OUTPUT, LocalResponseBound::of),
        example);
  }

  /** LRN-17: the answer depends on the call alone. */
  @Property
  @Label("required LRN-17 the answer depends on the call alone")
  default void lrn17TheAnswerDependsOnTheCallAlone(
      @ForAll("responses") OperatorCase<LocalResponseNorm> example) {
    obey("LRN-17", LocalResponseDomains.integers(), Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** LRN-18: an input gradient has a term of its own and one for every sum. */
  @Property
  @Label("required LRN-18 an input gradient has a term of its own and one for every sum")
  default void lrn18AnInputGradientHasATermOfItsOwnAndOneForEverySum(
      @ForAll("responses") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-18",
        LocalResponseDomains.integers(),
        Oracle.bounded(Slot.INPUT_GRADIENT, LocalResponseBound::of),
        example);
  }

  /** LRN-19: a gradient comes from the sums that read the element. */
  @Property
  @Label("required LRN-19 a gradient comes from the sums that read the element")
  default void lrn19AGradientComesFromTheSumsThatReadTheElement(
      @ForAll("responsesOfEvenSize") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-19",
        LocalResponseDomains.evenSize(),
        Oracle.bounded(Slot.INPUT_GRADIENT, LocalResponseBound::of),
        example);
  }

  /** LRN-20: twice the input with a quarter of alpha gives twice the output. */
  @Property
  @Label("required LRN-20 twice the input with a quarter of alpha gives twice the output")
  default void lrn20TwiceTheInputWithAQuarterOfAlphaGivesTwiceTheOutput(
      @ForAll("responses") OperatorCase<LocalResponseNorm> example) {
    obey("LRN-20", LocalResponseDomains.integers(), LocalResponseLaws::isScaled, example);
  }

  /** LRN-21: with alpha zero it divides by a constant. */
  @Property
  @Label("required LRN-21 with alpha zero it divides by a constant")
  default void lrn21WithAlphaZeroItDividesByAConstant(
      @ForAll("responsesWithOffset") OperatorCase<LocalResponseNorm> example) {
    obey("LRN-21", LocalResponseDomains.offset(), LocalResponseLaws::isDividedByOffset, example);
  }

  /** LRN-22: the input gradient is linear in the output gradient. */
  @Property
  @Label("required LRN-22 the input gradient is linear in the output gradient")
  default void lrn22TheInputGradientIsLinearInTheOutputGradient(
      @ForAll("responses") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-22",
        LocalResponseDomains.integers(),
        InexactLaws.linearInOutputGradient(Slot.INPUT_GRADIENT, LocalResponseBound::of),
        example);
  }

  /** LRN-23: items do not see each other. */
  @Property
  @Label("required LRN-23 items do not see each other")
  default void lrn23ItemsDoNotSeeEachOther(
      @ForAll("responses") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-23",
        LocalResponseDomains.integers(),
        InexactLaws.itemsAreIndependent(LocalResponseBound::of),
        example);
  }

  /** LRN-24: within a channel no channel sees another. */
  @Property
  @Label("required LRN-24 within a channel no channel sees another")
  default void lrn24WithinAChannelNoChannelSeesAnother(
      @ForAll("responsesWithin") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-24",
        LocalResponseDomains.within(),
        InexactLaws.channelsAreIndependent(LocalResponseBound::of),
        example);
  }

  /** LRN-25: channels are neighbours as positions are. */
  @Property
  @Label("required LRN-25 channels are neighbours as positions are")
  default void lrn25ChannelsAreNeighboursAsPositionsAre(
      @ForAll("responsesAcross") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-25",
        LocalResponseDomains.across(),
        LocalResponseLaws::isWithinChannelOfChannels,
        example);
  }

  /** LRN-26: the mirror puts the extra neighbour on the other side. */
  @Property
  @Label("required LRN-26 the mirror puts the extra neighbour on the other side")
  default void lrn26TheMirrorPutsTheExtraNeighbourOnTheOtherSide(
      @ForAll("responses") OperatorCase<LocalResponseNorm> example) {
    obey("LRN-26", LocalResponseDomains.integers(), LocalResponseLaws::isMirrored, example);
  }

  /** LRN-27: without an offset input and output gradient products are in proportion. */
  @Property
  @Label("required LRN-27 without an offset input and output gradient products are in proportion")
  default void lrn27WithoutAnOffsetInputAndOutputGradientProductsAreInProportion(
      @ForAll("responsesWithoutOffset") OperatorCase<LocalResponseNorm> example) {
    obey("LRN-27", LocalResponseDomains.noOffset(), LocalResponseLaws::isHomogeneous, example);
  }

  /** LRN-30: an output is within its bound. */
  @Property
  @Label("accuracy LRN-30 an output is within its bound")
  default void lrn30AnOutputIsWithinItsBound(
      @ForAll("responsesOfReals") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-30",
        LocalResponseDomains.reals(),
        Oracle.bounded(Slot.OUTPUT, LocalResponseBound::of),
        example);
  }

  /** LRN-31: an input gradient is within its bound. */
  @Property
  @Label("accuracy LRN-31 an input gradient is within its bound")
  default void lrn31AnInputGradientIsWithinItsBound(
      @ForAll("responsesOfReals") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-31",
        LocalResponseDomains.reals(),
        Oracle.bounded(Slot.INPUT_GRADIENT, LocalResponseBound::of),
        example);
  }

  /** LRN-35: a NaN reaches the outputs whose sums read it and no others. */
  @Property
  @Label("required LRN-35 a NaN reaches the outputs whose sums read it and no others")
  default void lrn35ANaNReachesTheOutputsWhoseSumsReadItAndNoOthers(
      @ForAll("responsesWithNan") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-35",
        LocalResponseDomains.nan(),
        Oracle.bounded(Slot.OUTPUT, LocalResponseBound::of),
        example);
  }

  /** LRN-36: an infinity makes the sums that read it infinite. */
  @Property
  @Label("required LRN-36 an infinity makes the sums that read it infinite")
  default void lrn36AnInfinityMakesTheSumsThatReadItInfinite(
      @ForAll("responsesWithInfinities") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-36",
        LocalResponseDomains.infinities(),
        Oracle.bounded(Slot.OUTPUT, LocalResponseBound::of),
        example);
  }

  /** LRN-37: nothing divided by a power of nothing is a NaN. */
  @Property
  @Label("required LRN-37 nothing divided by a power of nothing is a NaN")
  default void lrn37NothingDividedByAPowerOfNothingIsANaN(
      @ForAll("responsesOfNothing") OperatorCase<LocalResponseNorm> example) {
    obey(
        "LRN-37",
        LocalResponseDomains.zerosWithoutOffset(),
        Oracle.bounded(Slot.OUTPUT, LocalResponseBound::of),
        example);
  }
}
