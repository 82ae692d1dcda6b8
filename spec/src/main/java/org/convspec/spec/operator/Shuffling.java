package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.BlockOrder;
import org.convspec.spec.geometry.Blocks;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/** An exchange between channels and space, in either direction (chapter 22). */
public interface Shuffling {

  /** What both directions take and give. */
  Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  /** Returns the positions of a block per spatial axis. */
  List<Long> factors();

  /** Returns how the channels of a block are counted. */
  BlockOrder order();

  /** Returns the name in texts and on the wire. */
  String label();

  /**
   * Returns the blocks of an input.
   *
   * @throws InvalidCallException by the rule that attributes and shape break together
   */
  Blocks over(Shape input);

  /** Returns the factors as a shape, one per spatial axis of the input. */
  default Shape checkedFactors(Shape input) {
    DataRank.check(input);
    if (factors().size() != input.rank() - 2) { // MOVE-03
      throw new InvalidCallException(
          "MOVE-03",
          "number of factors",
          factors().size(),
          "one per spatial axis, " + (input.rank() - 2));
    }
    for (long factor : factors()) {
      if (factor < 1) { // MOVE-04
        throw new InvalidCallException("MOVE-04", "factor", factor, "at least 1");
      }
    }
    return Shape.of(factors().stream().mapToLong(Long::longValue).toArray());
  }

  /** Returns the shapes of the results of a call whose output has this shape. */
  default Map<Slot, Shape> movedShapes(Direction direction, Map<Slot, Shape> given, Shape output) {
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, output); // MOVE-11, MOVE-12
    }
    OutputGradients.check("MOVE-07", label(), given, output);
    return Map.of(Slot.INPUT_GRADIENT, given.get(Slot.INPUT)); // MOVE-14
  }
}
