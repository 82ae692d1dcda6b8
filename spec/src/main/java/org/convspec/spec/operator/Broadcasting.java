package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.Broadcast;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/** An operator that combines two operands element by element (chapter 21). */
public interface Broadcasting {

  /** What both of them take and give. */
  Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT, Slot.OTHER),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT, Slot.OTHER, Slot.OTHER_GRADIENT));

  /** Returns the name in texts and on the wire. */
  String label();

  /**
   * Returns which elements the operator reads.
   *
   * @param given the shapes of both operands
   * @throws InvalidCallException by the rule that they break
   */
  default Broadcast over(Map<Slot, Shape> given) {
    try {
      DataRank.check(given.get(Slot.INPUT));
      return new Broadcast(given.get(Slot.INPUT), given.get(Slot.OTHER));
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  /** Returns the shapes of the results of a call. */
  default Map<Slot, Shape> combinedShapes(Direction direction, Map<Slot, Shape> given) {
    Shape output = over(given).outputShape();
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, output);
    }
    OutputGradients.check("ARITH-02", label(), given, output);
    return Map.of( // ARITH-11
        Slot.INPUT_GRADIENT, given.get(Slot.INPUT), Slot.OTHER_GRADIENT, given.get(Slot.OTHER));
  }
}
