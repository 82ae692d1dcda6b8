package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Concat;
import org.convspec.spec.operator.Slot;

/** Concatenation as {@code Concat}. */
final class ConcatWriter implements NodeWriter<Concat> {

  @Override
  public String node() {
    return "Concat";
  }

  @Override
  public Optional<String> inexpressible(Concat concat, Call call) {
    return Optional.empty();
  }

  @Override
  public NodeCall write(Concat concat, Call call) {
    return new NodeCall(call, OnnxModel.of(node()))
        .given(Slot.INPUT)
        .given(Slot.OTHER)
        .result(Slot.OUTPUT)
        .attribute("axis", concat.axis());
  }
}
