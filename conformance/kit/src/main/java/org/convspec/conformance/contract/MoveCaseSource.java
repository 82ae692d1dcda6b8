package org.convspec.conformance.contract;

import java.util.Collections;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.MoveCases;
import org.convspec.conformance.cases.OperatorBreakage;
import org.convspec.conformance.cases.ShapeDamage;
import org.convspec.conformance.cases.StoredOtherwise;
import org.convspec.spec.geometry.BlockOrder;
import org.convspec.spec.operator.Concat;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.PixelShuffle;
import org.convspec.spec.operator.PixelUnshuffle;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.ShuffleNotation;

/** The cases that the properties of concatenation and shuffles are tried with. */
public interface MoveCaseSource extends Contract {

  /** Concatenations: integers. */
  @Provide
  default Arbitrary<OperatorCase<Concat>> concats() {
    return MoveCases.concats(elementType(), Fill.Kind.INTS);
  }

  /** Concatenations: reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<Concat>> concatsOfReals() {
    return MoveCases.concats(elementType(), Fill.Kind.REALS);
  }

  /** Concatenations: one NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<Concat>> concatsWithNan() {
    return MoveCases.concats(elementType(), Fill.Kind.NANS);
  }

  /** Concatenations: subnormal numbers. */
  @Provide
  default Arbitrary<OperatorCase<Concat>> concatsOfSubnormals() {
    return MoveCases.concats(elementType(), Fill.Kind.SUBNORMALS);
  }

  /** Concatenations with the channels last. */
  @Provide
  default Arbitrary<OperatorCase<Concat>> concatsStoredOtherwise() {
    return StoredOtherwise.channelsLast(concats().filter(example -> example.spatialRank() > 0));
  }

