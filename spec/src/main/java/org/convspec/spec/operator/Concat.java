package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.Concatenation;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * Two tensors side by side (chapter 22).
 *
 * @param axis along which, counted from 0 over all axes in canonical order
 */
public record Concat(long axis) implements Operator {

  private static final Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT, Slot.OTHER),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT, Slot.OTHER, Slot.OTHER_GRADIENT));

  @Override
  public String label() {
    return "concat";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  /**
   * Returns where the elements of both tensors go.
   *
   * @throws InvalidCallException by the rule that axis and shapes break together
   */
  public Concatenation over(Shape input, Shape other) {
    try {
      DataRank.check(input);
      if (axis < 0 || axis >= input.rank()) { // MOVE-01
        throw new InvalidCallException(
            "MOVE-01", "axis", axis, "0 to " + (input.rank() - 1) + ", an axis of the input");
      }
      return new Concatenation(input, other, (int) axis);
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    Shape input = given.get(Slot.INPUT);
    Shape other = given.get(Slot.OTHER);
    Shape output = over(input, other).outputShape();
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, output);
    }
    OutputGradients.check("MOVE-07", label(), given, output);
    return Map.of(Slot.INPUT_GRADIENT, input, Slot.OTHER_GRADIENT, other); // MOVE-14
  }
}
