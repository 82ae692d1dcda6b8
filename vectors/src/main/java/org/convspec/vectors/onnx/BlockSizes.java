package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.operator.Shuffling;

/** The blocks that ONNX exchanges with channels: squares on two spatial axes. */
final class BlockSizes {

  private static final int SPATIAL_RANK = 2;

  private BlockSizes() {}

  /** Returns what the attribute {@code blocksize} cannot say of factors. */
  static Optional<String> inexpressible(Shuffling shuffling) {
    if (shuffling.factors().size() != SPATIAL_RANK) {
      return Optional.of("has blocks of two spatial axes only");
    }
    return shuffling.factors().get(0).equals(shuffling.factors().get(1))
        ? Optional.empty()
        : Optional.of("has one factor for both axes");
  }

  /** Sets {@code blocksize}. */
  static NodeCall write(NodeCall node, Shuffling shuffling) {
    return node.attribute("blocksize", shuffling.factors().get(0));
  }
}
