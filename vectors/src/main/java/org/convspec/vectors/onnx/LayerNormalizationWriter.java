package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.Slot;

/** Layer normalization over the last axes as {@code LayerNormalization}. */
final class LayerNormalizationWriter implements NodeWriter<LayerNorm> {

  @Override
  public String node() {
    return "LayerNormalization";
  }

  @Override
  public Optional<String> inexpressible(LayerNorm norm, Call call) {
    return NormAttributes.inexpressible(norm.place())
        .or(() -> NormAttributes.inexpressible(norm.axes(), call))
        .or(() -> NormAttributes.inexpressibleWithout(call, Slot.SCALE));
  }

  @Override
  public NodeCall write(LayerNorm norm, Call call) {
    return new NodeCall(call, OnnxModel.of(node()))
        .given(Slot.INPUT)
        .given(Slot.SCALE)
        .given(Slot.BIAS)
        .result(Slot.OUTPUT)
        .attribute("axis", NormAttributes.first(norm.axes()))
        .attribute("epsilon", norm.epsilon());
  }
}
