package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.reference.accuracy.MultilinearBound;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 5, the locally connected operator: its output. */
public interface LocallyConnectedContract extends LocallyConnectedCaseSource {

  /** TEN-07, for locally connected: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07ofLocallyConnected(
      @ForAll("localsStoredOtherwise") OperatorCase<LocallyConnected> example) {
    obey(
        "TEN-07",
        LocallyConnectedDomains.EXACT.and(OperatorDomains.dataStoredOtherwise()),
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** TEN-08, for locally connected: a weights layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-08 a weights layout permutes axes and nothing else")
  default void ten08ofLocallyConnected(
      @ForAll("localsStoredOtherwise") OperatorCase<LocallyConnected> example) {
    obey(
        "TEN-08",
        LocallyConnectedDomains.EXACT.and(OperatorDomains.weightsStoredOtherwise()),
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** TEN-09, for locally connected: a gradient is stored like what it differentiates. */
  @Property
  @Label("required TEN-09 a gradient is stored like what it differentiates")
  default void ten09ofLocallyConnected(
      @ForAll("localsStoredOtherwise") OperatorCase<LocallyConnected> example) {
    obey(
        "TEN-09",
        LocallyConnectedDomains.EXACT.and(OperatorDomains.weightsStoredOtherwise()),
        Oracle.exact(Slot.WEIGHTS_GRADIENT),
        example);
  }

  /** WIN-02, for locally connected: a kernel has at least one tap. */
  @Property
  @Label("required WIN-02 a kernel has at least one tap")
  default void win02ofLocallyConnected(
      @ForAll("localsBreakingWin02") OperatorCase<LocallyConnected> example) {
    obey(
        "WIN-02",
        OperatorBreakage.of("WIN-02", Direction.FORWARD),
        Oracle.rejected("WIN-02", Slot.OUTPUT),
        example);
  }

  /** WIN-03, for locally connected: a stride is at least one. */
  @Property
  @Label("required WIN-03 a stride is at least one")
  default void win03ofLocallyConnected(
      @ForAll("localsBreakingWin03") OperatorCase<LocallyConnected> example) {
    obey(
        "WIN-03",
        OperatorBreakage.of("WIN-03", Direction.FORWARD),
        Oracle.rejected("WIN-03", Slot.OUTPUT),
        example);
  }

  /** WIN-04, for locally connected: a dilation is at least one. */
  @Property
  @Label("required WIN-04 a dilation is at least one")
  default void win04ofLocallyConnected(
      @ForAll("localsBreakingWin04") OperatorCase<LocallyConnected> example) {
    obey(
        "WIN-04",
        OperatorBreakage.of("WIN-04", Direction.FORWARD),
        Oracle.rejected("WIN-04", Slot.OUTPUT),
        example);
  }

  /** WIN-09, for locally connected: a crop takes no more than there is. */
  @Property
  @Label("required WIN-09 a crop takes no more than there is")
  default void win09ofLocallyConnected(
      @ForAll("localsBreakingWin09") OperatorCase<LocallyConnected> example) {
    obey(
        "WIN-09",
        OperatorBreakage.of("WIN-09", Direction.FORWARD),
        Oracle.rejected("WIN-09", Slot.OUTPUT),
        example);
  }

  /** WIN-24, for locally connected: there is one number per axis. */
  @Property
  @Label("required WIN-24 there is one number per axis")
  default void win24ofLocallyConnected(
      @ForAll("localsBreakingWin24") OperatorCase<LocallyConnected> example) {
    obey(
        "WIN-24",
        OperatorBreakage.of("WIN-24", Direction.FORWARD),
        Oracle.rejected("WIN-24", Slot.OUTPUT),
        example);
  }

  /** CONV-04, for locally connected: there is at least one channel. */
  @Property
  @Label("required CONV-04 there is at least one channel")
  default void conv04ofLocallyConnected(
      @ForAll("localsBreakingConv04") OperatorCase<LocallyConnected> example) {
    obey(
        "CONV-04",
        OperatorBreakage.of("CONV-04", Direction.FORWARD),
        Oracle.rejected("CONV-04", Slot.OUTPUT),
        example);
  }

  /** CONV-05, for locally connected: there is at least one group. */
  @Property
  @Label("required CONV-05 there is at least one group")
  default void conv05ofLocallyConnected(
      @ForAll("localsBreakingConv05") OperatorCase<LocallyConnected> example) {
    obey(
        "CONV-05",
        OperatorBreakage.of("CONV-05", Direction.FORWARD),
        Oracle.rejected("CONV-05", Slot.OUTPUT),
        example);
  }

