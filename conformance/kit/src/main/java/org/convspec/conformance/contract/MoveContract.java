package org.convspec.conformance.contract;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.spec.geometry.BlockOrder;
import org.convspec.spec.operator.Concat;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.PixelShuffle;
import org.convspec.spec.operator.PixelUnshuffle;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Chapter 22, in both directions, and chapter 1 as far as it shows in it. */
public interface MoveContract extends MoveCaseSource {

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07ADataLayoutPermutesAxesAndNothingElseOfConcatenation(
      @ForAll("concatsStoredOtherwise") OperatorCase<Concat> example) {
    obey("TEN-07", MoveDomains.storedOtherwise(), Oracle.exact(Slot.OUTPUT), example);
  }

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07ADataLayoutPermutesAxesAndNothingElseOfShuffles(
      @ForAll("shufflesStoredOtherwise") OperatorCase<PixelShuffle> example) {
    obey("TEN-07", MoveDomains.storedOtherwise(), Oracle.exact(Slot.OUTPUT), example);
  }

  /** TEN-07: a data layout permutes axes and nothing else. */
  @Property
  @Label("required TEN-07 a data layout permutes axes and nothing else")
  default void ten07ADataLayoutPermutesAxesAndNothingElseOfUnshuffles(
      @ForAll("unshufflesStoredOtherwise") OperatorCase<PixelUnshuffle> example) {
    obey("TEN-07", MoveDomains.storedOtherwise(), Oracle.exact(Slot.OUTPUT), example);
  }

  /** TEN-14: data has items and channels. */
  @Property
  @Label("required TEN-14 data has items and channels")
  default void ten14DataHasItemsAndChannelsOfConcatenation(
      @ForAll("concatsWithoutChannels") OperatorCase<Concat> example) {
    obey(
        "TEN-14",
        OperatorBreakage.of("TEN-14", Direction.FORWARD),
        Oracle.rejected("TEN-14", Slot.OUTPUT),
        example);
  }

  /** MOVE-01: an axis is one of the input. */
  @Property
  @Label("required MOVE-01 an axis is one of the input")
  default void move01AnAxisIsOneOfTheInput(
      @ForAll("concatsAlongNoAxis") OperatorCase<Concat> example) {
    obey(
        "MOVE-01",
        OperatorBreakage.of("MOVE-01", Direction.FORWARD),
        Oracle.rejected("MOVE-01", Slot.OUTPUT),
        example);
  }

  /** MOVE-02: tensors fit beside each other. */
  @Property
  @Label("required MOVE-02 tensors fit beside each other")
  default void move02TensorsFitBesideEachOther(
      @ForAll("concatsThatDoNotFit") OperatorCase<Concat> example) {
    obey(
        "MOVE-02",
        OperatorBreakage.of("MOVE-02", Direction.FORWARD),
        Oracle.rejected("MOVE-02", Slot.OUTPUT),
        example);
  }

  /** MOVE-03: there is one factor per spatial axis. */
  @Property
  @Label("required MOVE-03 there is one factor per spatial axis")
  default void move03ThereIsOneFactorPerSpatialAxisOfShuffles(
      @ForAll("shufflesWithOtherCounts") OperatorCase<PixelShuffle> example) {
    obey(
        "MOVE-03",
        OperatorBreakage.of("MOVE-03", Direction.FORWARD),
        Oracle.rejected("MOVE-03", Slot.OUTPUT),
        example);
  }

  /** MOVE-04: a factor is at least one. */
  @Property
  @Label("required MOVE-04 a factor is at least one")
  default void move04AFactorIsAtLeastOneOfShuffles(
      @ForAll("shufflesWithoutFactor") OperatorCase<PixelShuffle> example) {
    obey(
        "MOVE-04",
        OperatorBreakage.of("MOVE-04", Direction.FORWARD),
        Oracle.rejected("MOVE-04", Slot.OUTPUT),
        example);
  }

