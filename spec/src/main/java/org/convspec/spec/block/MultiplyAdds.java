package org.convspec.spec.block;

import java.util.Map;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Linear;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;

/** BLOCK-06, BLOCK-32: how many multiply-adds an operator takes, as published tables count them. */
final class MultiplyAdds {

  private MultiplyAdds() {}

  static long of(Operator operator, Map<Slot, Shape> given) {
    Shape input = given.get(Slot.INPUT);
    Shape weights = given.get(Slot.WEIGHTS);
    if (operator instanceof Convolution convolution) {
      return convolution.over(input, weights).multiplyAddCount();
    }
    return operator instanceof Linear
        ? Shape.of(input.extent(0), weights.extent(0), weights.extent(1)).elementCount()
        : 0;
  }
}
