package org.convspec.vectors.replay;

import java.util.Arrays;
import java.util.List;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.translation.Dialect;

/** Operators that the dialect of ONNX translates, with attributes alone. */
final class Translated {

  private Translated() {}

  /** Returns the operator of a node, from all attributes that nobody has read. */
  static Operator operator(GivenNode node) {
    return Dialect.of(Convention.ONNX).read(node.attributes().rest(), node.spatialRank());
  }

  /** Reads an attribute that says what the weights say, and refuses one that says otherwise. */
  static void checkKernel(GivenNode node, GivenTensor weights) {
    if (node.attributes().has("kernel_shape")) {
      List<Long> extents = spatial(weights);
      List<Long> given = node.attributes().integers("kernel_shape");
      node.require(given.equals(extents), "kernel_shape", given, extents + ", as the weights have");
    }
  }

  private static List<Long> spatial(GivenTensor weights) {
    List<Long> extents = Arrays.stream(weights.shape().toArray()).boxed().toList();
    return extents.subList(Math.min(2, extents.size()), extents.size());
  }
}
