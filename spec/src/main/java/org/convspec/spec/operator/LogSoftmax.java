package org.convspec.spec.operator;

/**
 * The logarithm of softmax along an axis (chapter 20).
 *
 * @param axis the axis along which results belong together, counted from 0 in canonical order
 */
public record LogSoftmax(long axis) implements SoftmaxFunction {

  @Override
  public String label() {
    return "logSoftmax";
  }

  @Override
  public LogSoftmax withAxis(long other) {
    return new LogSoftmax(other);
  }
}