  /** MOVE-03: there is one factor per spatial axis. */
  @Property
  @Label("required MOVE-03 there is one factor per spatial axis")
  default void move03ThereIsOneFactorPerSpatialAxisOfUnshuffles(
      @ForAll("unshufflesWithOtherCounts") OperatorCase<PixelUnshuffle> example) {
    obey(
        "MOVE-03",
        OperatorBreakage.of("MOVE-03", Direction.FORWARD),
        Oracle.rejected("MOVE-03", Slot.OUTPUT),
        example);
  }

  /** MOVE-04: a factor is at least one. */
  @Property
  @Label("required MOVE-04 a factor is at least one")
  default void move04AFactorIsAtLeastOneOfUnshuffles(
      @ForAll("unshufflesWithoutFactor") OperatorCase<PixelUnshuffle> example) {
    obey(
        "MOVE-04",
        OperatorBreakage.of("MOVE-04", Direction.FORWARD),
        Oracle.rejected("MOVE-04", Slot.OUTPUT),
        example);
  }

  /** MOVE-05: channels divide into blocks. */
  @Property
  @Label("required MOVE-05 channels divide into blocks")
  default void move05ChannelsDivideIntoBlocks(
      @ForAll("shufflesLeavingChannels") OperatorCase<PixelShuffle> example) {
    obey(
        "MOVE-05",
        OperatorBreakage.of("MOVE-05", Direction.FORWARD),
        Oracle.rejected("MOVE-05", Slot.OUTPUT),
        example);
  }

  /** MOVE-06: space divides into blocks. */
  @Property
  @Label("required MOVE-06 space divides into blocks")
  default void move06SpaceDividesIntoBlocks(
      @ForAll("unshufflesLeavingSpace") OperatorCase<PixelUnshuffle> example) {
    obey(
        "MOVE-06",
        OperatorBreakage.of("MOVE-06", Direction.FORWARD),
        Oracle.rejected("MOVE-06", Slot.OUTPUT),
        example);
  }

  /** MOVE-07: an output gradient has the shape of the output. */
  @Property
  @Label("required MOVE-07 an output gradient has the shape of the output")
  default void move07AnOutputGradientHasTheShapeOfTheOutputOfConcatenation(
      @ForAll("concatsWithOtherOutputGradient") OperatorCase<Concat> example) {
    obey(
        "MOVE-07",
        OperatorBreakage.of("MOVE-07", Direction.GRADIENT),
        Oracle.rejected("MOVE-07", Slot.INPUT_GRADIENT),
        example);
  }

  /** MOVE-07: an output gradient has the shape of the output. */
  @Property
  @Label("required MOVE-07 an output gradient has the shape of the output")
  default void move07AnOutputGradientHasTheShapeOfTheOutputOfShuffles(
      @ForAll("shufflesWithOtherOutputGradient") OperatorCase<PixelShuffle> example) {
    obey(
        "MOVE-07",
        OperatorBreakage.of("MOVE-07", Direction.GRADIENT),
        Oracle.rejected("MOVE-07", Slot.INPUT_GRADIENT),
        example);
  }

  /** MOVE-07: an output gradient has the shape of the output. */
  @Property
  @Label("required MOVE-07 an output gradient has the shape of the output")
  default void move07AnOutputGradientHasTheShapeOfTheOutputOfUnshuffles(
      @ForAll("unshufflesWithOtherOutputGradient") OperatorCase<PixelUnshuffle> example) {
    obey(
        "MOVE-07",
        OperatorBreakage.of("MOVE-07", Direction.GRADIENT),
        Oracle.rejected("MOVE-07", Slot.INPUT_GRADIENT),
        example);
  }

