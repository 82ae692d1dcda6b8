package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.Slot;

/** Leaky relu as {@code LeakyRelu}. */
final class LeakyReluWriter implements NodeWriter<LeakyRelu> {

  @Override
  public String node() {
    return "LeakyRelu";
  }

  @Override
  public Optional<String> inexpressible(LeakyRelu activation, Call call) {
    return Optional.empty();
  }

  @Override
  public NodeCall write(LeakyRelu activation, Call call) {
    return new NodeCall(call, OnnxModel.of(node()))
        .given(Slot.INPUT)
        .result(Slot.OUTPUT)
        .attribute("alpha", activation.slope());
  }
}
