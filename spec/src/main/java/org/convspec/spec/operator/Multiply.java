package org.convspec.spec.operator;

import java.util.Map;
import org.convspec.spec.tensor.Shape;

/** The element-wise product of two operands (chapter 21). */
public record Multiply() implements Operator, Broadcasting {

  @Override
  public String label() {
    return "multiply";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    return combinedShapes(direction, given);
  }
}
