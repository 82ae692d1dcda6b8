package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.Slot;

/** Division by the root of the mean of squares as {@code RMSNormalization}. */
final class RmsNormalizationWriter implements NodeWriter<RmsNorm> {

  @Override
  public String node() {
    return "RMSNormalization";
  }

  @Override
  public Optional<String> inexpressible(RmsNorm norm, Call call) {
    return NormAttributes.inexpressible(norm.place())
        .or(() -> NormAttributes.inexpressible(norm.axes(), call))
        .or(() -> NormAttributes.inexpressibleWithout(call, Slot.SCALE));
  }

  @Override
  public NodeCall write(RmsNorm norm, Call call) {
    return new NodeCall(call, OnnxModel.of(node()))
        .given(Slot.INPUT)
        .given(Slot.SCALE)
        .result(Slot.OUTPUT)
        .attribute("axis", NormAttributes.first(norm.axes()))
        .attribute("epsilon", norm.epsilon());
  }
}
