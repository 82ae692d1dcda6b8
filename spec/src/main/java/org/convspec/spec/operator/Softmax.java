package org.convspec.spec.operator;

/**
 * Exponentials divided by their sum along an axis (chapter 20).
 *
 * @param axis the axis along which results belong together, counted from 0 in canonical order
 */
public record Softmax(long axis) implements SoftmaxFunction {

  @Override
  public String label() {
    return "softmax";
  }

  @Override
  public Softmax withAxis(long other) {
    return new Softmax(other);
  }
}
