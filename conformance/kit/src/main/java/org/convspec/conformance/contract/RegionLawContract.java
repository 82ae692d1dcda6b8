package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.reference.accuracy.AveragePoolBound;
import org.convspec.reference.accuracy.LpPoolBound;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.GlobalAveragePool;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 12, averages and norms over regions: laws and accuracy. */
public interface RegionLawContract extends RegionCaseSource {

  /** POOL-20: a global pooling is a window over everything. */
  @Property
  @Label("required POOL-20 a global pooling is a window over everything")
  default void pool20OfGlobalAverages(
      @ForAll("globalAverages") OperatorCase<GlobalAveragePool> example) {
    obey("POOL-20", OperatorDomains.integers(), RegionLaws::isWindowOverEverything, example);
  }

  /** POOL-20: a global pooling is a window over everything. */
  @Property
  @Label("required POOL-20 a global pooling is a window over everything")
  default void pool20OfGlobalNorms(@ForAll("globalNorms") OperatorCase<GlobalLpPool> example) {
    obey("POOL-20", LpDomains.integers(), RegionLaws::isNormOfEverything, example);
  }

  /** POOL-21: adaptive regions that divide are windows. */
  @Property
  @Label("required POOL-21 adaptive regions that divide are windows")
  default void pool21OfAdaptiveAverages(
      @ForAll("dividingAdaptiveAverages") OperatorCase<AdaptiveAveragePool> example) {
    obey("POOL-21", RegionDomains.dividing(), RegionLaws::isWindow, example);
  }

  /** POOL-22: an adaptive pooling to one position is global. */
  @Property
  @Label("required POOL-22 an adaptive pooling to one position is global")
  default void pool22OfAdaptiveAverages(
      @ForAll("adaptiveAverages") OperatorCase<AdaptiveAveragePool> example) {
    obey("POOL-22", OperatorDomains.integers(), RegionLaws::isGlobal, example);
  }

  /** POOL-23: an adaptive pooling to the input extents changes nothing. */
  @Property
  @Label("required POOL-23 an adaptive pooling to the input extents changes nothing")
  default void pool23OfAdaptiveAverages(
      @ForAll("adaptiveAverages") OperatorCase<AdaptiveAveragePool> example) {
    obey("POOL-23", OperatorDomains.integers(), RegionLaws::isIdentity, example);
  }

  /** POOL-25: a pyramid has the same shape for every input. */
  @Property
  @Label("required POOL-25 a pyramid has the same shape for every input")
  default void pool25OfAdaptiveAverages(
      @ForAll("adaptiveAverages") OperatorCase<AdaptiveAveragePool> example) {
    obey("POOL-25", OperatorDomains.integers(), RegionLaws::isPyramid, example);
  }

  /** POOL-27: items do not see each other. */
  @Property
  @Label("required POOL-27 items do not see each other")
  default void pool27OfGlobalAverages(
      @ForAll("exactGlobalAverages") OperatorCase<GlobalAveragePool> example) {
    obey("POOL-27", RegionDomains.exact(), OperatorLaws.itemsAreIndependent(Slot.INPUT), example);
  }

  /** POOL-27: items do not see each other. */
  @Property
  @Label("required POOL-27 items do not see each other")
  default void pool27OfAdaptiveAverages(
      @ForAll("exactAdaptiveAverages") OperatorCase<AdaptiveAveragePool> example) {
    obey("POOL-27", RegionDomains.exact(), OperatorLaws.itemsAreIndependent(Slot.INPUT), example);
  }

  /** POOL-27: items do not see each other. */
  @Property
  @Label("required POOL-27 items do not see each other")
  default void pool27OfGlobalNorms(@ForAll("exactGlobalNorms") OperatorCase<GlobalLpPool> example) {
    obey("POOL-27", LpDomains.exact(), OperatorLaws.itemsAreIndependent(Slot.INPUT), example);
  }

  /** POOL-28: channels do not see each other. */
  @Property
  @Label("required POOL-28 channels do not see each other")
  default void pool28OfGlobalAverages(
      @ForAll("exactGlobalAverages") OperatorCase<GlobalAveragePool> example) {
    obey("POOL-28", RegionDomains.exact(), OperatorLaws::channelsAreIndependent, example);
  }

  /** POOL-28: channels do not see each other. */
  @Property
  @Label("required POOL-28 channels do not see each other")
  default void pool28OfAdaptiveAverages(
      @ForAll("exactAdaptiveAverages") OperatorCase<AdaptiveAveragePool> example) {
    obey("POOL-28", RegionDomains.exact(), OperatorLaws::channelsAreIndependent, example);
  }

  /** POOL-28: channels do not see each other. */
  @Property
  @Label("required POOL-28 channels do not see each other")
  default void pool28OfGlobalNorms(@ForAll("exactGlobalNorms") OperatorCase<GlobalLpPool> example) {
    obey("POOL-28", LpDomains.exact(), OperatorLaws::channelsAreIndependent, example);
  }

  /** POOL-29: the gradient of an average is its adjoint. */
  @Property
  @Label("required POOL-29 the gradient of an average is its adjoint")
  default void pool29OfGlobalAverages(
      @ForAll("exactGlobalAverages") OperatorCase<GlobalAveragePool> example) {
    obey("POOL-29", RegionDomains.exact(), OperatorLaws.adjointIn(Slot.INPUT), example);
  }

