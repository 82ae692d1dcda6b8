package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.NormalizationBound;
import org.convspec.spec.operator.Affine;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.EpsilonUse;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.InstanceNorm;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.WeightStandardization;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 16, normalization: constraints, shapes, values and special values. */
public interface NormalizationContract extends NormalizationCaseSource {

  /** NORM-01: some axis is named. */
  @Property
  @Label("required NORM-01 some axis is named")
  default void norm01SomeAxisIsNamed(
      @ForAll("layerNormsWithoutAxes") OperatorCase<LayerNorm> example) {
    obey(
        "NORM-01",
        OperatorBreakage.of("NORM-01", Direction.FORWARD),
        Oracle.rejected("NORM-01", Slot.OUTPUT),
        example);
  }

  /** NORM-02: an axis is one of the input. */
  @Property
  @Label("required NORM-02 an axis is one of the input")
  default void norm02AnAxisIsOneOfTheInput(
      @ForAll("rmsNormsOfOtherAxes") OperatorCase<RmsNorm> example) {
    obey(
        "NORM-02",
        OperatorBreakage.of("NORM-02", Direction.FORWARD),
        Oracle.rejected("NORM-02", Slot.OUTPUT),
        example);
  }

  /** NORM-02: an axis is one of the input. */
  @Property
  @Label("required NORM-02 an axis is one of the input")
  default void norm02AnAxisIsOneOfTheInputOfLpNormalizes(
      @ForAll("lpNormalizesOfOtherAxes") OperatorCase<LpNormalize> example) {
    obey(
        "NORM-02",
        OperatorBreakage.of("NORM-02", Direction.FORWARD),
        Oracle.rejected("NORM-02", Slot.OUTPUT),
        example);
  }

  /** NORM-03: an axis is named once. */
  @Property
  @Label("required NORM-03 an axis is named once")
  default void norm03AnAxisIsNamedOnce(
      @ForAll("layerNormsNamingAnAxisTwice") OperatorCase<LayerNorm> example) {
    obey(
        "NORM-03",
        OperatorBreakage.of("NORM-03", Direction.FORWARD),
        Oracle.rejected("NORM-03", Slot.OUTPUT),
        example);
  }

  /** NORM-04: groups divide the channels. */
  @Property
  @Label("required NORM-04 groups divide the channels")
  default void norm04GroupsDivideTheChannels(
      @ForAll("groupNormsOfUnequalGroups") OperatorCase<GroupNorm> example) {
    obey(
        "NORM-04",
        OperatorBreakage.of("NORM-04", Direction.FORWARD),
        Oracle.rejected("NORM-04", Slot.OUTPUT),
        example);
  }

  /** NORM-05: epsilon is a number of at least zero. */
  @Property
  @Label("required NORM-05 epsilon is a number of at least zero")
  default void norm05EpsilonIsANumberOfAtLeastZero(
      @ForAll("normalizationsWithWrongEpsilon") OperatorCase<Normalization> example) {
    obey(
        "NORM-05",
        OperatorBreakage.of("NORM-05", Direction.FORWARD),
        Oracle.rejected("NORM-05", Slot.OUTPUT),
        example);
  }

  /** NORM-06: scale and bias have the shape that the operator gives them. */
  @Property
  @Label("required NORM-06 scale and bias have the shape that the operator gives them")
  default void norm06ScaleAndBiasHaveTheShapeThatTheOperatorGivesThem(
      @ForAll("normalizationsWithWrongParameters") OperatorCase<Normalization> example) {
    obey(
        "NORM-06",
        OperatorBreakage.of("NORM-06", Direction.FORWARD),
        Oracle.rejected("NORM-06", Slot.OUTPUT),
        example);
  }

  /** NORM-07: the output gradient has the shape of the output. */
  @Property
  @Label("required NORM-07 the output gradient has the shape of the output")
  default void norm07TheOutputGradientHasTheShapeOfTheOutput(
      @ForAll("normalizationsWithOtherOutputGradient") OperatorCase<Normalization> example) {
    obey(
        "NORM-07",
        OperatorBreakage.of("NORM-07", Direction.GRADIENT),
        Oracle.rejected("NORM-07", Slot.INPUT_GRADIENT),
        example);
  }

