package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.Slot;

/** Lp pooling as {@code LpPool}. */
final class LpPoolWriter implements NodeWriter<LpPool> {

  @Override
  public String node() {
    return "LpPool";
  }

  @Override
  public Optional<String> inexpressible(LpPool pool, Call call) {
    return LpNorms.inexpressible(pool).or(() -> WindowAttributes.inexpressible(pool.window()));
  }

  @Override
  public NodeCall write(LpPool pool, Call call) {
    NodeCall node = new NodeCall(call, OnnxModel.of(node())).given(Slot.INPUT).result(Slot.OUTPUT);
    return WindowAttributes.write(LpNorms.write(node, pool), pool.window());
  }
}
