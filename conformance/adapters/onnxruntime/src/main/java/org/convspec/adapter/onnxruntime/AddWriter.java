package org.convspec.adapter.onnxruntime;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Add;
import org.convspec.spec.operator.Slot;

/** The sum of two operands as {@code Add}. */
final class AddWriter implements NodeWriter<Add> {

  @Override
  public String node() {
    return "Add";
  }

  @Override
  public Optional<String> inexpressible(Add sum, Call call) {
    return Optional.empty();
  }

  @Override
  public NodeCall write(Add sum, Call call) {
    return new NodeCall(call, OnnxModel.of(node()))
        .given(Slot.INPUT)
        .given(Slot.OTHER)
        .result(Slot.OUTPUT);
  }
}
