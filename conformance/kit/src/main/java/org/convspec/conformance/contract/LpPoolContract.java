package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.LpPoolBound;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 11, Lp pooling. */
public interface LpPoolContract extends LpPoolCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07OfNorms(@ForAll("normsStoredOtherwise") OperatorCase<LpPool> example) {
    obey(
        "TEN-07",
        LpDomains.<LpPool>integers().and(OperatorDomains.dataStoredOtherwise()),
        Oracle.bounded(Slot.OUTPUT, LpPoolBound::of),
        example);
  }

  /** LP-01: the power is positive. */
  @Property
  @Label("required LP-01 the power is positive")
  default void lp01ThePowerIsPositive(@ForAll("powersWithoutRoot") OperatorCase<LpPool> example) {
    obey(
        "LP-01",
        OperatorBreakage.of("LP-01", Direction.FORWARD),
        Oracle.rejected("LP-01", Slot.OUTPUT),
        example);
  }

  /** LP-02: an infinite power takes magnitudes. */
  @Property
  @Label("required LP-02 an infinite power takes magnitudes")
  default void lp02AnInfinitePowerTakesMagnitudes(
      @ForAll("signedMaxima") OperatorCase<LpPool> example) {
    obey(
        "LP-02",
        OperatorBreakage.of("LP-02", Direction.FORWARD),
        Oracle.rejected("LP-02", Slot.OUTPUT),
        example);
  }

  /** LP-03: the output gradient has the shape of the output. */
  @Property
  @Label("required LP-03 the output gradient has the shape of the output")
  default void lp03TheOutputGradientHasTheShapeOfTheOutput(
      @ForAll("normsWithOtherOutputGradient") OperatorCase<LpPool> example) {
    obey(
        "LP-03",
        OperatorBreakage.of("LP-03", Direction.GRADIENT),
        Oracle.rejected("LP-03", Slot.INPUT_GRADIENT),
        example);
  }

  /** LP-04: the output has items, channels and output extents. */
  @Property
  @Label("required LP-04 the output has items, channels and output extents")
  default void lp04TheOutputHasItemsChannelsAndOutputExtents(
      @ForAll("norms") OperatorCase<LpPool> example) {
    obey("LP-04", LpDomains.integers(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** LP-05: an empty output is an answer. */
  @Property
  @Label("required LP-05 an empty output is an answer")
  default void lp05AnEmptyOutputIsAnAnswer(@ForAll("emptyNorms") OperatorCase<LpPool> example) {
    obey("LP-05", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** LP-14: the input gradient has the shape of the input. */
  @Property
  @Label("required LP-14 the input gradient has the shape of the input")
  default void lp14TheInputGradientHasTheShapeOfTheInput(
      @ForAll("norms") OperatorCase<LpPool> example) {
    obey("LP-14", LpDomains.integers(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** LP-06: magnitudes are raised to the power. */
  @Property
  @Label("convention LP-06 magnitudes are raised to the power")
  default void lp06MagnitudesAreRaisedToThePower(
      @ForAll("normsOfMagnitudes") OperatorCase<LpPool> example) {
    obey(
        "LP-06",
        LpDomains.<LpPool>integers().and(LpDomains.absolute()).and(LpDomains.finite()),
        Oracle.bounded(Slot.OUTPUT, LpPoolBound::of),
        example);
  }

  /** LP-07: elements may keep their signs. */
  @Property
  @Label("convention LP-07 elements may keep their signs")
  default void lp07ElementsMayKeepTheirSigns(@ForAll("signedPowers") OperatorCase<LpPool> example) {
    obey(
        "LP-07",
        LpDomains.<LpPool>integers().and(LpDomains.signed()),
        Oracle.bounded(Slot.OUTPUT, LpPoolBound::of),
        example);
  }

  /** LP-08: an infinite power takes the largest magnitude. */
  @Property
  @Label("required LP-08 an infinite power takes the largest magnitude")
  default void lp08AnInfinitePowerTakesTheLargestMagnitude(
      @ForAll("largestMagnitudes") OperatorCase<LpPool> example) {
    obey(
        "LP-08",
        LpDomains.<LpPool>integers().and(LpDomains.maximum()),
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** LP-09: a window without elements gives zero. */
  @Property
  @Label("required LP-09 a window without elements gives zero")
  default void lp09AWindowWithoutElementsGivesZero(
      @ForAll("normsOfNothing") OperatorCase<LpPool> example) {
    obey("LP-09", LpDomains.emptyWindow(), LpLaws.emptyWindowsGiveZero(), example);
  }

  /** LP-10: the answer depends on the call alone. */
  @Property
  @Label("required LP-10 the answer depends on the call alone")
  default void lp10TheAnswerDependsOnTheCallAlone(@ForAll("norms") OperatorCase<LpPool> example) {
    obey("LP-10", LpDomains.integers(), Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** LP-11: an input gradient multiplies each output gradient by the derivative. */
  @Property
  @Label("required LP-11 an input gradient multiplies each output gradient by the derivative")
  default void lp11AnInputGradientMultipliesEachOutputGradientByTheDerivative(
      @ForAll("finiteNorms") OperatorCase<LpPool> example) {
    obey(
        "LP-11",
        LpDomains.<LpPool>integers().and(LpDomains.finite()),
        Oracle.bounded(Slot.INPUT_GRADIENT, LpPoolBound::of),
        example);
  }

  /** LP-12: the first of the largest magnitudes takes the gradient. */
  @Property
  @Label("required LP-12 the first of the largest magnitudes takes the gradient")
  default void lp12TheFirstOfTheLargestMagnitudesTakesTheGradient(
      @ForAll("largestMagnitudes") OperatorCase<LpPool> example) {
    obey(
        "LP-12",
        LpDomains.<LpPool>integers().and(LpDomains.maximum()),
        Oracle.bounded(Slot.INPUT_GRADIENT, LpPoolBound::of),
        example);
  }

  /** LP-15: where there is no derivative the gradient is zero. */
  @Property
  @Label("required LP-15 where there is no derivative the gradient is zero")
  default void lp15WhereThereIsNoDerivativeTheGradientIsZero(
      @ForAll("normsWithZeros") OperatorCase<LpPool> example) {
    obey(
        "LP-15",
        LpDomains.<LpPool>withData(Fill.Kind.ZEROS).and(LpDomains.finite()),
        Oracle.bounded(Slot.INPUT_GRADIENT, LpPoolBound::of),
        example);
  }

  /** LP-13: where no window reaches the input gradient is zero. */
  @Property
  @Label("required LP-13 where no window reaches the input gradient is zero")
  default void lp13WhereNoWindowReachesTheInputGradientIsZero(
      @ForAll("normsLeavingPositionsUnread") OperatorCase<LpPool> example) {
    obey("LP-13", LpDomains.positionUnread(), PlaneRelations.zeroWhereUnread(), example);
  }

  /** LP-20: scaling the input scales the output. */
  @Property
  @Label("required LP-20 scaling the input scales the output")
  default void lp20ScalingTheInputScalesTheOutput(
      @ForAll("absoluteNorms") OperatorCase<LpPool> example) {
    obey(
        "LP-20",
        LpDomains.<LpPool>integers().and(LpDomains.absolute()),
        LpLaws::isHomogeneous,
        example);
  }

  /** LP-21: with power one it is the sum of magnitudes. */
  @Property
  @Label("required LP-21 with power one it is the sum of magnitudes")
  default void lp21WithPowerOneItIsTheSumOfMagnitudes(
      @ForAll("sumsOfMagnitudes") OperatorCase<LpPool> example) {
    obey("LP-21", LpDomains.sumOfMagnitudes(), LpLaws::isSumOfMagnitudes, example);
  }

  /** LP-23: larger magnitudes give no smaller output. */
  @Property
  @Label("required LP-23 larger magnitudes give no smaller output")
  default void lp23LargerMagnitudesGiveNoSmallerOutput(
      @ForAll("absoluteNorms") OperatorCase<LpPool> example) {
    obey(
        "LP-23",
        LpDomains.<LpPool>integers().and(LpDomains.absolute()),
        LpLaws::isMonotone,
        example);
  }

  /** LP-24: items do not see each other. */
  @Property
  @Label("required LP-24 items do not see each other")
  default void lp24ItemsDoNotSeeEachOther(@ForAll("exactNorms") OperatorCase<LpPool> example) {
    obey("LP-24", LpDomains.exact(), OperatorLaws.itemsAreIndependent(Slot.INPUT), example);
  }

  /** LP-25: channels do not see each other. */
  @Property
  @Label("required LP-25 channels do not see each other")
  default void lp25ChannelsDoNotSeeEachOther(@ForAll("exactNorms") OperatorCase<LpPool> example) {
    obey("LP-25", LpDomains.exact(), OperatorLaws::channelsAreIndependent, example);
  }

  /** LP-26: the input gradient is linear in the output gradient. */
  @Property
  @Label("required LP-26 the input gradient is linear in the output gradient")
  default void lp26TheInputGradientIsLinearInTheOutputGradient(
      @ForAll("exactNorms") OperatorCase<LpPool> example) {
    obey(
        "LP-26",
        LpDomains.exact(),
        OperatorLaws.linearInOutputGradient(Slot.INPUT_GRADIENT),
        example);
  }

  /** LP-27: input times input gradient is output times output gradient. */
  @Property
  @Label("required LP-27 input times input gradient is output times output gradient")
  default void lp27InputTimesInputGradientIsOutputTimesOutputGradient(
      @ForAll("exactNorms") OperatorCase<LpPool> example) {
    obey("LP-27", LpDomains.exact(), OperatorLaws.adjointIn(Slot.INPUT), example);
  }

  /** LP-30: an output is within its bound. */
  @Property
  @Label("accuracy LP-30 an output is within its bound")
  default void lp30AnOutputIsWithinItsBound(@ForAll("normsOfReals") OperatorCase<LpPool> example) {
    obey(
        "LP-30",
        LpDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.OUTPUT, LpPoolBound::of),
        example);
  }

  /** LP-31: an input gradient is within its bound. */
  @Property
  @Label("accuracy LP-31 an input gradient is within its bound")
  default void lp31AnInputGradientIsWithinItsBound(
      @ForAll("normsOfReals") OperatorCase<LpPool> example) {
    obey(
        "LP-31",
        LpDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.INPUT_GRADIENT, LpPoolBound::of),
        example);
  }

  /** LP-35: a NaN reaches the outputs that read it and no others. */
  @Property
  @Label("required LP-35 a NaN reaches the outputs that read it and no others")
  default void lp35ANaNReachesTheOutputsThatReadItAndNoOthers(
      @ForAll("normsWithNan") OperatorCase<LpPool> example) {
    obey(
        "LP-35",
        OperatorDomains.<LpPool>withData(Fill.Kind.NANS).and(LpDomains.absolute()),
        Oracle.bounded(Slot.OUTPUT, LpPoolBound::of),
        example);
  }

  /** LP-36: an infinity reaches the outputs that read it. */
  @Property
  @Label("required LP-36 an infinity reaches the outputs that read it")
  default void lp36AnInfinityReachesTheOutputsThatReadIt(
      @ForAll("normsWithInfinities") OperatorCase<LpPool> example) {
    obey(
        "LP-36",
        OperatorDomains.<LpPool>withData(Fill.Kind.INFINITIES).and(LpDomains.absolute()),
        Oracle.bounded(Slot.OUTPUT, LpPoolBound::of),
        example);
  }
}