  /** MOVE-10: extents add up along the axis. */
  @Property
  @Label("required MOVE-10 extents add up along the axis")
  default void move10ExtentsAddUpAlongTheAxis(@ForAll("concats") OperatorCase<Concat> example) {
    obey("MOVE-10", OperatorDomains.integers(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** MOVE-11: a pixel shuffle makes space of channels. */
  @Property
  @Label("required MOVE-11 a pixel shuffle makes space of channels")
  default void move11APixelShuffleMakesSpaceOfChannels(
      @ForAll("shuffles") OperatorCase<PixelShuffle> example) {
    obey("MOVE-11", OperatorDomains.integers(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** MOVE-12: a pixel unshuffle makes channels of space. */
  @Property
  @Label("required MOVE-12 a pixel unshuffle makes channels of space")
  default void move12APixelUnshuffleMakesChannelsOfSpace(
      @ForAll("unshuffles") OperatorCase<PixelUnshuffle> example) {
    obey("MOVE-12", OperatorDomains.integers(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** MOVE-13: no elements is an answer. */
  @Property
  @Label("required MOVE-13 no elements is an answer")
  default void move13NoElementsIsAnAnswerOfConcatenation(
      @ForAll("emptyConcats") OperatorCase<Concat> example) {
    obey("MOVE-13", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** MOVE-13: no elements is an answer. */
  @Property
  @Label("required MOVE-13 no elements is an answer")
  default void move13NoElementsIsAnAnswerOfShuffles(
      @ForAll("emptyShuffles") OperatorCase<PixelShuffle> example) {
    obey("MOVE-13", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** MOVE-13: no elements is an answer. */
  @Property
  @Label("required MOVE-13 no elements is an answer")
  default void move13NoElementsIsAnAnswerOfUnshuffles(
      @ForAll("emptyUnshuffles") OperatorCase<PixelUnshuffle> example) {
    obey("MOVE-13", OperatorDomains.empty(), Oracle.shape(Slot.OUTPUT), example);
  }

  /** MOVE-14: a gradient has the shape of its input. */
  @Property
  @Label("required MOVE-14 a gradient has the shape of its input")
  default void move14AGradientHasTheShapeOfItsInputOfConcatenation(
      @ForAll("concats") OperatorCase<Concat> example) {
    obey("MOVE-14", OperatorDomains.integers(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** MOVE-14: a gradient has the shape of its input. */
  @Property
  @Label("required MOVE-14 a gradient has the shape of its input")
  default void move14AGradientHasTheShapeOfItsInputOfShuffles(
      @ForAll("shuffles") OperatorCase<PixelShuffle> example) {
    obey("MOVE-14", OperatorDomains.integers(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** MOVE-14: a gradient has the shape of its input. */
  @Property
  @Label("required MOVE-14 a gradient has the shape of its input")
  default void move14AGradientHasTheShapeOfItsInputOfUnshuffles(
      @ForAll("unshuffles") OperatorCase<PixelUnshuffle> example) {
    obey("MOVE-14", OperatorDomains.integers(), Oracle.shape(Slot.INPUT_GRADIENT), example);
  }

  /** MOVE-14: a gradient has the shape of its input. */
  @Property
  @Label("required MOVE-14 a gradient has the shape of its input")
  default void move14AGradientHasTheShapeOfItsInputOfTheOther(
      @ForAll("concats") OperatorCase<Concat> example) {
    obey("MOVE-14", OperatorDomains.integers(), Oracle.shape(Slot.OTHER_GRADIENT), example);
  }

  /** MOVE-20: the other tensor stands behind the input. */
  @Property
  @Label("required MOVE-20 the other tensor stands behind the input")
  default void move20TheOtherTensorStandsBehindTheInput(
      @ForAll("concats") OperatorCase<Concat> example) {
    obey("MOVE-20", OperatorDomains.integers(), Oracle.exact(Slot.OUTPUT), example);
  }

  /** MOVE-21: channels first means that a block is made of neighbours. */
  @Property
  @Label("convention MOVE-21 channels first means that a block is made of neighbours")
  default void move21ChannelsFirstMeansThatABlockIsMadeOfNeighbours(
      @ForAll("shufflesByChannel") OperatorCase<PixelShuffle> example) {
    obey("MOVE-21", MoveDomains.in(BlockOrder.CHANNEL_FIRST), Oracle.exact(Slot.OUTPUT), example);
  }

  /** MOVE-22: blocks first means that a block is made of far channels. */
  @Property
  @Label("convention MOVE-22 blocks first means that a block is made of far channels")
  default void move22BlocksFirstMeansThatABlockIsMadeOfFarChannels(
      @ForAll("shufflesByBlock") OperatorCase<PixelShuffle> example) {
    obey("MOVE-22", MoveDomains.in(BlockOrder.BLOCK_FIRST), Oracle.exact(Slot.OUTPUT), example);
  }

  /** MOVE-23: a pixel unshuffle undoes the shuffle. */
  @Property
  @Label("required MOVE-23 a pixel unshuffle undoes the shuffle")
  default void move23APixelUnshuffleUndoesTheShuffleByChannel(
      @ForAll("unshufflesByChannel") OperatorCase<PixelUnshuffle> example) {
    obey("MOVE-23", MoveDomains.in(BlockOrder.CHANNEL_FIRST), Oracle.exact(Slot.OUTPUT), example);
  }

  /** MOVE-23: a pixel unshuffle undoes the shuffle. */
  @Property
  @Label("required MOVE-23 a pixel unshuffle undoes the shuffle")
  default void move23APixelUnshuffleUndoesTheShuffleByBlock(
      @ForAll("unshufflesByBlock") OperatorCase<PixelUnshuffle> example) {
    obey("MOVE-23", MoveDomains.in(BlockOrder.BLOCK_FIRST), Oracle.exact(Slot.OUTPUT), example);
  }

  /** MOVE-24: blocks have their axes in order. */
  @Property
  @Label("required MOVE-24 blocks have their axes in order")
  default void move24BlocksHaveTheirAxesInOrder(
      @ForAll("shufflesOfSeveralAxes") OperatorCase<PixelShuffle> example) {
    obey("MOVE-24", MoveDomains.SEVERAL_AXES, Oracle.exact(Slot.OUTPUT), example);
  }

  /** MOVE-30: a concatenation gives each tensor its part. */
  @Property
  @Label("required MOVE-30 a concatenation gives each tensor its part")
  default void move30AConcatenationGivesEachTensorItsPartInput(
      @ForAll("concats") OperatorCase<Concat> example) {
    obey("MOVE-30", OperatorDomains.integers(), Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** MOVE-30: a concatenation gives each tensor its part. */
  @Property
  @Label("required MOVE-30 a concatenation gives each tensor its part")
  default void move30AConcatenationGivesEachTensorItsPartOther(
      @ForAll("concats") OperatorCase<Concat> example) {
    obey("MOVE-30", OperatorDomains.integers(), Oracle.exact(Slot.OTHER_GRADIENT), example);
  }

  /** MOVE-31: the gradient of a shuffle is the unshuffle. */
  @Property
  @Label("required MOVE-31 the gradient of a shuffle is the unshuffle")
  default void move31TheGradientOfAShuffleIsTheUnshuffleOfShuffles(
      @ForAll("shuffles") OperatorCase<PixelShuffle> example) {
    obey("MOVE-31", OperatorDomains.integers(), Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** MOVE-31: the gradient of a shuffle is the unshuffle. */
  @Property
  @Label("required MOVE-31 the gradient of a shuffle is the unshuffle")
  default void move31TheGradientOfAShuffleIsTheUnshuffleOfUnshuffles(
      @ForAll("unshuffles") OperatorCase<PixelUnshuffle> example) {
    obey("MOVE-31", OperatorDomains.integers(), Oracle.exact(Slot.INPUT_GRADIENT), example);
  }

  /** MOVE-40: concatenation is associative. */
  @Property
  @Label("required MOVE-40 concatenation is associative")
  default void move40ConcatenationIsAssociative(@ForAll("concats") OperatorCase<Concat> example) {
    obey("MOVE-40", OperatorDomains.integers(), MoveLaws::isAssociative, example);
  }

  /** MOVE-41: shuffle and unshuffle undo each other. */
  @Property
  @Label("required MOVE-41 shuffle and unshuffle undo each other")
  default void move41ShuffleAndUnshuffleUndoEachOtherForward(
      @ForAll("shuffles") OperatorCase<PixelShuffle> example) {
    obey("MOVE-41", OperatorDomains.integers(), MoveLaws::unshuffleUndoes, example);
  }

  /** MOVE-41: shuffle and unshuffle undo each other. */
  @Property
  @Label("required MOVE-41 shuffle and unshuffle undo each other")
  default void move41ShuffleAndUnshuffleUndoEachOtherBack(
      @ForAll("unshuffles") OperatorCase<PixelUnshuffle> example) {
    obey("MOVE-41", OperatorDomains.integers(), MoveLaws::shuffleUndoes, example);
  }

  /** MOVE-42: items do not see each other. */
  @Property
  @Label("required MOVE-42 items do not see each other")
  default void move42ItemsDoNotSeeEachOtherOfShuffles(
      @ForAll("shuffles") OperatorCase<PixelShuffle> example) {
    obey(
        "MOVE-42",
        OperatorDomains.integers(),
        OperatorLaws.itemsAreIndependent(Slot.INPUT),
        example);
  }

  /** MOVE-42: items do not see each other. */
  @Property
  @Label("required MOVE-42 items do not see each other")
  default void move42ItemsDoNotSeeEachOtherOfUnshuffles(
      @ForAll("unshuffles") OperatorCase<PixelUnshuffle> example) {
    obey(
        "MOVE-42",
        OperatorDomains.integers(),
        OperatorLaws.itemsAreIndependent(Slot.INPUT),
        example);
  }

  /** MOVE-43: a gradient is the adjoint of its operator. */
  @Property
  @Label("required MOVE-43 a gradient is the adjoint of its operator")
  default void move43AGradientIsTheAdjointOfItsOperatorOfConcatenation(
      @ForAll("concats") OperatorCase<Concat> example) {
    obey("MOVE-43", OperatorDomains.integers(), MoveLaws::partsAreAdjoint, example);
  }

  /** MOVE-43: a gradient is the adjoint of its operator. */
  @Property
  @Label("required MOVE-43 a gradient is the adjoint of its operator")
  default void move43AGradientIsTheAdjointOfItsOperatorOfShuffles(
      @ForAll("shuffles") OperatorCase<PixelShuffle> example) {
    obey("MOVE-43", OperatorDomains.integers(), OperatorLaws.adjointIn(Slot.INPUT), example);
  }

  /** MOVE-43: a gradient is the adjoint of its operator. */
  @Property
  @Label("required MOVE-43 a gradient is the adjoint of its operator")
  default void move43AGradientIsTheAdjointOfItsOperatorOfUnshuffles(
      @ForAll("unshuffles") OperatorCase<PixelUnshuffle> example) {
    obey("MOVE-43", OperatorDomains.integers(), OperatorLaws.adjointIn(Slot.INPUT), example);
  }

  /** MOVE-50: copies are exact. */
  @Property
  @Label("required MOVE-50 copies are exact")
  default void move50CopiesAreExactOfConcatenationOfReals(
      @ForAll("concatsOfReals") OperatorCase<Concat> example) {
    obey("MOVE-50", OperatorDomains.withData(Fill.Kind.REALS), Oracle.exact(Slot.OUTPUT), example);
  }

  /** MOVE-50: copies are exact. */
  @Property
  @Label("required MOVE-50 copies are exact")
  default void move50CopiesAreExactOfConcatenationWithNan(
      @ForAll("concatsWithNan") OperatorCase<Concat> example) {
    obey("MOVE-50", OperatorDomains.withData(Fill.Kind.NANS), Oracle.exact(Slot.OUTPUT), example);
  }

  /** MOVE-50: copies are exact. */
  @Property
  @Label("required MOVE-50 copies are exact")
  default void move50CopiesAreExactOfConcatenationOfSubnormals(
      @ForAll("concatsOfSubnormals") OperatorCase<Concat> example) {
    obey(
        "MOVE-50",
        OperatorDomains.withData(Fill.Kind.SUBNORMALS),
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** MOVE-51: the answer depends on the call alone. */
  @Property
  @Label("required MOVE-51 the answer depends on the call alone")
  default void move51TheAnswerDependsOnTheCallAloneOfConcatenation(
      @ForAll("concats") OperatorCase<Concat> example) {
    obey("MOVE-51", OperatorDomains.integers(), Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** MOVE-50: copies are exact. */
  @Property
  @Label("required MOVE-50 copies are exact")
  default void move50CopiesAreExactOfShufflesOfReals(
      @ForAll("shufflesOfReals") OperatorCase<PixelShuffle> example) {
    obey("MOVE-50", OperatorDomains.withData(Fill.Kind.REALS), Oracle.exact(Slot.OUTPUT), example);
  }

  /** MOVE-50: copies are exact. */
  @Property
  @Label("required MOVE-50 copies are exact")
  default void move50CopiesAreExactOfShufflesWithNan(
      @ForAll("shufflesWithNan") OperatorCase<PixelShuffle> example) {
    obey("MOVE-50", OperatorDomains.withData(Fill.Kind.NANS), Oracle.exact(Slot.OUTPUT), example);
  }

  /** MOVE-50: copies are exact. */
  @Property
  @Label("required MOVE-50 copies are exact")
  default void move50CopiesAreExactOfShufflesOfSubnormals(
      @ForAll("shufflesOfSubnormals") OperatorCase<PixelShuffle> example) {
    obey(
        "MOVE-50",
        OperatorDomains.withData(Fill.Kind.SUBNORMALS),
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** MOVE-51: the answer depends on the call alone. */
  @Property
  @Label("required MOVE-51 the answer depends on the call alone")
  default void move51TheAnswerDependsOnTheCallAloneOfShuffles(
      @ForAll("shuffles") OperatorCase<PixelShuffle> example) {
    obey("MOVE-51", OperatorDomains.integers(), Oracle.repeatable(Slot.OUTPUT), example);
  }

  /** MOVE-50: copies are exact. */
  @Property
  @Label("required MOVE-50 copies are exact")
  default void move50CopiesAreExactOfUnshufflesOfReals(
      @ForAll("unshufflesOfReals") OperatorCase<PixelUnshuffle> example) {
    obey("MOVE-50", OperatorDomains.withData(Fill.Kind.REALS), Oracle.exact(Slot.OUTPUT), example);
  }

  /** MOVE-50: copies are exact. */
  @Property
  @Label("required MOVE-50 copies are exact")
  default void move50CopiesAreExactOfUnshufflesWithNan(
      @ForAll("unshufflesWithNan") OperatorCase<PixelUnshuffle> example) {
    obey("MOVE-50", OperatorDomains.withData(Fill.Kind.NANS), Oracle.exact(Slot.OUTPUT), example);
  }

  /** MOVE-50: copies are exact. */
  @Property
  @Label("required MOVE-50 copies are exact")
  default void move50CopiesAreExactOfUnshufflesOfSubnormals(
      @ForAll("unshufflesOfSubnormals") OperatorCase<PixelUnshuffle> example) {
    obey(
        "MOVE-50",
        OperatorDomains.withData(Fill.Kind.SUBNORMALS),
        Oracle.exact(Slot.OUTPUT),
        example);
  }

  /** MOVE-51: the answer depends on the call alone. */
  @Property
  @Label("required MOVE-51 the answer depends on the call alone")
  default void move51TheAnswerDependsOnTheCallAloneOfUnshuffles(
      @ForAll("unshuffles") OperatorCase<PixelUnshuffle> example) {
    obey("MOVE-51", OperatorDomains.integers(), Oracle.repeatable(Slot.OUTPUT), example);
  }
}
