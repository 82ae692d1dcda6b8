package org.convspec.spec.operator;

import java.util.Map;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/** What every operator asks of the output gradient that it is given. */
final class OutputGradients {

  private OutputGradients() {}

  /** Refuses, by a rule of an operator, an output gradient that is not shaped like the output. */
  static void check(String rule, String operator, Map<Slot, Shape> given, Shape output) {
    Shape gradient = given.get(Slot.OUTPUT_GRADIENT);
    if (!output.equals(gradient)) {
      throw new InvalidCallException(rule, "outputGradient shape", gradient, output.toString())
          .within(operator);
    }
  }
}
