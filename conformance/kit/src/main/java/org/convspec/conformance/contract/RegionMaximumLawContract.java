package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.spec.operator.AdaptiveMaxPool;
import org.convspec.spec.operator.FractionalMaxPool;
import org.convspec.spec.operator.GlobalMaxPool;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 12, maxima over regions: their laws. */
public interface RegionMaximumLawContract extends RegionMaximumCaseSource {

  /** POOL-20: a global pooling is a window over everything. */
  @Property
  @Label("required POOL-20 a global pooling is a window over everything")
  default void pool20OfGlobalMaxima(@ForAll("globalMaxima") OperatorCase<GlobalMaxPool> example) {
    obey("POOL-20", OperatorDomains.integers(), RegionMaximumLaws::isWindowOverEverything, example);
  }

  /** POOL-21: adaptive regions that divide are windows. */
  @Property
  @Label("required POOL-21 adaptive regions that divide are windows")
  default void pool21OfAdaptiveMaxima(
      @ForAll("dividingAdaptiveMaxima") OperatorCase<AdaptiveMaxPool> example) {
    obey("POOL-21", RegionMaximumLaws.dividing(), RegionMaximumLaws::isWindow, example);
  }

  /** POOL-22: an adaptive pooling to one position is global. */
  @Property
  @Label("required POOL-22 an adaptive pooling to one position is global")
  default void pool22OfAdaptiveMaxima(
      @ForAll("adaptiveMaxima") OperatorCase<AdaptiveMaxPool> example) {
    obey("POOL-22", OperatorDomains.integers(), RegionMaximumLaws::isGlobal, example);
  }

  /** POOL-23: an adaptive pooling to the input extents changes nothing. */
  @Property
  @Label("required POOL-23 an adaptive pooling to the input extents changes nothing")
  default void pool23OfAdaptiveMaxima(
      @ForAll("adaptiveMaxima") OperatorCase<AdaptiveMaxPool> example) {
    obey("POOL-23", OperatorDomains.integers(), RegionMaximumLaws::isIdentity, example);
  }

  /** POOL-24: regions like windows are windows. */
  @Property
  @Label("required POOL-24 regions like windows are windows")
  default void pool24OfFractionalMaxima(
      @ForAll("fractionalMaxima") OperatorCase<FractionalMaxPool> example) {
    obey("POOL-24", OperatorDomains.integers(), RegionMaximumLaws::isWindowOfRegions, example);
  }

  /** POOL-26: the tip of a pyramid of maxima is the largest of each level. */
  @Property
  @Label("required POOL-26 the tip of a pyramid of maxima is the largest of each level")
  default void pool26OfAdaptiveMaxima(
      @ForAll("adaptiveMaxima") OperatorCase<AdaptiveMaxPool> example) {
    obey("POOL-26", OperatorDomains.integers(), RegionMaximumLaws::isTipOfPyramid, example);
  }

  /** POOL-27: items do not see each other. */
  @Property
  @Label("required POOL-27 items do not see each other")
  default void pool27OfGlobalMaxima(@ForAll("globalMaxima") OperatorCase<GlobalMaxPool> example) {
    obey(
        "POOL-27",
        OperatorDomains.integers(),
        OperatorLaws.itemsAreIndependent(Slot.INPUT),
        example);
  }

  /** POOL-27: items do not see each other. */
  @Property
  @Label("required POOL-27 items do not see each other")
  default void pool27OfAdaptiveMaxima(
      @ForAll("adaptiveMaxima") OperatorCase<AdaptiveMaxPool> example) {
    obey(
        "POOL-27",
        OperatorDomains.integers(),
        OperatorLaws.itemsAreIndependent(Slot.INPUT),
        example);
  }

  /** POOL-27: items do not see each other. */
  @Property
  @Label("required POOL-27 items do not see each other")
  default void pool27OfFractionalMaxima(
      @ForAll("fractionalMaxima") OperatorCase<FractionalMaxPool> example) {
    obey(
        "POOL-27",
        OperatorDomains.integers(),
        OperatorLaws.itemsAreIndependent(Slot.INPUT),
        example);
  }

  /** POOL-28: channels do not see each other. */
  @Property
  @Label("required POOL-28 channels do not see each other")
  default void pool28OfGlobalMaxima(@ForAll("globalMaxima") OperatorCase<GlobalMaxPool> example) {
    obey("POOL-28", OperatorDomains.integers(), OperatorLaws::channelsAreIndependent, example);
  }

  /** POOL-28: channels do not see each other. */
  @Property
  @Label("required POOL-28 channels do not see each other")
  default void pool28OfAdaptiveMaxima(
      @ForAll("adaptiveMaxima") OperatorCase<AdaptiveMaxPool> example) {
    obey("POOL-28", OperatorDomains.integers(), OperatorLaws::channelsAreIndependent, example);
  }

  /** POOL-28: channels do not see each other. */
  @Property
  @Label("required POOL-28 channels do not see each other")
  default void pool28OfFractionalMaxima(
      @ForAll("fractionalMaxima") OperatorCase<FractionalMaxPool> example) {
    obey("POOL-28", OperatorDomains.integers(), OperatorLaws::channelsAreIndependent, example);
  }
}
