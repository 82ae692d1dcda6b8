package org.convspec.vectors.replay;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.convspec.spec.tensor.Shape;

/**
 * Axes of extent 1 in front of those that a tensor of ONNX has, where ours have items and channels.
 */
record LeadingAxes(int count) {

  /** How many axes data has here, at the least. */
  static final int FEWEST = 2;

  /** Returns as many as make a rank. */
  static LeadingAxes upTo(int wanted, int rank) {
    return new LeadingAxes(Math.max(0, wanted - rank));
  }

  /** Returns the tensor with them. */
  GivenTensor before(GivenTensor tensor) {
    return tensor.reshape(shape().apply(tensor.shape()));
  }

  /** Returns what makes of a shape the one with them. */
  UnaryOperator<Shape> shape() {
    long[] ones = new long[count];
    Arrays.fill(ones, 1);
    return Shape.of(ones)::then;
  }
}
