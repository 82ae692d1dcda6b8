package org.convspec.spec.operator;

import java.util.Map;
import org.convspec.spec.tensor.Shape;

/** The element-wise sum of two operands (chapter 21). */
public record Add() implements Operator, Broadcasting {

  @Override
  public String label() {
    return "add";
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
