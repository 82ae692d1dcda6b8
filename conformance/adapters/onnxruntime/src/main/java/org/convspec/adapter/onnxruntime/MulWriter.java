package org.convspec.adapter.onnxruntime;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Multiply;
import org.convspec.spec.operator.Slot;

/** The product of two operands as {@code Mul}. */
final class MulWriter implements NodeWriter<Multiply> {

  @Override
  public String node() {
    return "Mul";
  }

  @Override
  public Optional<String> inexpressible(Multiply product, Call call) {
    return Optional.empty();
  }

  @Override
  public NodeCall write(Multiply product, Call call) {
    return new NodeCall(call, OnnxModel.of(node()))
        .given(Slot.INPUT)
        .given(Slot.OTHER)
        .result(Slot.OUTPUT);
  }
}
