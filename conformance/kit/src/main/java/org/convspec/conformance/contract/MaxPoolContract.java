package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.MaxPoolBound;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 9, max pooling and its gradient. */
public interface MaxPoolContract extends MaxPoolCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07OfMaximaAndIndices(
      @ForAll("maximaStoredOtherwise") OperatorCase<MaxPool> example) {
    obey(
        "TEN-07",
        MaxPoolDomains.VALID.and(OperatorDomains.dataStoredOtherwise()),
        Oracle.exact(Slot.INDICES),
        example);
  }

  /** MAX-01: a maximum of nothing may be refused. */
  @Property
  @Label("convention MAX-01 a maximum of nothing may be refused")
  default void max01AMaximumOfNothingMayBeRefused(
      @ForAll("maximaOfNothing") OperatorCase<MaxPool> example) {
    obey(
        "MAX-01",
        OperatorBreakage.of("MAX-01", Direction.FORWARD),
        Oracle.rejected("MAX-01", Slot.OUTPUT),
        example);
  }

  /** MAX-02: every index is a number of the element type. */
  @Property
  @Label("required MAX-02 every index is a number of the element type")
  default void max02EveryIndexIsANumberOfTheElementType(
      @ForAll("maximaBeyondCounting") OperatorCase<MaxPool> example) {
    obey("MAX-02", MaxPoolDomains.UNCOUNTABLE, Oracle.rejected("MAX-02", Slot.INDICES), example);
  }

  /** MAX-05: the output has items, channels and output extents. */
  @Property
  @Label("required MAX-05 the output has items, channels and output extents")
  default void max05TheOutputHasItemsChannelsAndOutputExtents(
      @ForAll("maxima") OperatorCase<MaxPool> example) {
    obey("MAX-05", MaxPoolDomains.VALID, Oracle.shape(Slot.OUTPUT), example);
  }

  /** MAX-06: the indices have the shape of the output. */
  @Property
  @Label("required MAX-06 the indices have the shape of the output")
  default void max06TheIndicesHaveTheShapeOfTheOutput(
      @ForAll("maxima") OperatorCase<MaxPool> example) {
    obey("MAX-06", MaxPoolDomains.VALID, Oracle.shape(Slot.INDICES), example);
  }

  /** MAX-07: the output gradient has the shape of the output. */
  @Property
  @Label("required MAX-07 the output gradient has the shape of the output")
  default void max07TheOutputGradientHasTheShapeOfTheOutput(
      @ForAll("maximaWithOtherOutputGradient") OperatorCase<MaxPool> example) {
    obey(
        "MAX-07",
        OperatorBreakage.of("MAX-07", Direction.GRADIENT),
        Oracle.rejected("MAX-07", Slot.INPUT_GRADIENT),
        example);
  }

  /** MAX-08: the input gradient has the shape of the input. */
  @Property
  @Label("required MAX-08 the input gradient has the shape of the input")
  default void max08TheInputGradientHasTheShapeOfTheInput(
      @ForAll("maxima") OperatorCase<MaxPool> example) {
    obey("MAX-08", MaxPoolDomains.VALID, Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** MAX-09: an empty output is an answer. */
  @Property
  @Label("required MAX-09 an empty output is an answer")
  default void max09AnEmptyOutputIsAnAnswer(@ForAll("emptyMaxima") OperatorCase<MaxPool> example) {
    obey("MAX-09", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** MAX-10: an output is the largest element under its window. */
  @Property
  @Label("required MAX-10 an output is the largest element under its window")
  default void max10AnOutputIsTheLargestElementUnderItsWindow(
      @ForAll("maxima") OperatorCase<MaxPool> example) {
    obey("MAX-10", MaxPoolDomains.VALID, Oracle.exact(Slot.OUTPUT), example);
  }

  /** MAX-11: padding never wins. */
  @Property
  @Label("required MAX-11 padding never wins")
  default void max11PaddingNeverWins(@ForAll("maximaOfNegatives") OperatorCase<MaxPool> example) {
    obey("MAX-11", MaxPoolDomains.NEGATIVE, Oracle.exact(Slot.OUTPUT), example);
  }

  /** MAX-12: a NaN may win. */
  @Property
  @Label("convention MAX-12 a NaN may win")
  default void max12ANanMayWin(@ForAll("maximaThatNanWins") OperatorCase<MaxPool> example) {
    obey("MAX-12", MaxPoolDomains.NAN_WINS, Oracle.exact(Slot.OUTPUT), example);
  }

  /** MAX-13: a NaN may lose. */
  @Property
  @Label("convention MAX-13 a NaN may lose")
  default void max13ANanMayLose(@ForAll("maximaThatNanLoses") OperatorCase<MaxPool> example) {
    obey("MAX-13", MaxPoolDomains.NAN_LOSES, Oracle.exact(Slot.OUTPUT), example);
  }

  /** MAX-14: the first NaN is the argmax. */
  @Property
  @Label("convention MAX-14 the first NaN is the argmax")
  default void max14TheFirstNanIsTheArgmax(@ForAll("maximaWithNan") OperatorCase<MaxPool> example) {
    obey("MAX-14", MaxPoolDomains.WITH_NAN, Oracle.exact(Slot.INDICES), example);
  }

  /** MAX-15: the first of equal maxima may be chosen. */
  @Property
  @Label("convention MAX-15 the first of equal maxima may be chosen")
  default void max15TheFirstOfEqualMaximaMayBeChosen(
      @ForAll("maximaThatTheFirstWins") OperatorCase<MaxPool> example) {
    obey("MAX-15", MaxPoolDomains.FIRST, Oracle.exact(Slot.INDICES), example);
  }

  /** MAX-16: the last of equal maxima may be chosen. */
  @Property
  @Label("convention MAX-16 the last of equal maxima may be chosen")
  default void max16TheLastOfEqualMaximaMayBeChosen(
      @ForAll("maximaThatTheLastWins") OperatorCase<MaxPool> example) {
    obey("MAX-16", MaxPoolDomains.LAST, Oracle.exact(Slot.INDICES), example);
  }

  /** MAX-17: zeros of both signs are equal. */
  @Property
  @Label("required MAX-17 zeros of both signs are equal")
  default void max17ZerosOfBothSignsAreEqual(
      @ForAll("maximaOfZeros") OperatorCase<MaxPool> example) {
    obey("MAX-17", MaxPoolDomains.ZEROS, Oracle.exact(Slot.INDICES), example);
  }

  /** MAX-18: an infinity is a number like any other. */
  @Property
  @Label("required MAX-18 an infinity is a number like any other")
  default void max18AnInfinityIsANumberLikeAnyOther(
      @ForAll("maximaWithInfinities") OperatorCase<MaxPool> example) {
    obey("MAX-18", MaxPoolDomains.INFINITE, Oracle.exact(Slot.OUTPUT), example);
  }

  /** MAX-18: an infinity is a number like any other. */
  @Property
  @Label("required MAX-18 an infinity is a number like any other")
  default void max18AnInfinityIsANumberLikeAnyOtherAndItsPlace(
      @ForAll("maximaWithInfinities") OperatorCase<MaxPool> example) {
    obey("MAX-18", MaxPoolDomains.INFINITE, Oracle.exact(Slot.INDICES), example);
  }

  /** MAX-19: a window without elements has the declared value. */
  @Property
  @Label("convention MAX-19 a window without elements has the declared value")
  default void max19AWindowWithoutElementsHasTheDeclaredValue(
      @ForAll("maximaWithEmptyWindows") OperatorCase<MaxPool> example) {
    obey(
        "MAX-19",
        MaxPoolDomains.EMPTY_WINDOW,
        MaxPoolLaws.emptyWindowsHave(Slot.OUTPUT, (of, empty) -> empty.value(of.type())),
        example);
  }

  /** MAX-19: a window without elements has the declared value. */
  @Property
  @Label("convention MAX-19 a window without elements has the declared value")
  default void max19AWindowWithoutElementsHasTheDeclaredValueAndNoIndex(
      @ForAll("maximaWithEmptyWindows") OperatorCase<MaxPool> example) {
    obey(
        "MAX-19",
        MaxPoolDomains.EMPTY_WINDOW,
        MaxPoolLaws.emptyWindowsHave(Slot.INDICES, (of, empty) -> (double) Indexing.NOWHERE),
        example);
  }

  /** MAX-20: an index may count along rows. */
  @Property
  @Label("convention MAX-20 an index may count along rows")
  default void max20AnIndexMayCountAlongRows(
      @ForAll("maximaCountedByRows") OperatorCase<MaxPool> example) {
    obey("MAX-20", MaxPoolDomains.ROW_MAJOR, Oracle.exact(Slot.INDICES), example);
  }

  /** MAX-21: an index may count along columns. */
  @Property
  @Label("convention MAX-21 an index may count along columns")
  default void max21AnIndexMayCountAlongColumns(
      @ForAll("maximaCountedByColumns") OperatorCase<MaxPool> example) {
    obey("MAX-21", MaxPoolDomains.COLUMN_MAJOR, Oracle.exact(Slot.INDICES), example);
  }

  /** MAX-22: an index may count within its plane. */
  @Property
  @Label("convention MAX-22 an index may count within its plane")
  default void max22AnIndexMayCountWithinItsPlane(
      @ForAll("maximaCountedInPlanes") OperatorCase<MaxPool> example) {
    obey("MAX-22", MaxPoolDomains.WITHIN_PLANE, Oracle.exact(Slot.INDICES), example);
  }

  /** MAX-23: an index may count within the whole tensor. */
  @Property
  @Label("convention MAX-23 an index may count within the whole tensor")
  default void max23AnIndexMayCountWithinTheWholeTensor(
      @ForAll("maximaCountedInTensors") OperatorCase<MaxPool> example) {
    obey("MAX-23", MaxPoolDomains.WITHIN_TENSOR, Oracle.exact(Slot.INDICES), example);
  }

  /** MAX-24: the answer depends on the call alone. */
  @Property
  @Label("required MAX-24 the answer depends on the call alone")
  default void max24TheAnswerDependsOnTheCallAlone(
      @ForAll("maxima") OperatorCase<MaxPool> example) {
    obey("MAX-24", MaxPoolDomains.VALID, Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** MAX-25: an input gradient sums over the windows that its element wins. */
  @Property
  @Label("required MAX-25 an input gradient sums over the windows that its element wins")
  default void max25AnInputGradientSumsOverTheWindowsThatItsElementWins(
      @ForAll("maximaOfAnyData") OperatorCase<MaxPool> example) {
    obey("MAX-25", MaxPoolDomains.EXACT_GRADIENT, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** MAX-26: where nothing wins the input gradient is zero. */
  @Property
  @Label("required MAX-26 where nothing wins the input gradient is zero")
  default void max26WhereNothingWinsTheInputGradientIsZero(
      @ForAll("maximaLeavingPositionsUnread") OperatorCase<MaxPool> example) {
    obey("MAX-26", MaxPoolDomains.POSITION_UNREAD, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** MAX-27: the gradient of a tie goes to the element chosen. */
  @Property
  @Label("required MAX-27 the gradient of a tie goes to the element chosen")
  default void max27TheGradientOfATieGoesToTheElementChosen(
      @ForAll("maximaOfLevels") OperatorCase<MaxPool> example) {
    obey("MAX-27", MaxPoolDomains.LEVELS, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** MAX-28: a NaN in the output gradient reaches the argmax alone. */
  @Property
  @Label("required MAX-28 a NaN in the output gradient reaches the argmax alone")
  default void max28ANanInTheOutputGradientReachesTheArgmaxAlone(
      @ForAll("maximaWithNan") OperatorCase<MaxPool> example) {
    obey("MAX-28", MaxPoolDomains.WITH_NAN, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** MAX-70: a maximum is not rounded. */
  @Property
  @Label("accuracy MAX-70 a maximum is not rounded")
  default void max70AMaximumIsNotRounded(@ForAll("maximaOfReals") OperatorCase<MaxPool> example) {
    obey("MAX-70", MaxPoolDomains.REAL, Oracle.exact(Slot.OUTPUT), example);
  }

  /** MAX-70: a maximum is not rounded. */
  @Property
  @Label("accuracy MAX-70 a maximum is not rounded")
  default void max70AMaximumIsNotRoundedNorFlushed(
      @ForAll("maximaOfSubnormals") OperatorCase<MaxPool> example) {
    obey("MAX-70", MaxPoolDomains.SUBNORMAL, Oracle.exact(Slot.OUTPUT), example);
  }

  /** MAX-71: an input gradient is within its bound. */
  @Property
  @Label("accuracy MAX-71 an input gradient is within its bound")
  default void max71AnInputGradientIsWithinItsBound(
      @ForAll("maximaOfReals") OperatorCase<MaxPool> example) {
    obey(
        "MAX-71",
        MaxPoolDomains.REAL,
        Oracle.bounded(Slot.INPUT_GRADIENT, MaxPoolBound::of),
        example);
  }

  /** MAX-42: integers are compared as integers. */
  @Property
  @Label("required MAX-42 integers are compared as integers")
  default void max42IntegersAreComparedAsIntegers(
      @ForAll("maximaOfIntegers") OperatorCase<MaxPool> example) {
    obey("MAX-42", OperatorDomains.integerType(), Oracle.rounded(Slot.OUTPUT), example);
  }

  /** MAX-43: an integer maximum of nothing is an integer. */
  @Property
  @Label("required MAX-43 an integer maximum of nothing is an integer")
  default void max43AnIntegerMaximumOfNothingIsAnInteger(
      @ForAll("maximaOfNothingAmongIntegers") OperatorCase<MaxPool> example) {
    obey(
        "MAX-43",
        OperatorBreakage.of("MAX-43", Direction.FORWARD),
        Oracle.rejected("MAX-43", Slot.OUTPUT),
        example);
  }
}
