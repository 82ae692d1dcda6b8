package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxFunction;

/**
 * Softmax or its logarithm as the node of that name.
 *
 * @param node {@code Softmax} or {@code LogSoftmax}
 */
record SoftmaxWriter(String node) implements NodeWriter<SoftmaxFunction> {

  @Override
  public Optional<String> inexpressible(SoftmaxFunction softmax, Call call) {
    return Optional.empty();
  }

  @Override
  public NodeCall write(SoftmaxFunction softmax, Call call) {
    return new NodeCall(call, OnnxModel.of(node()))
        .given(Slot.INPUT)
        .result(Slot.OUTPUT)
        .attribute("axis", softmax.axis());
  }
}
