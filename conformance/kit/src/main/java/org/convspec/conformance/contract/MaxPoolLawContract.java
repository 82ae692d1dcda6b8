package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 9, the laws of max pooling. */
public interface MaxPoolLawContract extends MaxPoolCaseSource {

  /** MAX-30: an output is the input at its index. */
  @Property
  @Label("required MAX-30 an output is the input at its index")
  default void max30AnOutputIsTheInputAtItsIndex(@ForAll("maxima") OperatorCase<MaxPool> example) {
    obey("MAX-30", MaxPoolDomains.INTEGERS, MaxPoolLaws::outputIsInputAtIndex, example);
  }

  /** MAX-31: the maximum follows rising maps. */
  @Property
  @Label("required MAX-31 the maximum follows rising maps")
  default void max31TheMaximumFollowsRisingMaps(
      @ForAll("maximaOfSomething") OperatorCase<MaxPool> example) {
    obey("MAX-31", MaxPoolDomains.NO_EMPTY_WINDOW, MaxPoolLaws::risesWithInput, example);
  }

  /** MAX-31: the maximum follows rising maps. */
  @Property
  @Label("required MAX-31 the maximum follows rising maps")
  default void max31TheMaximumFollowsRisingMapsAndKeepsItsPlace(
      @ForAll("maximaOfSomething") OperatorCase<MaxPool> example) {
    obey("MAX-31", MaxPoolDomains.NO_EMPTY_WINDOW, MaxPoolLaws::staysWithInput, example);
  }

  /** MAX-32: the axes can be pooled one after the other. */
  @Property
  @Label("required MAX-32 the axes can be pooled one after the other")
  default void max32TheAxesCanBePooledOneAfterTheOther(
      @ForAll("separableMaxima") OperatorCase<MaxPool> example) {
    obey("MAX-32", MaxPoolDomains.SEPARABLE, MaxPoolLaws::axisAfterAxis, example);
  }

  /** MAX-33: two windows make a longer one. */
  @Property
  @Label("required MAX-33 two windows make a longer one")
  default void max33TwoWindowsMakeALongerOne(
      @ForAll("joinedMaxima") OperatorCase<MaxPool> example) {
    obey("MAX-33", MaxPoolDomains.JOINED, MaxPoolLaws::windowAfterWindow, example);
  }

  /** MAX-34: a stride of the input is a step of the output. */
  @Property
  @Label("required MAX-34 a stride of the input is a step of the output")
  default void max34AStrideOfTheInputIsAStepOfTheOutput(
      @ForAll("shiftedMaxima") OperatorCase<MaxPool> example) {
    obey("MAX-34", MaxPoolDomains.SHIFTED, MaxPoolLaws::strideMovesByOne, example);
  }

  /** MAX-35: mirrored inputs exchange first and last. */
  @Property
  @Label("required MAX-35 mirrored inputs exchange first and last")
  default void max35MirroredInputsExchangeFirstAndLast(
      @ForAll("mirroredMaxima") OperatorCase<MaxPool> example) {
    obey("MAX-35", MaxPoolDomains.MIRRORED, MaxPoolLaws.mirrors(Slot.OUTPUT), example);
  }

  /** MAX-35: mirrored inputs exchange first and last. */
  @Property
  @Label("required MAX-35 mirrored inputs exchange first and last")
  default void max35MirroredInputsExchangeFirstAndLastAndTheirPlaces(
      @ForAll("mirroredMaxima") OperatorCase<MaxPool> example) {
    obey("MAX-35", MaxPoolDomains.MIRRORED, MaxPoolLaws.mirrors(Slot.INDICES), example);
  }

  /** MAX-36: items do not see each other. */
  @Property
  @Label("required MAX-36 items do not see each other")
  default void max36ItemsDoNotSeeEachOther(@ForAll("maxima") OperatorCase<MaxPool> example) {
    obey("MAX-36", MaxPoolDomains.INTEGERS, OperatorLaws.itemsAreIndependent(Slot.INPUT), example);
  }

  /** MAX-37: channels do not see each other. */
  @Property
  @Label("required MAX-37 channels do not see each other")
  default void max37ChannelsDoNotSeeEachOther(@ForAll("maxima") OperatorCase<MaxPool> example) {
    obey("MAX-37", MaxPoolDomains.INTEGERS, OperatorLaws::channelsAreIndependent, example);
  }

  /** MAX-38: the input gradient is linear in the output gradient. */
  @Property
  @Label("required MAX-38 the input gradient is linear in the output gradient")
  default void max38TheInputGradientIsLinearInTheOutputGradient(
      @ForAll("maxima") OperatorCase<MaxPool> example) {
    obey(
        "MAX-38",
        MaxPoolDomains.INTEGERS,
        OperatorLaws.linearInOutputGradient(Slot.INPUT_GRADIENT),
        example);
  }

  /** MAX-39: the input gradient keeps the sum. */
  @Property
  @Label("required MAX-39 the input gradient keeps the sum")
  default void max39TheInputGradientKeepsTheSum(
      @ForAll("maximaOfSomething") OperatorCase<MaxPool> example) {
    obey("MAX-39", MaxPoolDomains.NO_EMPTY_WINDOW, MaxPoolLaws::keepsSum, example);
  }

  /** MAX-40: the gradient times the input is the gradient times the output. */
  @Property
  @Label("required MAX-40 the gradient times the input is the gradient times the output")
  default void max40TheGradientTimesTheInputIsTheGradientTimesTheOutput(
      @ForAll("maximaOfSomething") OperatorCase<MaxPool> example) {
    obey("MAX-40", MaxPoolDomains.NO_EMPTY_WINDOW, OperatorLaws.adjointIn(Slot.INPUT), example);
  }

  /** MAX-41: without overlap the input gradient is an unpooling. */
  @Property
  @Label("required MAX-41 without overlap the input gradient is an unpooling")
  default void max41WithoutOverlapTheInputGradientIsAnUnpooling(
      @ForAll("disjointMaxima") OperatorCase<MaxPool> example) {
    obey("MAX-41", MaxPoolDomains.DISJOINT, MaxPoolLaws::gradientUnpools, example);
  }

  /** MAX-60: an unpooling puts the maxima back. */
  @Property
  @Label("required MAX-60 an unpooling puts the maxima back")
  default void max60AnUnpoolingPutsTheMaximaBack(@ForAll("maxima") OperatorCase<MaxPool> example) {
    obey("MAX-60", MaxPoolDomains.INTEGERS, MaxUnpoolLaws::maximaGoBack, example);
  }

  /** MAX-61: a pooling undoes an unpooling. */
  @Property
  @Label("required MAX-61 a pooling undoes an unpooling")
  default void max61APoolingUndoesAnUnpooling(
      @ForAll("disjointMaximaOfSomething") OperatorCase<MaxPool> example) {
    obey(
        "MAX-61",
        MaxPoolDomains.DISJOINT.and(MaxPoolDomains.NO_EMPTY_WINDOW),
        MaxUnpoolLaws::poolingUndoes,
        example);
  }
}
