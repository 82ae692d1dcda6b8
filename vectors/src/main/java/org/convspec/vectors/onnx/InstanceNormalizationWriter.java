package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.InstanceNorm;
import org.convspec.spec.operator.Slot;

/** Normalization of every channel of every item as {@code InstanceNormalization}. */
final class InstanceNormalizationWriter implements NodeWriter<InstanceNorm> {

  @Override
  public String node() {
    return "InstanceNormalization";
  }

  @Override
  public Optional<String> inexpressible(InstanceNorm norm, Call call) {
    return NormAttributes.inexpressible(norm.place())
        .or(() -> NormAttributes.inexpressibleWithout(call, Slot.SCALE, Slot.BIAS));
  }

  @Override
  public NodeCall write(InstanceNorm norm, Call call) {
    return new NodeCall(call, OnnxModel.of(node()))
        .given(Slot.INPUT)
        .given(Slot.SCALE)
        .given(Slot.BIAS)
        .result(Slot.OUTPUT)
        .attribute("epsilon", norm.epsilon());
  }
}