  /** CONV-06, for locally connected: groups divide the input channels. */
  @Property
  @Label("required CONV-06 groups divide the input channels")
  default void conv06ofLocallyConnected(
      @ForAll("localsBreakingConv06") OperatorCase<LocallyConnected> example) {
    obey(
        "CONV-06",
        OperatorBreakage.of("CONV-06", Direction.FORWARD),
        Oracle.rejected("CONV-06", Slot.OUTPUT),
        example);
  }

  /** CONV-07, for locally connected: groups divide the output channels. */
  @Property
  @Label("required CONV-07 groups divide the output channels")
  default void conv07ofLocallyConnected(
      @ForAll("localsBreakingConv07") OperatorCase<LocallyConnected> example) {
    obey(
        "CONV-07",
        OperatorBreakage.of("CONV-07", Direction.FORWARD),
        Oracle.rejected("CONV-07", Slot.OUTPUT),
        example);
  }

  /** LOCAL-01: weights have a kernel for every output position. */
  @Property
  @Label("required LOCAL-01 weights have a kernel for every output position")
  default void local01WeightsHaveAKernelForEveryOutputPosition(
      @ForAll("localsBreakingLocal01") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-01",
        OperatorBreakage.of("LOCAL-01", Direction.FORWARD),
        Oracle.rejected("LOCAL-01", Slot.OUTPUT),
        example);
  }

  /** LOCAL-02: weights have input channels per group. */
  @Property
  @Label("required LOCAL-02 weights have input channels per group")
  default void local02WeightsHaveInputChannelsPerGroup(
      @ForAll("localsBreakingLocal02") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-02",
        OperatorBreakage.of("LOCAL-02", Direction.FORWARD),
        Oracle.rejected("LOCAL-02", Slot.OUTPUT),
        example);
  }

  /** LOCAL-03: weights have the output extents. */
  @Property
  @Label("required LOCAL-03 weights have the output extents")
  default void local03WeightsHaveTheOutputExtents(
      @ForAll("localsBreakingLocal03") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-03",
        OperatorBreakage.of("LOCAL-03", Direction.FORWARD),
        Oracle.rejected("LOCAL-03", Slot.OUTPUT),
        example);
  }

  /** LOCAL-04: a bias has one number per output element of an item. */
  @Property
  @Label("required LOCAL-04 a bias has one number per output element of an item")
  default void local04ABiasHasOneNumberPerOutputElementOfAnItem(
      @ForAll("localsBreakingLocal04") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-04",
        OperatorBreakage.of("LOCAL-04", Direction.FORWARD),
        Oracle.rejected("LOCAL-04", Slot.OUTPUT),
        example);
  }

  /** LOCAL-05: an output gradient has the shape of the output. */
  @Property
  @Label("required LOCAL-05 an output gradient has the shape of the output")
  default void local05AnOutputGradientHasTheShapeOfTheOutput(
      @ForAll("localsBreakingLocal05") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-05",
        OperatorBreakage.of("LOCAL-05", Direction.GRADIENT),
        Oracle.rejected("LOCAL-05", Slot.INPUT_GRADIENT),
        example);
  }

  /** LOCAL-06: an output has items, output channels and output extents. */
  @Property
  @Label("required LOCAL-06 an output has items, output channels and output extents")
  default void local06AnOutputHasItemsOutputChannelsAndOutputExtents(
      @ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-06", LocallyConnectedDomains.EXACT, Oracle.shape(Slot.OUTPUT), example);
  }

  /** LOCAL-07: an output without elements is an answer. */
  @Property
  @Label("required LOCAL-07 an output without elements is an answer")
  default void local07AnOutputWithoutElementsIsAnAnswer(
      @ForAll("emptyLocals") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-07", LocallyConnectedDomains.WITHOUT_OUTPUT, Oracle.shape(Slot.OUTPUT), example);
  }

  /** LOCAL-08: an output element has weights of its own. */
  @Property
  @Label("required LOCAL-08 an output element has weights of its own")
  default void local08AnOutputElementHasWeightsOfItsOwn(
      @ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-08", LocallyConnectedDomains.EXACT, Oracle.exact(Slot.OUTPUT), example);
  }

  /** LOCAL-09: a bias that is not there is zeros. */
  @Property
  @Label("required LOCAL-09 a bias that is not there is zeros")
  default void local09ABiasThatIsNotThereIsZeros(
      @ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-09", LocallyConnectedDomains.EXACT, LocallyConnectedLaws::absentBiasIsZero, example);
  }

  /** LOCAL-10: a group of outputs reads its own group of inputs. */
  @Property
  @Label("required LOCAL-10 a group of outputs reads its own group of inputs")
  default void local10AGroupOfOutputsReadsItsOwnGroupOfInputs(
      @ForAll("groupedLocals") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-10", LocallyConnectedDomains.GROUPED, Oracle.exact(Slot.OUTPUT), example);
  }

  /** LOCAL-11: the same call gets the same answer. */
  @Property
  @Label("required LOCAL-11 the same call gets the same answer")
  default void local11TheSameCallGetsTheSameAnswer(
      @ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-11", LocallyConnectedDomains.EXACT, Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** LOCAL-20: with equal weights everywhere it is convolution. */
  @Property
  @Label("required LOCAL-20 with equal weights everywhere it is convolution")
  default void local20WithEqualWeightsEverywhereItIsConvolution(
      @ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-20",
        LocallyConnectedDomains.EXACT,
        LocallyConnectedLaws::isConvolutionWhereShared,
        example);
  }

  /** LOCAL-21: linear in its input. */
  @Property
  @Label("required LOCAL-21 linear in its input")
  default void local21LinearInItsInput(@ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-21",
        LocallyConnectedDomains.EXACT,
        LocallyConnectedLaws.linearIn(Slot.INPUT),
        example);
  }

  /** LOCAL-22: linear in its weights. */
  @Property
  @Label("required LOCAL-22 linear in its weights")
  default void local22LinearInItsWeights(@ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-22",
        LocallyConnectedDomains.EXACT,
        LocallyConnectedLaws.linearIn(Slot.WEIGHTS),
        example);
  }

  /** LOCAL-23: a bias adds once to its own position. */
  @Property
  @Label("required LOCAL-23 a bias adds once to its own position")
  default void local23ABiasAddsOnceToItsOwnPosition(
      @ForAll("localsWithBias") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-23", LocallyConnectedDomains.WITH_BIAS, LocallyConnectedLaws::biasAddsOnce, example);
  }

  /** LOCAL-24: items are computed by themselves. */
  @Property
  @Label("required LOCAL-24 items are computed by themselves")
  default void local24ItemsAreComputedByThemselves(
      @ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-24",
        LocallyConnectedDomains.EXACT,
        OperatorLaws.itemsAreIndependent(Slot.INPUT),
        example);
  }

  /** LOCAL-25: groups stand side by side. */
  @Property
  @Label("required LOCAL-25 groups stand side by side")
  default void local25GroupsStandSideBySide(
      @ForAll("groupedLocals") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-25", LocallyConnectedDomains.GROUPED, LocallyConnectedLaws::groupsSplit, example);
  }

  /** LOCAL-26: weights of one position change one position. */
  @Property
  @Label("required LOCAL-26 weights of one position change one position")
  default void local26WeightsOfOnePositionChangeOnePosition(
      @ForAll("locals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-26",
        LocallyConnectedDomains.WITH_OUTPUT,
        LocallyConnectedLaws::weightsStayAtTheirPosition,
        example);
  }

  /** LOCAL-40: outputs are within their bound. */
  @Property
  @Label("accuracy LOCAL-40 outputs are within their bound")
  default void local40OutputsAreWithinTheirBound(
      @ForAll("localsOfReals") OperatorCase<LocallyConnected> example) {
    obey(
        "LOCAL-40",
        LocallyConnectedDomains.REAL,
        Oracle.bounded(Slot.OUTPUT, MultilinearBound::of),
        example);
  }

  /** LOCAL-44: a NaN reaches the outputs that read it. */
  @Property
  @Label("required LOCAL-44 a NaN reaches the outputs that read it")
  default void local44ANaNReachesTheOutputsThatReadIt(
      @ForAll("localsWithNan") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-44", LocallyConnectedDomains.WITH_NAN, Oracle.exact(Slot.OUTPUT), example);
  }

  /** LOCAL-45: an infinity reaches what reads it. */
  @Property
  @Label("required LOCAL-45 an infinity reaches what reads it")
  default void local45AnInfinityReachesWhatReadsIt(
      @ForAll("localsWithInfinities") OperatorCase<LocallyConnected> example) {
    obey("LOCAL-45", LocallyConnectedDomains.WITH_INFINITIES, Oracle.exact(Slot.OUTPUT), example);
  }
}