  /** POOL-29: the gradient of an average is its adjoint. */
  @Property
  @Label("required POOL-29 the gradient of an average is its adjoint")
  default void pool29OfAdaptiveAverages(
      @ForAll("exactAdaptiveAverages") OperatorCase<AdaptiveAveragePool> example) {
    obey("POOL-29", RegionDomains.exact(), OperatorLaws.adjointIn(Slot.INPUT), example);
  }

  /** POOL-30: an average is within its bound. */
  @Property
  @Label("accuracy POOL-30 an average is within its bound")
  default void pool30OfGlobalAverages(
      @ForAll("globalAveragesOfReals") OperatorCase<GlobalAveragePool> example) {
    obey(
        "POOL-30",
        OperatorDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** POOL-30: an average is within its bound. */
  @Property
  @Label("accuracy POOL-30 an average is within its bound")
  default void pool30OfAdaptiveAverages(
      @ForAll("adaptiveAveragesOfReals") OperatorCase<AdaptiveAveragePool> example) {
    obey(
        "POOL-30",
        OperatorDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** POOL-31: the gradient of an average is within its bound. */
  @Property
  @Label("accuracy POOL-31 the gradient of an average is within its bound")
  default void pool31OfGlobalAverages(
      @ForAll("globalAveragesOfReals") OperatorCase<GlobalAveragePool> example) {
    obey(
        "POOL-31",
        OperatorDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.INPUT_GRADIENT, AveragePoolBound::of),
        example);
  }

  /** POOL-31: the gradient of an average is within its bound. */
  @Property
  @Label("accuracy POOL-31 the gradient of an average is within its bound")
  default void pool31OfAdaptiveAverages(
      @ForAll("adaptiveAveragesOfReals") OperatorCase<AdaptiveAveragePool> example) {
    obey(
        "POOL-31",
        OperatorDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.INPUT_GRADIENT, AveragePoolBound::of),
        example);
  }

  /** LP-30: an output is within its bound. */
  @Property
  @Label("accuracy LP-30 an output is within its bound")
  default void lp30OfGlobalNorms(@ForAll("globalNormsOfReals") OperatorCase<GlobalLpPool> example) {
    obey(
        "LP-30",
        LpDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.OUTPUT, LpPoolBound::of),
        example);
  }

  /** LP-31: an input gradient is within its bound. */
  @Property
  @Label("accuracy LP-31 an input gradient is within its bound")
  default void lp31OfGlobalNorms(@ForAll("globalNormsOfReals") OperatorCase<GlobalLpPool> example) {
    obey(
        "LP-31",
        LpDomains.withData(Fill.Kind.REALS),
        Oracle.bounded(Slot.INPUT_GRADIENT, LpPoolBound::of),
        example);
  }

  /** POOL-35: a NaN reaches the averages that read it and no others. */
  @Property
  @Label("required POOL-35 a NaN reaches the averages that read it and no others")
  default void pool35OfGlobalAverages(
      @ForAll("globalAveragesWithNan") OperatorCase<GlobalAveragePool> example) {
    obey(
        "POOL-35",
        OperatorDomains.withData(Fill.Kind.NANS),
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** POOL-35: a NaN reaches the averages that read it and no others. */
  @Property
  @Label("required POOL-35 a NaN reaches the averages that read it and no others")
  default void pool35OfAdaptiveAverages(
      @ForAll("adaptiveAveragesWithNan") OperatorCase<AdaptiveAveragePool> example) {
    obey(
        "POOL-35",
        OperatorDomains.withData(Fill.Kind.NANS),
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** POOL-36: an infinity reaches the averages and norms that read it. */
  @Property
  @Label("required POOL-36 an infinity reaches the averages and norms that read it")
  default void pool36OfGlobalAverages(
      @ForAll("globalAveragesWithInfinities") OperatorCase<GlobalAveragePool> example) {
    obey(
        "POOL-36",
        OperatorDomains.withData(Fill.Kind.INFINITIES),
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** POOL-36: an infinity reaches the averages and norms that read it. */
  @Property
  @Label("required POOL-36 an infinity reaches the averages and norms that read it")
  default void pool36OfAdaptiveAverages(
      @ForAll("adaptiveAveragesWithInfinities") OperatorCase<AdaptiveAveragePool> example) {
    obey(
        "POOL-36",
        OperatorDomains.withData(Fill.Kind.INFINITIES),
        Oracle.bounded(Slot.OUTPUT, AveragePoolBound::of),
        example);
  }

  /** POOL-36: an infinity reaches the averages and norms that read it. */
  @Property
  @Label("required POOL-36 an infinity reaches the averages and norms that read it")
  default void pool36OfGlobalNorms(
      @ForAll("globalNormsWithInfinities") OperatorCase<GlobalLpPool> example) {
    obey(
        "POOL-36",
        OperatorDomains.<GlobalLpPool>withData(Fill.Kind.INFINITIES).and(LpDomains.absolute()),
        Oracle.bounded(Slot.OUTPUT, LpPoolBound::of),
        example);
  }
}