  /** Concatenations whose output gradient has another shape. */
  @Provide
  default Arbitrary<OperatorCase<Concat>> concatsWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "MOVE-07",
        Direction.GRADIENT,
        concats(),
        example ->
            example.withShape(
                Slot.OUTPUT_GRADIENT,
                ShapeDamage.wrong(example.outputShape(), example.fill().seed())));
  }

  /** Concatenations without elements in the output. */
  @Provide
  default Arbitrary<OperatorCase<Concat>> emptyConcats() {
    return concats().filter(OperatorDomains.empty());
  }

  /** Shuffles: integers. */
  @Provide
  default Arbitrary<OperatorCase<PixelShuffle>> shuffles() {
    return MoveCases.shuffles(ShuffleNotation.SHUFFLE, elementType(), Fill.Kind.INTS);
  }

  /** Shuffles: reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<PixelShuffle>> shufflesOfReals() {
    return MoveCases.shuffles(ShuffleNotation.SHUFFLE, elementType(), Fill.Kind.REALS);
  }

  /** Shuffles: one NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<PixelShuffle>> shufflesWithNan() {
    return MoveCases.shuffles(ShuffleNotation.SHUFFLE, elementType(), Fill.Kind.NANS);
  }

  /** Shuffles: subnormal numbers. */
  @Provide
  default Arbitrary<OperatorCase<PixelShuffle>> shufflesOfSubnormals() {
    return MoveCases.shuffles(ShuffleNotation.SHUFFLE, elementType(), Fill.Kind.SUBNORMALS);
  }

  /** Shuffles with the channels last. */
  @Provide
  default Arbitrary<OperatorCase<PixelShuffle>> shufflesStoredOtherwise() {
    return StoredOtherwise.channelsLast(shuffles().filter(example -> example.spatialRank() > 0));
  }

  /** Shuffles whose output gradient has another shape. */
  @Provide
  default Arbitrary<OperatorCase<PixelShuffle>> shufflesWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "MOVE-07",
        Direction.GRADIENT,
        shuffles(),
        example ->
            example.withShape(
                Slot.OUTPUT_GRADIENT,
                ShapeDamage.wrong(example.outputShape(), example.fill().seed())));
  }

  /** Shuffles without elements in the output. */
  @Provide
  default Arbitrary<OperatorCase<PixelShuffle>> emptyShuffles() {
    return shuffles().filter(OperatorDomains.empty());
  }

  /** Unshuffles: integers. */
  @Provide
  default Arbitrary<OperatorCase<PixelUnshuffle>> unshuffles() {
    return MoveCases.shuffles(ShuffleNotation.UNSHUFFLE, elementType(), Fill.Kind.INTS);
  }

  /** Unshuffles: reals of both signs. */
  @Provide
  default Arbitrary<OperatorCase<PixelUnshuffle>> unshufflesOfReals() {
    return MoveCases.shuffles(ShuffleNotation.UNSHUFFLE, elementType(), Fill.Kind.REALS);
  }

  /** Unshuffles: one NaN among integers. */
  @Provide
  default Arbitrary<OperatorCase<PixelUnshuffle>> unshufflesWithNan() {
    return MoveCases.shuffles(ShuffleNotation.UNSHUFFLE, elementType(), Fill.Kind.NANS);
  }

  /** Unshuffles: subnormal numbers. */
  @Provide
  default Arbitrary<OperatorCase<PixelUnshuffle>> unshufflesOfSubnormals() {
    return MoveCases.shuffles(ShuffleNotation.UNSHUFFLE, elementType(), Fill.Kind.SUBNORMALS);
  }

  /** Unshuffles with the channels last. */
  @Provide
  default Arbitrary<OperatorCase<PixelUnshuffle>> unshufflesStoredOtherwise() {
    return StoredOtherwise.channelsLast(unshuffles().filter(example -> example.spatialRank() > 0));
  }

  /** Unshuffles whose output gradient has another shape. */
  @Provide
  default Arbitrary<OperatorCase<PixelUnshuffle>> unshufflesWithOtherOutputGradient() {
    return OperatorBreakage.breaking(
        "MOVE-07",
        Direction.GRADIENT,
        unshuffles(),
        example ->
            example.withShape(
                Slot.OUTPUT_GRADIENT,
                ShapeDamage.wrong(example.outputShape(), example.fill().seed())));
  }

  /** Unshuffles without elements in the output. */
  @Provide
  default Arbitrary<OperatorCase<PixelUnshuffle>> emptyUnshuffles() {
    return unshuffles().filter(OperatorDomains.empty());
  }

  /** Concatenations along an axis that is not there. */
  @Provide
  default Arbitrary<OperatorCase<Concat>> concatsAlongNoAxis() {
    return OperatorBreakage.breaking(
        "MOVE-01",
        Direction.FORWARD,
        concats(),
        example ->
            example.with(
                new Concat(example.fill().seed() % 2 == 0 ? -1 : 2 + example.spatialRank())));
  }

  /** Concatenations of tensors that differ on another axis. */
  @Provide
  default Arbitrary<OperatorCase<Concat>> concatsThatDoNotFit() {
    return OperatorBreakage.breaking(
        "MOVE-02",
        Direction.FORWARD,
        concats(),
        example ->
            example.withShape(
                Slot.OTHER, ShapeDamage.wrong(example.shape(Slot.OTHER), example.fill().seed())));
  }

  /** Concatenations of an input without channels. */
  @Provide
  default Arbitrary<OperatorCase<Concat>> concatsWithoutChannels() {
    return OperatorBreakage.breaking(
        "TEN-14",
        Direction.FORWARD,
        concats(),
        example -> example.withShape(Slot.INPUT, Shape.of(example.dimensions().batch())));
  }

  /** Shuffles with a factor too many. */
  @Provide
  default Arbitrary<OperatorCase<PixelShuffle>> shufflesWithOtherCounts() {
    return OperatorBreakage.breaking(
        "MOVE-03",
        Direction.FORWARD,
        shuffles(),
        example ->
            example.with(
                new PixelShuffle(
                    Collections.nCopies(example.spatialRank() + 1, 1L),
                    example.operator().order())));
  }

  /** Shuffles with a factor of 0 or less. */
  @Provide
  default Arbitrary<OperatorCase<PixelShuffle>> shufflesWithoutFactor() {
    return OperatorBreakage.breaking(
        "MOVE-04",
        Direction.FORWARD,
        shuffles(),
        example ->
            example.with(
                new PixelShuffle(
                    Collections.nCopies(example.spatialRank(), -(example.fill().seed() % 2)),
                    example.operator().order())));
  }

  /** Unshuffles with a factor too many. */
  @Provide
  default Arbitrary<OperatorCase<PixelUnshuffle>> unshufflesWithOtherCounts() {
    return OperatorBreakage.breaking(
        "MOVE-03",
        Direction.FORWARD,
        unshuffles(),
        example ->
            example.with(
                new PixelUnshuffle(
                    Collections.nCopies(example.spatialRank() + 1, 1L),
                    example.operator().order())));
  }

  /** Unshuffles with a factor of 0 or less. */
  @Provide
  default Arbitrary<OperatorCase<PixelUnshuffle>> unshufflesWithoutFactor() {
    return OperatorBreakage.breaking(
        "MOVE-04",
        Direction.FORWARD,
        unshuffles(),
        example ->
            example.with(
                new PixelUnshuffle(
                    Collections.nCopies(example.spatialRank(), -(example.fill().seed() % 2)),
                    example.operator().order())));
  }

  /** Shuffles that leave channels over. */
  @Provide
  default Arbitrary<OperatorCase<PixelShuffle>> shufflesLeavingChannels() {
    return OperatorBreakage.breaking(
        "MOVE-05",
        Direction.FORWARD,
        shuffles(),
        example ->
            example.with(example.dimensions().withChannels(example.dimensions().channels() + 1)));
  }

  /** Unshuffles that leave positions over. */
  @Provide
  default Arbitrary<OperatorCase<PixelUnshuffle>> unshufflesLeavingSpace() {
    return OperatorBreakage.breaking(
        "MOVE-06",
        Direction.FORWARD,
        unshuffles(),
        example ->
            example.with(
                example
                    .dimensions()
                    .withExtents(
                        example.dimensions().extents().stream()
                            .map(extent -> extent + 1)
                            .toList())));
  }

  /** Shuffles in one of the two orders. */
  @Provide
  default Arbitrary<OperatorCase<PixelShuffle>> shufflesByChannel() {
    return shuffles().filter(MoveDomains.in(BlockOrder.CHANNEL_FIRST));
  }

  /** Shuffles in one of the two orders. */
  @Provide
  default Arbitrary<OperatorCase<PixelShuffle>> shufflesByBlock() {
    return shuffles().filter(MoveDomains.in(BlockOrder.BLOCK_FIRST));
  }

  /** Unshuffles in one of the two orders. */
  @Provide
  default Arbitrary<OperatorCase<PixelUnshuffle>> unshufflesByChannel() {
    return unshuffles().filter(MoveDomains.in(BlockOrder.CHANNEL_FIRST));
  }

  /** Unshuffles in one of the two orders. */
  @Provide
  default Arbitrary<OperatorCase<PixelUnshuffle>> unshufflesByBlock() {
    return unshuffles().filter(MoveDomains.in(BlockOrder.BLOCK_FIRST));
  }

  /** Shuffles in blocks of two axes or more. */
  @Provide
  default Arbitrary<OperatorCase<PixelShuffle>> shufflesOfSeveralAxes() {
    return shuffles().filter(MoveDomains.SEVERAL_AXES);
  }
}
