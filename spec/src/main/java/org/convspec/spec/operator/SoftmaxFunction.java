package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.AxisLines;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/** Softmax or its logarithm, along one axis (chapter 20). */
public sealed interface SoftmaxFunction extends Operator permits Softmax, LogSoftmax {

  /** An input, an output of the same shape, and the gradient of the input. */
  Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  /** Returns the axis, counted from 0 in canonical order. */
  long axis();

  /** Returns the same function along another axis. */
  SoftmaxFunction withAxis(long other);

  @Override
  default Signature signature() {
    return SIGNATURE;
  }

  /**
   * Returns the lines of an input that are normalized one by one.
   *
   * @throws InvalidCallException by TEN-14 or SOFT-01
   */
  default AxisLines over(Shape input) {
    try {
      DataRank.check(input);
      if (axis() < 0 || axis() >= input.rank()) { // SOFT-01
        throw new InvalidCallException("SOFT-01", "axis", axis(), "0 to " + (input.rank() - 1));
      }
      return new AxisLines(input, (int) axis());
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  @Override
  default Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    Shape input = over(given.get(Slot.INPUT)).shape();
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, input); // SOFT-05, SOFT-08
    }
    Shape gradient = given.get(Slot.OUTPUT_GRADIENT);
    if (!input.equals(gradient)) { // SOFT-03
      throw new InvalidCallException("SOFT-03", "outputGradient shape", gradient, input.toString())
          .within(label());
    }
    return Map.of(Slot.INPUT_GRADIENT, input); // SOFT-07
  }
}
