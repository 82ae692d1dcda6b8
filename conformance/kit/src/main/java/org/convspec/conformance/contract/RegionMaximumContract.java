package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.spec.operator.AdaptiveMaxPool;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.FractionalMaxPool;
import org.convspec.spec.operator.GlobalMaxPool;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 12, maxima over regions: shapes, values and gradients. */
public interface RegionMaximumContract extends RegionMaximumCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07OfAdaptiveMaxima(
      @ForAll("adaptiveMaximaStoredOtherwise") OperatorCase<AdaptiveMaxPool> example) {
    obey(
        "TEN-07",
        OperatorDomains.<AdaptiveMaxPool>integers().and(OperatorDomains.dataStoredOtherwise()),
        Oracle.exact(Slot.INDICES),
        example);
  }

  /** WIN-24: there is one number per axis. */
  @Property
  @Label("required WIN-24 there is one number per axis")
  default void win24OfFractionalMaxima(
      @ForAll("fractionalMaximaWithOneAxisMore") OperatorCase<FractionalMaxPool> example) {
    obey(
        "WIN-24",
        OperatorBreakage.of("WIN-24", Direction.FORWARD),
        Oracle.rejected("WIN-24", Slot.OUTPUT),
        example);
  }

  /** POOL-01: an adaptive output extent is at least one. */
  @Property
  @Label("required POOL-01 an adaptive output extent is at least one")
  default void pool01OfAdaptiveMaxima(
      @ForAll("adaptiveMaximaWithoutRegions") OperatorCase<AdaptiveMaxPool> example) {
    obey(
        "POOL-01",
        OperatorBreakage.of("POOL-01", Direction.FORWARD),
        Oracle.rejected("POOL-01", Slot.OUTPUT),
        example);
  }

  /** POOL-02: there is something to pool. */
  @Property
  @Label("required POOL-02 there is something to pool")
  default void pool02OfGlobalMaxima(
      @ForAll("globalMaximaOfNothing") OperatorCase<GlobalMaxPool> example) {
    obey(
        "POOL-02",
        OperatorBreakage.of("POOL-02", Direction.FORWARD),
        Oracle.rejected("POOL-02", Slot.OUTPUT),
        example);
  }

  /** POOL-02: there is something to pool. */
  @Property
  @Label("required POOL-02 there is something to pool")
  default void pool02OfAdaptiveMaxima(
      @ForAll("adaptiveMaximaOfNothing") OperatorCase<AdaptiveMaxPool> example) {
    obey(
        "POOL-02",
        OperatorBreakage.of("POOL-02", Direction.FORWARD),
        Oracle.rejected("POOL-02", Slot.OUTPUT),
        example);
  }

  /** POOL-03: given regions have elements of the input. */
  @Property
  @Label("required POOL-03 given regions have elements of the input")
  default void pool03OfFractionalMaxima(
      @ForAll("fractionalMaximaOutside") OperatorCase<FractionalMaxPool> example) {
    obey(
        "POOL-03",
        OperatorBreakage.of("POOL-03", Direction.FORWARD),
        Oracle.rejected("POOL-03", Slot.OUTPUT),
        example);
  }

  /** POOL-04: the output gradient has the shape of the output. */
  @Property
  @Label("required POOL-04 the output gradient has the shape of the output")
  default void pool04OfGlobalMaxima(
      @ForAll("globalMaximaWithOtherOutputGradient") OperatorCase<GlobalMaxPool> example) {
    obey(
        "POOL-04",
        OperatorBreakage.of("POOL-04", Direction.GRADIENT),
        Oracle.rejected("POOL-04", Slot.INPUT_GRADIENT),
        example);
  }

  /** POOL-04: the output gradient has the shape of the output. */
  @Property
  @Label("required POOL-04 the output gradient has the shape of the output")
  default void pool04OfAdaptiveMaxima(
      @ForAll("adaptiveMaximaWithOtherOutputGradient") OperatorCase<AdaptiveMaxPool> example) {
    obey(
        "POOL-04",
        OperatorBreakage.of("POOL-04", Direction.GRADIENT),
        Oracle.rejected("POOL-04", Slot.INPUT_GRADIENT),
        example);
  }

  /** POOL-04: the output gradient has the shape of the output. */
  @Property
  @Label("required POOL-04 the output gradient has the shape of the output")
  default void pool04OfFractionalMaxima(
      @ForAll("fractionalMaximaWithOtherOutputGradient") OperatorCase<FractionalMaxPool> example) {
    obey(
        "POOL-04",
        OperatorBreakage.of("POOL-04", Direction.GRADIENT),
        Oracle.rejected("POOL-04", Slot.INPUT_GRADIENT),
        example);
  }

  /** POOL-05: a global pooling leaves one position on every axis. */
  @Property
  @Label("required POOL-05 a global pooling leaves one position on every axis")
  default void pool05OfGlobalMaxima(@ForAll("globalMaxima") OperatorCase<GlobalMaxPool> example) {
    obey("POOL-05", OperatorDomains.integers(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** POOL-06: an adaptive pooling has the extents asked for. */
  @Property
  @Label("required POOL-06 an adaptive pooling has the extents asked for")
  default void pool06OfAdaptiveMaxima(
      @ForAll("adaptiveMaxima") OperatorCase<AdaptiveMaxPool> example) {
    obey("POOL-06", OperatorDomains.integers(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** POOL-07: a fractional pooling has a position for each region. */
  @Property
  @Label("required POOL-07 a fractional pooling has a position for each region")
  default void pool07OfFractionalMaxima(
      @ForAll("fractionalMaxima") OperatorCase<FractionalMaxPool> example) {
    obey("POOL-07", OperatorDomains.integers(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** POOL-07: a fractional pooling has a position for each region. */
  @Property
  @Label("required POOL-07 a fractional pooling has a position for each region")
  default void pool07OfFractionalMaximaPlaces(
      @ForAll("fractionalMaxima") OperatorCase<FractionalMaxPool> example) {
    obey("POOL-07", OperatorDomains.integers(), Oracle.shape(Slot.INDICES), example);
  }

  /** POOL-08: an empty output is an answer. */
  @Property
  @Label("required POOL-08 an empty output is an answer")
  default void pool08OfGlobalMaxima(
      @ForAll("emptyGlobalMaxima") OperatorCase<GlobalMaxPool> example) {
    obey("POOL-08", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** POOL-08: an empty output is an answer. */
  @Property
  @Label("required POOL-08 an empty output is an answer")
  default void pool08OfAdaptiveMaxima(
      @ForAll("emptyAdaptiveMaxima") OperatorCase<AdaptiveMaxPool> example) {
    obey("POOL-08", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** POOL-08: an empty output is an answer. */
  @Property
  @Label("required POOL-08 an empty output is an answer")
  default void pool08OfFractionalMaxima(
      @ForAll("emptyFractionalMaxima") OperatorCase<FractionalMaxPool> example) {
    obey("POOL-08", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** POOL-09: the input gradient has the shape of the input. */
  @Property
  @Label("required POOL-09 the input gradient has the shape of the input")
  default void pool09OfGlobalMaxima(@ForAll("globalMaxima") OperatorCase<GlobalMaxPool> example) {
    obey("POOL-09", OperatorDomains.integers(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** POOL-09: the input gradient has the shape of the input. */
  @Property
  @Label("required POOL-09 the input gradient has the shape of the input")
  default void pool09OfAdaptiveMaxima(
      @ForAll("adaptiveMaxima") OperatorCase<AdaptiveMaxPool> example) {
    obey("POOL-09", OperatorDomains.integers(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** POOL-09: the input gradient has the shape of the input. */
  @Property
  @Label("required POOL-09 the input gradient has the shape of the input")
  default void pool09OfFractionalMaxima(
      @ForAll("fractionalMaxima") OperatorCase<FractionalMaxPool> example) {
    obey("POOL-09", OperatorDomains.integers(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** POOL-11: adaptive regions run from a floor to a ceiling. */
  @Property
  @Label("required POOL-11 adaptive regions run from a floor to a ceiling")
  default void pool11OfAdaptiveMaxima(
      @ForAll("adaptiveMaxima") OperatorCase<AdaptiveMaxPool> example) {
    obey("POOL-11", OperatorDomains.integers(), Oracle.exact(Slot.INDICES), example);
  }

  /** POOL-12: given regions are read as they are given. */
  @Property
  @Label("required POOL-12 given regions are read as they are given")
  default void pool12OfFractionalMaxima(
      @ForAll("fractionalMaxima") OperatorCase<FractionalMaxPool> example) {
    obey("POOL-12", OperatorDomains.integers(), Oracle.exact(Slot.OUTPUT), example);
  }

  /** POOL-14: a maximum is that of its region. */
  @Property
  @Label("required POOL-14 a maximum is that of its region")
  default void pool14OfGlobalMaxima(
      @ForAll("tiedGlobalMaxima") OperatorCase<GlobalMaxPool> example) {
    obey("POOL-14", RegionMaximumLaws.tied(), Oracle.exact(Slot.OUTPUT), example);
  }

  /** POOL-14: a maximum is that of its region. */
  @Property
  @Label("required POOL-14 a maximum is that of its region")
  default void pool14OfGlobalMaximaPlaces(
      @ForAll("tiedGlobalMaxima") OperatorCase<GlobalMaxPool> example) {
    obey("POOL-14", RegionMaximumLaws.tied(), Oracle.exact(Slot.INDICES), example);
  }

  /** POOL-14: a maximum is that of its region. */
  @Property
  @Label("required POOL-14 a maximum is that of its region")
  default void pool14OfAdaptiveMaxima(
      @ForAll("tiedAdaptiveMaxima") OperatorCase<AdaptiveMaxPool> example) {
    obey("POOL-14", RegionMaximumLaws.tied(), Oracle.exact(Slot.OUTPUT), example);
  }

  /** POOL-14: a maximum is that of its region. */
  @Property
  @Label("required POOL-14 a maximum is that of its region")
  default void pool14OfAdaptiveMaximaPlaces(
      @ForAll("tiedAdaptiveMaxima") OperatorCase<AdaptiveMaxPool> example) {
    obey("POOL-14", RegionMaximumLaws.tied(), Oracle.exact(Slot.INDICES), example);
  }

  /** POOL-14: a maximum is that of its region. */
  @Property
  @Label("required POOL-14 a maximum is that of its region")
  default void pool14OfFractionalMaxima(
      @ForAll("tiedFractionalMaxima") OperatorCase<FractionalMaxPool> example) {
    obey("POOL-14", RegionMaximumLaws.tied(), Oracle.exact(Slot.OUTPUT), example);
  }

  /** POOL-14: a maximum is that of its region. */
  @Property
  @Label("required POOL-14 a maximum is that of its region")
  default void pool14OfFractionalMaximaPlaces(
      @ForAll("tiedFractionalMaxima") OperatorCase<FractionalMaxPool> example) {
    obey("POOL-14", RegionMaximumLaws.tied(), Oracle.exact(Slot.INDICES), example);
  }

  /** POOL-16: the answer depends on the call alone. */
  @Property
  @Label("required POOL-16 the answer depends on the call alone")
  default void pool16OfGlobalMaxima(@ForAll("globalMaxima") OperatorCase<GlobalMaxPool> example) {
    obey("POOL-16", OperatorDomains.integers(), Oracle.repeatable(Slot.INDICES), example);
  }

  /** POOL-16: the answer depends on the call alone. */
  @Property
  @Label("required POOL-16 the answer depends on the call alone")
  default void pool16OfAdaptiveMaxima(
      @ForAll("adaptiveMaxima") OperatorCase<AdaptiveMaxPool> example) {
    obey("POOL-16", OperatorDomains.integers(), Oracle.repeatable(Slot.INDICES), example);
  }

  /** POOL-16: the answer depends on the call alone. */
  @Property
  @Label("required POOL-16 the answer depends on the call alone")
  default void pool16OfFractionalMaxima(
      @ForAll("fractionalMaxima") OperatorCase<FractionalMaxPool> example) {
    obey("POOL-16", OperatorDomains.integers(), Oracle.repeatable(Slot.INDICES), example);
  }

  /** POOL-18: the gradient of a maximum goes to its argmax. */
  @Property
  @Label("required POOL-18 the gradient of a maximum goes to its argmax")
  default void pool18OfGlobalMaxima(
      @ForAll("tiedGlobalMaxima") OperatorCase<GlobalMaxPool> example) {
    obey("POOL-18", RegionMaximumLaws.tied(), Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** POOL-18: the gradient of a maximum goes to its argmax. */
  @Property
  @Label("required POOL-18 the gradient of a maximum goes to its argmax")
  default void pool18OfAdaptiveMaxima(
      @ForAll("tiedAdaptiveMaxima") OperatorCase<AdaptiveMaxPool> example) {
    obey("POOL-18", RegionMaximumLaws.tied(), Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** POOL-18: the gradient of a maximum goes to its argmax. */
  @Property
  @Label("required POOL-18 the gradient of a maximum goes to its argmax")
  default void pool18OfFractionalMaxima(
      @ForAll("tiedFractionalMaxima") OperatorCase<FractionalMaxPool> example) {
    obey("POOL-18", RegionMaximumLaws.tied(), Oracle.exact(Slot.INPUT_GRADIENT), example);
  }
}
