package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.AveragePoolBound;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 10, average pooling. */
public interface AveragePoolContract extends AveragePoolCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07OfAverages(
      @ForAll("averagesStoredOtherwise") OperatorCase<AveragePool> example) {
    obey(
        "TEN-07",
        AveragePoolDomains.INTEGERS.and(OperatorDomains.dataStoredOtherwise()),
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** AVG-01: a given divisor is not zero. */
  @Property
  @Label("required AVG-01 a given divisor is not zero")
  default void avg01AGivenDivisorIsNotZero(
      @ForAll("dividingByZero") OperatorCase<AveragePool> example) {
    obey(
        "AVG-01",
        OperatorBreakage.of("AVG-01", Direction.FORWARD),
        Oracle.rejected("AVG-01", Slot.OUTPUT),
        example);
  }

  /** AVG-02: a number that would be ignored is refused. */
  @Property
  @Label("required AVG-02 a number that would be ignored is refused")
  default void avg02ANumberThatWouldBeIgnoredIsRefused(
      @ForAll("ignoringTheDivisor") OperatorCase<AveragePool> example) {
    obey(
        "AVG-02",
        OperatorBreakage.of("AVG-02", Direction.FORWARD),
        Oracle.rejected("AVG-02", Slot.OUTPUT),
        example);
  }

  /** AVG-03: an average of nothing may be refused. */
  @Property
  @Label("convention AVG-03 an average of nothing may be refused")
  default void avg03AnAverageOfNothingMayBeRefused(
      @ForAll("averagingNothing") OperatorCase<AveragePool> example) {
    obey(
        "AVG-03",
        OperatorBreakage.of("AVG-03", Direction.FORWARD),
        Oracle.rejected("AVG-03", Slot.OUTPUT),
        example);
  }

  /** AVG-04: the output has items, channels and output extents. */
  @Property
  @Label("required AVG-04 the output has items, channels and output extents")
  default void avg04TheOutputHasItemsChannelsAndOutputExtents(
      @ForAll("averages") OperatorCase<AveragePool> example) {
    obey("AVG-04", AveragePoolDomains.INTEGERS, Oracle.shape(Slot.OUTPUT), example);
  }

  /** AVG-05: the output gradient has the shape of the output. */
  @Property
  @Label("required AVG-05 the output gradient has the shape of the output")
  default void avg05TheOutputGradientHasTheShapeOfTheOutput(
      @ForAll("averagesWithOtherOutputGradient") OperatorCase<AveragePool> example) {
    obey(
        "AVG-05",
        OperatorBreakage.of("AVG-05", Direction.GRADIENT),
        Oracle.rejected("AVG-05", Slot.INPUT_GRADIENT),
        example);
  }

  /** AVG-06: a divisor may count the taps on the input. */
  @Property
  @Label("convention AVG-06 a divisor may count the taps on the input")
  default void avg06ADivisorMayCountTheTapsOnTheInput(
      @ForAll("averagesInsideInput") OperatorCase<AveragePool> example) {
    obey(
        "AVG-06",
        AveragePoolDomains.INSIDE_INPUT,
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** AVG-07: a divisor may count the taps on the padded input. */
  @Property
  @Label("convention AVG-07 a divisor may count the taps on the padded input")
  default void avg07ADivisorMayCountTheTapsOnThePaddedInput(
      @ForAll("averagesInsidePaddedInput") OperatorCase<AveragePool> example) {
    obey(
        "AVG-07",
        AveragePoolDomains.INSIDE_PADDED_INPUT,
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** AVG-08: a divisor may count every tap. */
  @Property
  @Label("convention AVG-08 a divisor may count every tap")
  default void avg08ADivisorMayCountEveryTap(
      @ForAll("averagesByKernel") OperatorCase<AveragePool> example) {
    obey(
        "AVG-08",
        AveragePoolDomains.KERNEL,
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** AVG-09: a divisor may be given. */
  @Property
  @Label("convention AVG-09 a divisor may be given")
  default void avg09ADivisorMayBeGiven(
      @ForAll("averagesByGivenNumber") OperatorCase<AveragePool> example) {
    obey(
        "AVG-09",
        AveragePoolDomains.GIVEN,
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** AVG-10: a window without elements has the declared value. */
  @Property
  @Label("convention AVG-10 a window without elements has the declared value")
  default void avg10AWindowWithoutElementsHasTheDeclaredValue(
      @ForAll("averagesOfNothing") OperatorCase<AveragePool> example) {
    obey(
        "AVG-10",
        AveragePoolDomains.EMPTY_WINDOW,
        AveragePoolLaws::emptyWindowsHaveTheirValue,
        example);
  }

  /** AVG-13: an empty output is an answer. */
  @Property
  @Label("required AVG-13 an empty output is an answer")
  default void avg13AnEmptyOutputIsAnAnswer(
      @ForAll("emptyAverages") OperatorCase<AveragePool> example) {
    obey("AVG-13", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** AVG-17: the answer depends on the call alone. */
  @Property
  @Label("required AVG-17 the answer depends on the call alone")
  default void avg17TheAnswerDependsOnTheCallAlone(
      @ForAll("exactAverages") OperatorCase<AveragePool> example) {
    obey("AVG-17", AveragePoolDomains.EXACT, Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** AVG-11: an input gradient shares each output gradient among its taps. */
  @Property
  @Label("required AVG-11 an input gradient shares each output gradient among its taps")
  default void avg11AnInputGradientSharesEachOutputGradientAmongItsTaps(
      @ForAll("averages") OperatorCase<AveragePool> example) {
    obey(
        "AVG-11",
        AveragePoolDomains.INTEGERS,
        Oracle.bounded(Slot.INPUT_GRADIENT, AveragePoolBound::of),
        example);
  }

  /** AVG-12: where no window reaches the input gradient is zero. */
  @Property
  @Label("required AVG-12 where no window reaches the input gradient is zero")
  default void avg12WhereNoWindowReachesTheInputGradientIsZero(
      @ForAll("averagesLeavingPositionsUnread") OperatorCase<AveragePool> example) {
    obey("AVG-12", AveragePoolDomains.POSITION_UNREAD, AveragePoolLaws::zeroWhereUnread, example);
  }

  /** AVG-14: the input gradient has the shape of the input. */
  @Property
  @Label("required AVG-14 the input gradient has the shape of the input")
  default void avg14TheInputGradientHasTheShapeOfTheInput(
      @ForAll("averages") OperatorCase<AveragePool> example) {
    obey("AVG-14", AveragePoolDomains.INTEGERS, Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** AVG-20: linear in the input. */
  @Property
  @Label("required AVG-20 linear in the input")
  default void avg20LinearInTheInput(@ForAll("exactAverages") OperatorCase<AveragePool> example) {
    obey("AVG-20", AveragePoolDomains.EXACT, OperatorLaws.linearIn(Slot.INPUT), example);
  }

  /** AVG-21: the input gradient is the adjoint of the output. */
  @Property
  @Label("required AVG-21 the input gradient is the adjoint of the output")
  default void avg21TheInputGradientIsTheAdjointOfTheOutput(
      @ForAll("exactAverages") OperatorCase<AveragePool> example) {
    obey("AVG-21", AveragePoolDomains.EXACT, OperatorLaws.adjointIn(Slot.INPUT), example);
  }

  /** AVG-22: times its divisor it is a depthwise convolution with ones. */
  @Property
  @Label("required AVG-22 times its divisor it is a depthwise convolution with ones")
  default void avg22TimesItsDivisorItIsADepthwiseConvolutionWithOnes(
      @ForAll("exactAverages") OperatorCase<AveragePool> example) {
    obey("AVG-22", AveragePoolDomains.EXACT, AveragePoolLaws::isConvolutionWithOnes, example);
  }

  /** AVG-23: the average of a constant is that constant. */
  @Property
  @Label("required AVG-23 the average of a constant is that constant")
  default void avg23TheAverageOfAConstantIsThatConstant(
      @ForAll("exactAveragesInsideInput") OperatorCase<AveragePool> example) {
    obey(
        "AVG-23",
        AveragePoolDomains.INSIDE_INPUT.and(AveragePoolDomains.EXACT),
        AveragePoolLaws::constantsStay,
        example);
  }

  /** AVG-24: items do not see each other. */
  @Property
  @Label("required AVG-24 items do not see each other")
  default void avg24ItemsDoNotSeeEachOther(
      @ForAll("exactAverages") OperatorCase<AveragePool> example) {
    obey("AVG-24", AveragePoolDomains.EXACT, OperatorLaws.itemsAreIndependent(Slot.INPUT), example);
  }

  /** AVG-25: channels do not see each other. */
  @Property
  @Label("required AVG-25 channels do not see each other")
  default void avg25ChannelsDoNotSeeEachOther(
      @ForAll("exactAverages") OperatorCase<AveragePool> example) {
    obey("AVG-25", AveragePoolDomains.EXACT, OperatorLaws::channelsAreIndependent, example);
  }

  /** AVG-26: the input gradient is linear in the output gradient. */
  @Property
  @Label("required AVG-26 the input gradient is linear in the output gradient")
  default void avg26TheInputGradientIsLinearInTheOutputGradient(
      @ForAll("exactAverages") OperatorCase<AveragePool> example) {
    obey(
        "AVG-26",
        AveragePoolDomains.EXACT,
        OperatorLaws.linearInOutputGradient(Slot.INPUT_GRADIENT),
        example);
  }

  /** AVG-30: an output is within its bound. */
  @Property
  @Label("accuracy AVG-30 an output is within its bound")
  default void avg30AnOutputIsWithinItsBound(
      @ForAll("averagesOfReals") OperatorCase<AveragePool> example) {
    obey(
        "AVG-30",
        AveragePoolDomains.REAL,
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** AVG-31: an input gradient is within its bound. */
  @Property
  @Label("accuracy AVG-31 an input gradient is within its bound")
  default void avg31AnInputGradientIsWithinItsBound(
      @ForAll("averagesOfReals") OperatorCase<AveragePool> example) {
    obey(
        "AVG-31",
        AveragePoolDomains.REAL,
        Oracle.bounded(Slot.INPUT_GRADIENT, AveragePoolBound::of),
        example);
  }

  /** AVG-35: a NaN reaches the averages that read it and no others. */
  @Property
  @Label("required AVG-35 a NaN reaches the averages that read it and no others")
  default void avg35ANanReachesTheAveragesThatReadItAndNoOthers(
      @ForAll("averagesWithNan") OperatorCase<AveragePool> example) {
    obey(
        "AVG-35",
        OperatorDomains.withData(Fill.Kind.NANS),
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** AVG-36: an infinity reaches the averages that read it. */
  @Property
  @Label("required AVG-36 an infinity reaches the averages that read it")
  default void avg36AnInfinityReachesTheAveragesThatReadIt(
      @ForAll("averagesWithInfinities") OperatorCase<AveragePool> example) {
    obey(
        "AVG-36",
        OperatorDomains.withData(Fill.Kind.INFINITIES),
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }
}