  /** NORM-08: the power is a positive number. */
  @Property
  @Label("required NORM-08 the power is a positive number")
  default void norm08ThePowerIsAPositiveNumber(
      @ForAll("lpNormalizesToWrongPower") OperatorCase<LpNormalize> example) {
    obey(
        "NORM-08",
        OperatorBreakage.of("NORM-08", Direction.FORWARD),
        Oracle.rejected("NORM-08", Slot.OUTPUT),
        example);
  }

  /** NORM-09: the output has the shape of the input. */
  @Property
  @Label("required NORM-09 the output has the shape of the input")
  default void norm09TheOutputHasTheShapeOfTheInput(
      @ForAll("normalizations") OperatorCase<Normalization> example) {
    obey("NORM-09", NormDomains.finite(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** NORM-10: a gradient has the shape of what it differentiates. */
  @Property
  @Label("required NORM-10 a gradient has the shape of what it differentiates")
  default void norm10AGradientHasTheShapeOfWhatItDifferentiates(
      @ForAll("normalizations") OperatorCase<Normalization> example) {
    obey("NORM-10", NormDomains.finite(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** NORM-10: a gradient has the shape of what it differentiates. */
  @Property
  @Label("required NORM-10 a gradient has the shape of what it differentiates")
  default void norm10AGradientHasTheShapeOfWhatItDifferentiatesOfScales(
      @ForAll("normalizationsWithScale") OperatorCase<Normalization> example) {
    obey("NORM-10", NormDomains.with(Slot.SCALE), Oracle.shape(Slot.SCALE_GRADIENT), example);
  }

  /** NORM-10: a gradient has the shape of what it differentiates. */
  @Property
  @Label("required NORM-10 a gradient has the shape of what it differentiates")
  default void norm10AGradientHasTheShapeOfWhatItDifferentiatesOfBiases(
      @ForAll("normalizationsWithBias") OperatorCase<Normalization> example) {
    obey("NORM-10", NormDomains.with(Slot.BIAS), Oracle.shape(Slot.BIAS_GRADIENT), example);
  }

  /** NORM-11: an empty input is answered. */
  @Property
  @Label("required NORM-11 an empty input is answered")
  default void norm11AnEmptyInputIsAnswered(
      @ForAll("emptyNormalizations") OperatorCase<Normalization> example) {
    obey("NORM-11", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** NORM-11: an empty input is answered. */
  @Property
  @Label("required NORM-11 an empty input is answered")
  default void norm11AnEmptyInputIsAnsweredOfScales(
      @ForAll("emptyNormalizationsWithScale") OperatorCase<Normalization> example) {
    obey(
        "NORM-11",
        NormDomains.emptyWith(Slot.SCALE),
        NormLaws.parameterGradientIsZero(Slot.SCALE_GRADIENT),
        example);
  }

  /** NORM-12: layer normalization shares statistics along its axes. */
  @Property
  @Label("required NORM-12 layer normalization shares statistics along its axes")
  default void norm12LayerNormalizationSharesStatisticsAlongItsAxes(
      @ForAll("layerNorms") OperatorCase<LayerNorm> example) {
    obey(
        "NORM-12",
        NormDomains.finite(),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-13: the order of the axes does not matter. */
  @Property
  @Label("required NORM-13 the order of the axes does not matter")
  default void norm13TheOrderOfTheAxesDoesNotMatter(
      @ForAll("layerNormsOfSeveralAxes") OperatorCase<LayerNorm> example) {
    obey("NORM-13", NormDomains.severalAxes(), NormLaws::orderOfAxesDoesNotMatter, example);
  }

  /** NORM-14: group normalization shares statistics within groups of neighbouring channels. */
  @Property
  @Label(
      "required NORM-14 group normalization shares statistics within groups of neighbouring channels")
  default void norm14GroupNormalizationSharesStatisticsWithinGroupsOfNeighbouringChannels(
      @ForAll("groupNorms") OperatorCase<GroupNorm> example) {
    obey(
        "NORM-14",
        NormDomains.finite(),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-15: instance normalization shares statistics within a channel of an item. */
  @Property
  @Label("required NORM-15 instance normalization shares statistics within a channel of an item")
  default void norm15InstanceNormalizationSharesStatisticsWithinAChannelOfAnItem(
      @ForAll("instanceNorms") OperatorCase<InstanceNorm> example) {
    obey(
        "NORM-15",
        NormDomains.finite(),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-16: RMS normalization divides by the root of the mean of squares. */
  @Property
  @Label("required NORM-16 RMS normalization divides by the root of the mean of squares")
  default void norm16RMSNormalizationDividesByTheRootOfTheMeanOfSquares(
      @ForAll("rmsNorms") OperatorCase<RmsNorm> example) {
    obey(
        "NORM-16",
        NormDomains.finite(),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-17: Lp normalization divides by the norm. */
  @Property
  @Label("required NORM-17 Lp normalization divides by the norm")
  default void norm17LpNormalizationDividesByTheNorm(
      @ForAll("lpNormalizes") OperatorCase<LpNormalize> example) {
    obey(
        "NORM-17",
        NormDomains.finite(),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-18: weight standardization shares statistics within an output channel. */
  @Property
  @Label("required NORM-18 weight standardization shares statistics within an output channel")
  default void norm18WeightStandardizationSharesStatisticsWithinAnOutputChannel(
      @ForAll("weightStandardizations") OperatorCase<WeightStandardization> example) {
    obey(
        "NORM-18",
        NormDomains.finite(),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-19: the variance is the mean of squared distances. */
  @Property
  @Label("required NORM-19 the variance is the mean of squared distances")
  default void norm19TheVarianceIsTheMeanOfSquaredDistances(
      @ForAll("centredNormalizations") OperatorCase<Normalization> example) {
    obey(
        "NORM-19",
        NormDomains.centred(),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-20: epsilon may be added to the variance. */
  @Property
  @Label("convention NORM-20 epsilon may be added to the variance")
  default void norm20EpsilonMayBeAddedToTheVariance(
      @ForAll("normalizationsWithEpsilonInside") OperatorCase<Normalization> example) {
    obey(
        "NORM-20",
        NormDomains.epsilonAt(EpsilonPlace.INSIDE),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-21: epsilon may be added to the deviation. */
  @Property
  @Label("convention NORM-21 epsilon may be added to the deviation")
  default void norm21EpsilonMayBeAddedToTheDeviation(
      @ForAll("normalizationsWithEpsilonOutside") OperatorCase<Normalization> example) {
    obey(
        "NORM-21",
        NormDomains.epsilonAt(EpsilonPlace.OUTSIDE),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-22: scale and bias may belong to channels. */
  @Property
  @Label("convention NORM-22 scale and bias may belong to channels")
  default void norm22ScaleAndBiasMayBelongToChannels(
      @ForAll("groupNormsPerChannel") OperatorCase<GroupNorm> example) {
    obey(
        "NORM-22",
        NormDomains.affine(Affine.PER_CHANNEL),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-23: scale and bias may belong to groups. */
  @Property
  @Label("convention NORM-23 scale and bias may belong to groups")
  default void norm23ScaleAndBiasMayBelongToGroups(
      @ForAll("groupNormsPerGroup") OperatorCase<GroupNorm> example) {
    obey(
        "NORM-23",
        NormDomains.affine(Affine.PER_GROUP),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-24: without scale and bias the normalized value is the output. */
  @Property
  @Label("required NORM-24 without scale and bias the normalized value is the output")
  default void norm24WithoutScaleAndBiasTheNormalizedValueIsTheOutput(
      @ForAll("normalizationsWithoutParameters") OperatorCase<Normalization> example) {
    obey(
        "NORM-24",
        NormDomains.withoutParameters(),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-25: epsilon may be the least divisor. */
  @Property
  @Label("convention NORM-25 epsilon may be the least divisor")
  default void norm25EpsilonMayBeTheLeastDivisor(
      @ForAll("lpNormalizesWithFloor") OperatorCase<LpNormalize> example) {
    obey(
        "NORM-25",
        NormDomains.using(EpsilonUse.FLOOR),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-26: epsilon may be added to the norm. */
  @Property
  @Label("convention NORM-26 epsilon may be added to the norm")
  default void norm26EpsilonMayBeAddedToTheNorm(
      @ForAll("lpNormalizesWithSum") OperatorCase<LpNormalize> example) {
    obey(
        "NORM-26",
        NormDomains.using(EpsilonUse.ADDED),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-27: the answer depends on the call alone. */
  @Property
  @Label("required NORM-27 the answer depends on the call alone")
  default void norm27TheAnswerDependsOnTheCallAlone(
      @ForAll("normalizations") OperatorCase<Normalization> example) {
    obey("NORM-27", NormDomains.finite(), Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** NORM-70: a NaN reaches its own set and no other. */
  @Property
  @Label("required NORM-70 a NaN reaches its own set and no other")
  default void norm70ANaNReachesItsOwnSetAndNoOther(
      @ForAll("normalizationsWithNan") OperatorCase<Normalization> example) {
    obey(
        "NORM-70",
        NormDomains.special(Fill.Kind.NANS),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-70: a NaN reaches its own set and no other. */
  @Property
  @Label("required NORM-70 a NaN reaches its own set and no other")
  default void norm70ANaNReachesItsOwnSetAndNoOtherOfGradients(
      @ForAll("normalizationsWithNan") OperatorCase<Normalization> example) {
    obey(
        "NORM-70",
        NormDomains.special(Fill.Kind.NANS),
        Oracle.within(Slot.INPUT_GRADIENT, NormalizationBound::of),
        example);
  }

  /** NORM-71: an infinity leaves no number in a set with a mean. */
  @Property
  @Label("required NORM-71 an infinity leaves no number in a set with a mean")
  default void norm71AnInfinityLeavesNoNumberInASetWithAMean(
      @ForAll("centredNormalizationsWithInfinities") OperatorCase<Normalization> example) {
    obey(
        "NORM-71",
        NormDomains.centredSpecial(Fill.Kind.INFINITIES),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-72: an infinity makes all others of a set without a mean zero. */
  @Property
  @Label("required NORM-72 an infinity makes all others of a set without a mean zero")
  default void norm72AnInfinityMakesAllOthersOfASetWithoutAMeanZero(
      @ForAll("normalizationsOfMagnitudesWithInfinities") OperatorCase<Normalization> example) {
    obey(
        "NORM-72",
        NormDomains.uncentredSpecial(Fill.Kind.INFINITIES),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-73: equal elements give the bias. */
  @Property
  @Label("required NORM-73 equal elements give the bias")
  default void norm73EqualElementsGiveTheBias(
      @ForAll("normalizationsOfConstants") OperatorCase<Normalization> example) {
    obey(
        "NORM-73",
        NormDomains.constants(),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** NORM-74: zeros give the bias exactly. */
  @Property
  @Label("required NORM-74 zeros give the bias exactly")
  default void norm74ZerosGiveTheBiasExactly(
      @ForAll("normalizationsOfZeros") OperatorCase<Normalization> example) {
    obey("NORM-74", NormDomains.zeroSets(), NormLaws::zerosGiveTheBias, example);
  }

  /** NORM-75: zeros without epsilon give no number. */
  @Property
  @Label("required NORM-75 zeros without epsilon give no number")
  default void norm75ZerosWithoutEpsilonGiveNoNumber(
      @ForAll("normalizationsOfZerosWithoutEpsilon") OperatorCase<Normalization> example) {
    obey(
        "NORM-75",
        NormDomains.zeroSetsWithoutEpsilon(),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07OfNormalizations(
      @ForAll("normalizationsStoredOtherwise") OperatorCase<Normalization> example) {
    obey(
        "TEN-07",
        NormDomains.<Normalization>finite().and(OperatorDomains.dataStoredOtherwise()),
        Oracle.within(Slot.OUTPUT, NormalizationBound::of),
        example);
  }
}
