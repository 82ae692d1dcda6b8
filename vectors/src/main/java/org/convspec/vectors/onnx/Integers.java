package org.convspec.vectors.onnx;

import java.util.Arrays;
import org.convspec.spec.tensor.Tensor;

/** Tensors that ONNX has with elements of 64-bit integers. */
final class Integers {

  private Integers() {}

  /** Returns whether all elements are such integers. */
  static boolean areIn(Tensor tensor) {
    return Arrays.stream(tensor.toArray()).allMatch(value -> value == (long) value);
  }
}
