package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 9, max unpooling and its gradient. */
public interface MaxUnpoolContract extends MaxUnpoolCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07OfUnpoolings(
      @ForAll("unpoolingsStoredOtherwise") OperatorCase<MaxUnpool> example) {
    obey(
        "TEN-07",
        MaxUnpoolDomains.VALID.and(OperatorDomains.dataStoredOtherwise()),
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** MAX-03: an unpooling has one output extent per axis. */
  @Property
  @Label("required MAX-03 an unpooling has one output extent per axis")
  default void max03AnUnpoolingHasOneOutputExtentPerAxis(
      @ForAll("unpoolingsWithOtherExtents") OperatorCase<MaxUnpool> example) {
    obey(
        "MAX-03",
        OperatorBreakage.of("MAX-03", Direction.FORWARD),
        Oracle.rejected("MAX-03", Slot.OUTPUT),
        example);
  }

  /** MAX-04: an index names a position of its own plane. */
  @Property
  @Label("convention MAX-04 an index names a position of its own plane")
  default void max04AnIndexNamesAPositionOfItsOwnPlane(
      @ForAll("strayingUnpoolings") OperatorCase<MaxUnpool> example) {
    obey("MAX-04", MaxUnpoolDomains.STRAYING, Oracle.rejected("MAX-04", Slot.OUTPUT), example);
  }

  /** MAX-04: an index names a position of its own plane. */
  @Property
  @Label("convention MAX-04 an index names a position of its own plane")
  default void max04AnIndexNamesAPositionOfItsOwnPlaneInTheGradient(
      @ForAll("strayingUnpoolings") OperatorCase<MaxUnpool> example) {
    obey(
        "MAX-04",
        MaxUnpoolDomains.STRAYING,
        Oracle.rejected("MAX-04", Slot.INPUT_GRADIENT),
        example);
  }

  /** MAX-45: the indices of an unpooling have the shape of its input. */
  @Property
  @Label("required MAX-45 the indices of an unpooling have the shape of its input")
  default void max45TheIndicesOfAnUnpoolingHaveTheShapeOfItsInput(
      @ForAll("unpoolingsWithOtherIndices") OperatorCase<MaxUnpool> example) {
    obey(
        "MAX-45",
        OperatorBreakage.of("MAX-45", Direction.FORWARD),
        Oracle.rejected("MAX-45", Slot.OUTPUT),
        example);
  }

  /** MAX-46: an unpooled output has the declared extents. */
  @Property
  @Label("required MAX-46 an unpooled output has the declared extents")
  default void max46AnUnpooledOutputHasTheDeclaredExtents(
      @ForAll("unpoolings") OperatorCase<MaxUnpool> example) {
    obey("MAX-46", MaxUnpoolDomains.VALID, Oracle.shape(Slot.OUTPUT), example);
  }

  /** MAX-47: the output gradient of an unpooling has the shape of its output. */
  @Property
  @Label("required MAX-47 the output gradient of an unpooling has the shape of its output")
  default void max47TheOutputGradientOfAnUnpoolingHasTheShapeOfItsOutput(
      @ForAll("unpoolingsWithOtherOutputGradient") OperatorCase<MaxUnpool> example) {
    obey(
        "MAX-47",
        OperatorBreakage.of("MAX-47", Direction.GRADIENT),
        Oracle.rejected("MAX-47", Slot.INPUT_GRADIENT),
        example);
  }

  /** MAX-48: the input gradient of an unpooling has the shape of its input. */
  @Property
  @Label("required MAX-48 the input gradient of an unpooling has the shape of its input")
  default void max48TheInputGradientOfAnUnpoolingHasTheShapeOfItsInput(
      @ForAll("unpoolings") OperatorCase<MaxUnpool> example) {
    obey("MAX-48", MaxUnpoolDomains.VALID, Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** MAX-49: an empty unpooling is an answer. */
  @Property
  @Label("required MAX-49 an empty unpooling is an answer")
  default void max49AnEmptyUnpoolingIsAnAnswer(
      @ForAll("emptyUnpoolings") OperatorCase<MaxUnpool> example) {
    obey(
        "MAX-49",
        MaxUnpoolDomains.VALID.and(OperatorDomains.empty()),
        Oracle.shape(Slot.OUTPUT),
        example);
  }

  /** MAX-50: each element goes where its index says. */
  @Property
  @Label("required MAX-50 each element goes where its index says")
  default void max50EachElementGoesWhereItsIndexSays(
      @ForAll("unpoolings") OperatorCase<MaxUnpool> example) {
    obey("MAX-50", MaxUnpoolDomains.INTEGERS, Oracle.exact(Slot.OUTPUT), example);
  }

  /** MAX-51: an index of -1 sends its element nowhere. */
  @Property
  @Label("required MAX-51 an index of -1 sends its element nowhere")
  default void max51AnIndexOfSendsItsElementNowhere(
      @ForAll("unpoolingsLeadingNowhere") OperatorCase<MaxUnpool> example) {
    obey("MAX-51", MaxUnpoolDomains.LEADING_NOWHERE, Oracle.exact(Slot.OUTPUT), example);
  }

  /** MAX-51: an index of -1 sends its element nowhere. */
  @Property
  @Label("required MAX-51 an index of -1 sends its element nowhere")
  default void max51AnIndexOfSendsItsElementNowhereNorBack(
      @ForAll("unpoolingsLeadingNowhere") OperatorCase<MaxUnpool> example) {
    obey("MAX-51", MaxUnpoolDomains.LEADING_NOWHERE, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** MAX-52: of elements with one index one stays. */
  @Property
  @Label("required MAX-52 of elements with one index one stays")
  default void max52OfElementsWithOneIndexOneStays(
      @ForAll("repeatingUnpoolings") OperatorCase<MaxUnpool> example) {
    obey("MAX-52", MaxUnpoolDomains.REPEATING, MaxUnpoolLaws::oneOfSeveralStays, example);
  }

  /** MAX-53: an unpooling reads indices as a pooling writes them. */
  @Property
  @Label("convention MAX-53 an unpooling reads indices as a pooling writes them")
  default void max53AnUnpoolingReadsIndicesAsAPoolingWritesThem(
      @ForAll("unpoolingsCountedOtherwise") OperatorCase<MaxUnpool> example) {
    obey("MAX-53", MaxUnpoolDomains.COUNTED_OTHERWISE, Oracle.exact(Slot.OUTPUT), example);
  }

  /** MAX-54: the answer of an unpooling depends on the call alone. */
  @Property
  @Label("required MAX-54 the answer of an unpooling depends on the call alone")
  default void max54TheAnswerOfAnUnpoolingDependsOnTheCallAlone(
      @ForAll("unpoolings") OperatorCase<MaxUnpool> example) {
    obey("MAX-54", MaxUnpoolDomains.DISTINCT, Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** MAX-55: the input gradient of an unpooling is read at the indices. */
  @Property
  @Label("required MAX-55 the input gradient of an unpooling is read at the indices")
  default void max55TheInputGradientOfAnUnpoolingIsReadAtTheIndices(
      @ForAll("unpoolings") OperatorCase<MaxUnpool> example) {
    obey("MAX-55", MaxUnpoolDomains.VALID, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** MAX-55: the input gradient of an unpooling is read at the indices. */
  @Property
  @Label("required MAX-55 the input gradient of an unpooling is read at the indices")
  default void max55TheInputGradientOfAnUnpoolingIsReadAtTheIndicesOfRepeatedIndices(
      @ForAll("repeatingUnpoolings") OperatorCase<MaxUnpool> example) {
    obey("MAX-55", MaxUnpoolDomains.REPEATING, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** MAX-62: an unpooling is linear. */
  @Property
  @Label("required MAX-62 an unpooling is linear")
  default void max62AnUnpoolingIsLinear(@ForAll("unpoolings") OperatorCase<MaxUnpool> example) {
    obey("MAX-62", MaxUnpoolDomains.INTEGERS, OperatorLaws.linearIn(Slot.INPUT), example);
  }

  /** MAX-63: the input gradient of an unpooling is its adjoint. */
  @Property
  @Label("required MAX-63 the input gradient of an unpooling is its adjoint")
  default void max63TheInputGradientOfAnUnpoolingIsItsAdjoint(
      @ForAll("unpoolings") OperatorCase<MaxUnpool> example) {
    obey("MAX-63", MaxUnpoolDomains.INTEGERS, OperatorLaws.adjointIn(Slot.INPUT), example);
  }

  /** MAX-64: planes of an unpooling do not see each other. */
  @Property
  @Label("required MAX-64 planes of an unpooling do not see each other")
  default void max64PlanesOfAnUnpoolingDoNotSeeEachOther(
      @ForAll("unpoolingsWithinPlanes") OperatorCase<MaxUnpool> example) {
    obey("MAX-64", MaxUnpoolDomains.WITHIN_PLANE, MaxUnpoolLaws::planesAreIndependent, example);
  }

  /** MAX-72: an unpooling rounds nothing. */
  @Property
  @Label("accuracy MAX-72 an unpooling rounds nothing")
  default void max72AnUnpoolingRoundsNothing(
      @ForAll("unpoolingsOfReals") OperatorCase<MaxUnpool> example) {
    obey("MAX-72", MaxUnpoolDomains.REAL, Oracle.exact(Slot.OUTPUT), example);
  }

  /** MAX-72: an unpooling rounds nothing. */
  @Property
  @Label("accuracy MAX-72 an unpooling rounds nothing")
  default void max72AnUnpoolingRoundsNothingNorItsGradient(
      @ForAll("unpoolingsOfReals") OperatorCase<MaxUnpool> example) {
    obey("MAX-72", MaxUnpoolDomains.REAL, Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** MAX-73: a NaN is moved like any number. */
  @Property
  @Label("required MAX-73 a NaN is moved like any number")
  default void max73ANanIsMovedLikeAnyNumber(
      @ForAll("unpoolingsOfNan") OperatorCase<MaxUnpool> example) {
    obey("MAX-73", MaxUnpoolDomains.WITH_NAN, Oracle.exact(Slot.OUTPUT), example);
  }
}
