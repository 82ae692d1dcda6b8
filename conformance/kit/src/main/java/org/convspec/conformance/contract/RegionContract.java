package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.AveragePoolBound;
import org.convspec.reference.accuracy.LpPoolBound;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.GlobalAveragePool;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 12, averages and norms over regions: shapes, values and gradients. */
public interface RegionContract extends RegionCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07OfAdaptiveAverages(
      @ForAll("adaptiveAveragesStoredOtherwise") OperatorCase<AdaptiveAveragePool> example) {
    obey(
        "TEN-07",
        OperatorDomains.<AdaptiveAveragePool>integers().and(OperatorDomains.dataStoredOtherwise()),
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** WIN-24: there is one number per axis. */
  @Property
  @Label("required WIN-24 there is one number per axis")
  default void win24OfAdaptiveAverages(
      @ForAll("adaptiveAveragesWithOneExtentMore") OperatorCase<AdaptiveAveragePool> example) {
    obey(
        "WIN-24",
        OperatorBreakage.of("WIN-24", Direction.FORWARD),
        Oracle.rejected("WIN-24", Slot.OUTPUT),
        example);
  }

  /** POOL-01: an adaptive output extent is at least one. */
  @Property
  @Label("required POOL-01 an adaptive output extent is at least one")
  default void pool01OfAdaptiveAverages(
      @ForAll("adaptiveAveragesWithoutRegions") OperatorCase<AdaptiveAveragePool> example) {
    obey(
        "POOL-01",
        OperatorBreakage.of("POOL-01", Direction.FORWARD),
        Oracle.rejected("POOL-01", Slot.OUTPUT),
        example);
  }

  /** POOL-02: there is something to pool. */
  @Property
  @Label("required POOL-02 there is something to pool")
  default void pool02OfGlobalAverages(
      @ForAll("globalAveragesOfNothing") OperatorCase<GlobalAveragePool> example) {
    obey(
        "POOL-02",
        OperatorBreakage.of("POOL-02", Direction.FORWARD),
        Oracle.rejected("POOL-02", Slot.OUTPUT),
        example);
  }

  /** POOL-02: there is something to pool. */
  @Property
  @Label("required POOL-02 there is something to pool")
  default void pool02OfAdaptiveAverages(
      @ForAll("adaptiveAveragesOfNothing") OperatorCase<AdaptiveAveragePool> example) {
    obey(
        "POOL-02",
        OperatorBreakage.of("POOL-02", Direction.FORWARD),
        Oracle.rejected("POOL-02", Slot.OUTPUT),
        example);
  }

  /** POOL-02: there is something to pool. */
  @Property
  @Label("required POOL-02 there is something to pool")
  default void pool02OfGlobalNorms(
      @ForAll("globalNormsOfNothing") OperatorCase<GlobalLpPool> example) {
    obey(
        "POOL-02",
        OperatorBreakage.of("POOL-02", Direction.FORWARD),
        Oracle.rejected("POOL-02", Slot.OUTPUT),
        example);
  }

  /** POOL-04: the output gradient has the shape of the output. */
  @Property
  @Label("required POOL-04 the output gradient has the shape of the output")
  default void pool04OfGlobalAverages(
      @ForAll("globalAveragesWithOtherOutputGradient") OperatorCase<GlobalAveragePool> example) {
    obey(
        "POOL-04",
        OperatorBreakage.of("POOL-04", Direction.GRADIENT),
        Oracle.rejected("POOL-04", Slot.INPUT_GRADIENT),
        example);
  }

  /** POOL-04: the output gradient has the shape of the output. */
  @Property
  @Label("required POOL-04 the output gradient has the shape of the output")
  default void pool04OfAdaptiveAverages(
      @ForAll("adaptiveAveragesWithOtherOutputGradient")
          OperatorCase<AdaptiveAveragePool> example) {
    obey(
        "POOL-04",
        OperatorBreakage.of("POOL-04", Direction.GRADIENT),
        Oracle.rejected("POOL-04", Slot.INPUT_GRADIENT),
        example);
  }

  /** POOL-04: the output gradient has the shape of the output. */
  @Property
  @Label("required POOL-04 the output gradient has the shape of the output")
  default void pool04OfGlobalNorms(
      @ForAll("globalNormsWithOtherOutputGradient") OperatorCase<GlobalLpPool> example) {
    obey(
        "POOL-04",
        OperatorBreakage.of("POOL-04", Direction.GRADIENT),
        Oracle.rejected("POOL-04", Slot.INPUT_GRADIENT),
        example);
  }

  /** POOL-05: a global pooling leaves one position on every axis. */
  @Property
  @Label("required POOL-05 a global pooling leaves one position on every axis")
  default void pool05OfGlobalAverages(
      @ForAll("globalAverages") OperatorCase<GlobalAveragePool> example) {
    obey("POOL-05", OperatorDomains.integers(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** POOL-05: a global pooling leaves one position on every axis. */
  @Property
  @Label("required POOL-05 a global pooling leaves one position on every axis")
  default void pool05OfGlobalNorms(@ForAll("globalNorms") OperatorCase<GlobalLpPool> example) {
    obey("POOL-05", LpDomains.integers(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** POOL-06: an adaptive pooling has the extents asked for. */
  @Property
  @Label("required POOL-06 an adaptive pooling has the extents asked for")
  default void pool06OfAdaptiveAverages(
      @ForAll("adaptiveAverages") OperatorCase<AdaptiveAveragePool> example) {
    obey("POOL-06", OperatorDomains.integers(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** POOL-08: an empty output is an answer. */
  @Property
  @Label("required POOL-08 an empty output is an answer")
  default void pool08OfGlobalAverages(
      @ForAll("emptyGlobalAverages") OperatorCase<GlobalAveragePool> example) {
    obey("POOL-08", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** POOL-08: an empty output is an answer. */
  @Property
  @Label("required POOL-08 an empty output is an answer")
  default void pool08OfAdaptiveAverages(
      @ForAll("emptyAdaptiveAverages") OperatorCase<AdaptiveAveragePool> example) {
    obey("POOL-08", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** POOL-09: the input gradient has the shape of the input. */
  @Property
  @Label("required POOL-09 the input gradient has the shape of the input")
  default void pool09OfGlobalAverages(
      @ForAll("globalAverages") OperatorCase<GlobalAveragePool> example) {
    obey("POOL-09", OperatorDomains.integers(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** POOL-09: the input gradient has the shape of the input. */
  @Property
  @Label("required POOL-09 the input gradient has the shape of the input")
  default void pool09OfAdaptiveAverages(
      @ForAll("adaptiveAverages") OperatorCase<AdaptiveAveragePool> example) {
    obey("POOL-09", OperatorDomains.integers(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** POOL-09: the input gradient has the shape of the input. */
  @Property
  @Label("required POOL-09 the input gradient has the shape of the input")
  default void pool09OfGlobalNorms(@ForAll("globalNorms") OperatorCase<GlobalLpPool> example) {
    obey("POOL-09", LpDomains.integers(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** POOL-10: a global region is the whole plane. */
  @Property
  @Label("required POOL-10 a global region is the whole plane")
  default void pool10OfGlobalAverages(
      @ForAll("globalAverages") OperatorCase<GlobalAveragePool> example) {
    obey(
        "POOL-10",
        OperatorDomains.integers(),
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** POOL-11: adaptive regions run from a floor to a ceiling. */
  @Property
  @Label("required POOL-11 adaptive regions run from a floor to a ceiling")
  default void pool11OfAdaptiveAverages(
      @ForAll("unevenAdaptiveAverages") OperatorCase<AdaptiveAveragePool> example) {
    obey(
        "POOL-11",
        OperatorDomains.integers(),
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** POOL-13: an average divides by the elements of its region. */
  @Property
  @Label("required POOL-13 an average divides by the elements of its region")
  default void pool13OfGlobalAverages(
      @ForAll("globalAverages") OperatorCase<GlobalAveragePool> example) {
    obey(
        "POOL-13",
        OperatorDomains.integers(),
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** POOL-13: an average divides by the elements of its region. */
  @Property
  @Label("required POOL-13 an average divides by the elements of its region")
  default void pool13OfAdaptiveAverages(
      @ForAll("adaptiveAverages") OperatorCase<AdaptiveAveragePool> example) {
    obey(
        "POOL-13",
        OperatorDomains.integers(),
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** POOL-15: a norm is taken of the whole region. */
  @Property
  @Label("required POOL-15 a norm is taken of the whole region")
  default void pool15OfGlobalNorms(@ForAll("globalNorms") OperatorCase<GlobalLpPool> example) {
    obey("POOL-15", LpDomains.integers(), Oracle.bounded(Slot.OUTPUT, LpPoolBound::of), example);
  }

  /** POOL-16: the answer depends on the call alone. */
  @Property
  @Label("required POOL-16 the answer depends on the call alone")
  default void pool16OfGlobalAverages(
      @ForAll("globalAverages") OperatorCase<GlobalAveragePool> example) {
    obey("POOL-16", OperatorDomains.integers(), Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** POOL-16: the answer depends on the call alone. */
  @Property
  @Label("required POOL-16 the answer depends on the call alone")
  default void pool16OfAdaptiveAverages(
      @ForAll("adaptiveAverages") OperatorCase<AdaptiveAveragePool> example) {
    obey("POOL-16", OperatorDomains.integers(), Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** POOL-16: the answer depends on the call alone. */
  @Property
  @Label("required POOL-16 the answer depends on the call alone")
  default void pool16OfGlobalNorms(@ForAll("globalNorms") OperatorCase<GlobalLpPool> example) {
    obey("POOL-16", LpDomains.integers(), Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** POOL-17: the gradient of an average is shared by its region. */
  @Property
  @Label("required POOL-17 the gradient of an average is shared by its region")
  default void pool17OfGlobalAverages(
      @ForAll("globalAverages") OperatorCase<GlobalAveragePool> example) {
    obey(
        "POOL-17",
        OperatorDomains.integers(),
        Oracle.bounded(Slot.INPUT_GRADIENT, AveragePoolBound::of),
        example);
  }

  /** POOL-17: the gradient of an average is shared by its region. */
  @Property
  @Label("required POOL-17 the gradient of an average is shared by its region")
  default void pool17OfAdaptiveAverages(
      @ForAll("adaptiveAverages") OperatorCase<AdaptiveAveragePool> example) {
    obey(
        "POOL-17",
        OperatorDomains.integers(),
        Oracle.bounded(Slot.INPUT_GRADIENT, AveragePoolBound::of),
        example);
  }

  /** POOL-19: the gradient of a norm is that of its region. */
  @Property
  @Label("required POOL-19 the gradient of a norm is that of its region")
  default void pool19OfGlobalNorms(@ForAll("globalNorms") OperatorCase<GlobalLpPool> example) {
    obey(
        "POOL-19",
        LpDomains.integers(),
        Oracle.bounded(Slot.INPUT_GRADIENT, LpPoolBound::of),
        example);
  }
}
