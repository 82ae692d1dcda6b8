package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.operator.LpPooling;
import org.convspec.spec.operator.Sign;

/** The norms that ONNX's poolings know: of magnitudes, with an integer as power. */
final class LpNorms {

  private LpNorms() {}

  /** Returns what the attribute {@code p} cannot say of a norm. */
  static Optional<String> inexpressible(LpPooling pooling) {
    if (pooling.norm().sign() != Sign.ABSOLUTE) {
      return Optional.of("takes magnitudes only");
    }
    double power = pooling.norm().power();
    return power == (long) power && !Double.isInfinite(power)
        ? Optional.empty()
        : Optional.of("has powers that are integers only");
  }

  /** Sets {@code p}. */
  static NodeCall write(NodeCall node, LpPooling pooling) {
    return node.attribute("p", (long) pooling.norm().power());
  }
}
