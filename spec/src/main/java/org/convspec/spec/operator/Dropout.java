package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * Dropout with a mask that is given (chapter 21).
 *
 * @param rate the part that is dropped, from 0 to below 1
 */
public record Dropout(double rate) implements Operator {

  private static final Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT, Slot.MASK),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  @Override
  public String label() {
    return "dropout";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    Shape input = given.get(Slot.INPUT);
    try {
      DataRank.check(input);
      check(input, given.get(Slot.MASK));
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, input);
    }
    OutputGradients.check("ARITH-02", label(), given, input);
    return Map.of(Slot.INPUT_GRADIENT, input); // ARITH-11
  }

  private void check(Shape input, Shape mask) {
    if (!(0 <= rate && rate < 1)) { // ARITH-03
      throw new InvalidCallException("ARITH-03", "rate", rate, "at least 0 and below 1");
    }
    if (!input.equals(mask)) { // ARITH-04
      throw new InvalidCallException("ARITH-04", "mask shape", mask, "that of the input, " + input);
    }
  }
}
