package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/** A function of one number that is applied to every element by itself (chapter 19). */
public sealed interface Activation extends Operator
    permits Relu, LeakyRelu, Sigmoid, Tanh, Gelu, Silu, HardSwish {

  /** An input, an output of the same shape, and the gradient of the input. */
  Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  @Override
  default Signature signature() {
    return SIGNATURE;
  }

  /** Refuses attributes with which there is no function; most functions have none. */
  default void checkAttributes() {}

  @Override
  default Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    Shape input = given.get(Slot.INPUT);
    try {
      DataRank.check(input);
      checkAttributes();
      if (direction == Direction.FORWARD) {
        return Map.of(Slot.OUTPUT, input); // ACT-02, ACT-05
      }
      Shape gradient = given.get(Slot.OUTPUT_GRADIENT);
      if (!input.equals(gradient)) { // ACT-03
        throw new InvalidCallException(
            "ACT-03", "outputGradient shape", gradient, input.toString());
      }
      return Map.of(Slot.INPUT_GRADIENT, input); // ACT-04
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }
}
