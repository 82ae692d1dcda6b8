package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.GlobalAveragePool;
import org.convspec.spec.operator.Slot;

/** The average of every plane as {@code GlobalAveragePool}. */
final class GlobalAveragePoolWriter implements NodeWriter<GlobalAveragePool> {

  @Override
  public String node() {
    return "GlobalAveragePool";
  }

  @Override
  public Optional<String> inexpressible(GlobalAveragePool pool, Call call) {
    return Optional.empty();
  }

  @Override
  public NodeCall write(GlobalAveragePool pool, Call call) {
    return new NodeCall(call, OnnxModel.of(node())).given(Slot.INPUT).result(Slot.OUTPUT);
  }
}
