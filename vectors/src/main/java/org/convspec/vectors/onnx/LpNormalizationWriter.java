package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.Slot;

/** Division by a norm as {@code LpNormalization}. */
final class LpNormalizationWriter implements NodeWriter<LpNormalize> {

  @Override
  public String node() {
    return "LpNormalization";
  }

  @Override
  public Optional<String> inexpressible(LpNormalize norm, Call call) {
    if (norm.axes().size() != 1) {
      return Optional.of("has norms along one axis only");
    }
    if (norm.power() != 1 && norm.power() != 2) {
      return Optional.of("has the powers 1 and 2 only");
    }
    return norm.epsilon() == 0 ? Optional.empty() : Optional.of("has no epsilon");
  }

  @Override
  public NodeCall write(LpNormalize norm, Call call) {
    return new NodeCall(call, OnnxModel.of(node()))
        .given(Slot.INPUT)
        .result(Slot.OUTPUT)
        .attribute("axis", norm.axes().get(0))
        .attribute("p", (long) norm.power());
  }
}
