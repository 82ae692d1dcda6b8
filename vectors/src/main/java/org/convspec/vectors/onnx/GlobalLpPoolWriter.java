package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.Slot;

/**
 * The norm of every plane as {@code GlobalLpPool}, in the last operator set before 22: ONNX Runtime
 * has no kernel for the definition of that one, which differs in element types alone.
 */
final class GlobalLpPoolWriter implements NodeWriter<GlobalLpPool> {

  private static final long OPSET = 21;

  @Override
  public String node() {
    return "GlobalLpPool";
  }

  @Override
  public Optional<String> inexpressible(GlobalLpPool pool, Call call) {
    return LpNorms.inexpressible(pool);
  }

  @Override
  public NodeCall write(GlobalLpPool pool, Call call) {
    NodeCall node =
        new NodeCall(call, OnnxModel.of(node(), OPSET)).given(Slot.INPUT).result(Slot.OUTPUT);
    return LpNorms.write(node, pool);
  }
}
