package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.reference.accuracy.MultilinearBound;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.vectors.cases.OperatorCase;

/**
 * Chapter 4, transposed convolution, in the forward direction; chapters 1 and 2 as far as they
 * show.
 */
public interface TransposedConvolutionContract extends TransposedConvolutionCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void tconvTen07ADataLayoutPermutesAxesAndNothingElse(
      @ForAll("tconvDataStoredOtherwise") OperatorCase<TransposedConvolution> example) {
    obey(
        "TEN-07",
        TransposedConvolutionDomains.DATA_STORED_OTHERWISE,
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** TEN-08: a weights layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-08 a weights layout permutes axes and nothing else")
  default void tconvTen08AWeightsLayoutPermutesAxesAndNothingElse(
      @ForAll("tconvWeightsStoredOtherwise") OperatorCase<TransposedConvolution> example) {
    obey(
        "TEN-08",
        TransposedConvolutionDomains.WEIGHTS_STORED_OTHERWISE,
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** TCONV-08: the output has batch, output channels and output extents. */
  @Property
  @Label("required TCONV-08 the output has batch, output channels and output extents")
  default void tconv08TheOutputHasBatchOutputChannelsAndOutputExtents(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey("TCONV-08", TransposedConvolutionDomains.EXACT, Oracle.shape(Slot.OUTPUT), example);
  }

  /** TCONV-09: the output extent is the full extent less its crop. */
  @Property
  @Label("required TCONV-09 the output extent is the full extent less its crop")
  default void tconv09TheOutputExtentIsTheFullExtentLessItsCrop(
      @ForAll("tconvDerived") OperatorCase<TransposedConvolution> example) {
    obey("TCONV-09", TransposedConvolutionDomains.DERIVED, Oracle.shape(Slot.OUTPUT), example);
  }

  /** TCONV-13: given extents imply the output padding. */
  @Property
  @Label("required TCONV-13 given extents imply the output padding")
  default void tconv13Implied(@ForAll("tconvGiven") OperatorCase<TransposedConvolution> example) {
    obey("TCONV-13", TransposedConvolutionDomains.GIVEN, Oracle.exact(Slot.OUTPUT), example);
  }

  /** TCONV-15: SAME multiplies the extent by the stride. */
  @Property
  @Label("convention TCONV-15 SAME multiplies the extent by the stride")
  default void tconv15SameMultipliesTheExtentByTheStride(
      @ForAll("tconvSame") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-15",
        TransposedConvolutionDomains.SAME_AND_DERIVED,
        Oracle.shape(Slot.OUTPUT),
        example);
  }

  /** TCONV-16: SAME crops what is too long. */
  @Property
  @Label("convention TCONV-16 SAME crops what is too long")
  default void tconv16SameCropsWhatIsTooLong(
      @ForAll("tconvSameAndGiven") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-16",
        TransposedConvolutionDomains.SAME_AND_GIVEN,
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** TCONV-17: SAME crops the odd position behind. */
  @Property
  @Label("convention TCONV-17 SAME crops the odd position behind")
  default void tconv17SameCropsTheOddPositionBehind(
      @ForAll("tconvSameExtraAfter") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-17",
        TransposedConvolutionDomains.SAME_EXTRA_AFTER,
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** TCONV-18: SAME crops the odd position in front. */
  @Property
  @Label("convention TCONV-18 SAME crops the odd position in front")
  default void tconv18SameCropsTheOddPositionInFront(
      @ForAll("tconvSameExtraBefore") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-18",
        TransposedConvolutionDomains.SAME_EXTRA_BEFORE,
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** TCONV-19: VALID crops nothing. */
  @Property
  @Label("convention TCONV-19 VALID crops nothing")
  default void tconv19ValidCropsNothing(
      @ForAll("tconvValid") OperatorCase<TransposedConvolution> example) {
    obey("TCONV-19", TransposedConvolutionDomains.VALID, Oracle.exact(Slot.OUTPUT), example);
  }

  /** TCONV-21: each side has its own crop. */
  @Property
  @Label("required TCONV-21 each side has its own crop")
  default void tconv21EachSideHasItsOwnCrop(
      @ForAll("tconvAsymmetric") OperatorCase<TransposedConvolution> example) {
    obey("TCONV-21", TransposedConvolutionDomains.ASYMMETRIC, Oracle.exact(Slot.OUTPUT), example);
  }

  /** TCONV-10: an output element is the sum of what is written to it. */
  @Property
  @Label("required TCONV-10 an output element is the sum of what is written to it")
  default void tconv10AnOutputElementIsTheSumOfWhatIsWrittenToIt(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey("TCONV-10", TransposedConvolutionDomains.EXACT, Oracle.exact(Slot.OUTPUT), example);
  }

  /** TCONV-22: no bias is a bias of zeros. */
  @Property
  @Label("required TCONV-22 no bias is a bias of zeros")
  default void tconv22NoBiasIsABiasOfZeros(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-22",
        TransposedConvolutionDomains.EXACT,
        TransposedConvolutionLaws::absentBiasIsZero,
        example);
  }

  /** TCONV-23: an empty output is an answer. */
  @Property
  @Label("required TCONV-23 an empty output is an answer")
  default void tconv23AnEmptyOutputIsAnAnswer(
      @ForAll("tconvEmpty") OperatorCase<TransposedConvolution> example) {
    obey("TCONV-23", TransposedConvolutionDomains.EMPTY, Oracle.shape(Slot.OUTPUT), example);
  }

  /** TCONV-24: where nothing is written stands the bias. */
  @Property
  @Label("required TCONV-24 where nothing is written stands the bias")
  default void tconv24WhereNothingIsWrittenStandsTheBias(
      @ForAll("tconvPositionUnreached") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-24",
        TransposedConvolutionDomains.POSITION_UNREACHED,
        TransposedConvolutionOracle::biasWhereUnreached,
        example);
  }

  /** TCONV-25: a group of inputs writes to the group of outputs of its number. */
  @Property
  @Label("required TCONV-25 a group of inputs writes to the group of outputs of its number")
  default void tconv25AGroupOfInputsWritesToTheGroupOfOutputsOfItsNumber(
      @ForAll("tconvSharedGroups") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-25", TransposedConvolutionDomains.SHARED_GROUPS, Oracle.exact(Slot.OUTPUT), example);
  }

  /** TCONV-26: without spatial axes it is a matrix product. */
  @Property
  @Label("required TCONV-26 without spatial axes it is a matrix product")
  default void tconv26WithoutSpatialAxesItIsAMatrixProduct(
      @ForAll("tconvRankZero") OperatorCase<TransposedConvolution> example) {
    obey("TCONV-26", TransposedConvolutionDomains.RANK_ZERO, Oracle.exact(Slot.OUTPUT), example);
  }

  /** TCONV-27: the answer depends on the call alone. */
  @Property
  @Label("required TCONV-27 the answer depends on the call alone")
  default void tconv27TheAnswerDependsOnTheCallAlone(
      @ForAll("tconvExact") OperatorCase<TransposedConvolution> example) {
    obey("TCONV-27", TransposedConvolutionDomains.EXACT, Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** TCONV-63: an output is within its bound. */
  @Property
  @Label("accuracy TCONV-63 an output is within its bound")
  default void tconv63AnOutputIsWithinItsBound(
      @ForAll("tconvReal") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-63",
        TransposedConvolutionDomains.REAL,
        Oracle.bounded(Slot.OUTPUT, MultilinearBound::of),
        example);
  }

  /** TCONV-67: a NaN reaches the outputs that it is written to and no others. */
  @Property
  @Label("required TCONV-67 a NaN reaches the outputs that it is written to and no others")
  default void tconv67ANanReachesTheOutputsThatItIsWrittenToAndNoOthers(
      @ForAll("tconvWithNan") OperatorCase<TransposedConvolution> example) {
    obey("TCONV-67", TransposedConvolutionDomains.WITH_NAN, Oracle.exact(Slot.OUTPUT), example);
  }

  /** TCONV-68: an infinity reaches the outputs that it is written to. */
  @Property
  @Label("required TCONV-68 an infinity reaches the outputs that it is written to")
  default void tconv68AnInfinityReachesTheOutputsThatItIsWrittenTo(
      @ForAll("tconvWithInfinities") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-68",
        TransposedConvolutionDomains.WITH_INFINITIES,
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** TCONV-69: the sign of a zero changes no number. */
  @Property
  @Label("required TCONV-69 the sign of a zero changes no number")
  default void tconv69TheSignOfAZeroChangesNoNumber(
      @ForAll("tconvWithSignedZeros") OperatorCase<TransposedConvolution> example) {
    obey(
        "TCONV-69",
        TransposedConvolutionDomains.WITH_SIGNED_ZEROS,
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** TCONV-70: subnormal numbers are kept. */
  @Property
  @Label("convention TCONV-70 subnormal numbers are kept")
  default void tconv70SubnormalNumbersAreKept(
      @ForAll("tconvSubnormal") OperatorCase<TransposedConvolution> example) {
    obey("TCONV-70", TransposedConvolutionDomains.SUBNORMAL, Oracle.exact(Slot.OUTPUT), example);
  }
}
