package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Linear;
import org.convspec.spec.operator.Slot;

/** A linear layer as {@code Gemm} with its second matrix transposed. */
final class GemmWriter implements NodeWriter<Linear> {

  @Override
  public String node() {
    return "Gemm";
  }

  @Override
  public Optional<String> inexpressible(Linear linear, Call call) {
    return Optional.empty();
  }

  @Override
  public NodeCall write(Linear linear, Call call) {
    return new NodeCall(call, OnnxModel.of(node()))
        .given(Slot.INPUT)
        .given(Slot.WEIGHTS)
        .given(Slot.BIAS)
        .result(Slot.OUTPUT)
        .attribute("transB", 1);
  }
}
