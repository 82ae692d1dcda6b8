package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;

/**
 * An operator that has no attributes, as a node that has none, or that means it with those that it
 * has by default.
 *
 * @param node the name of the node's operator in ONNX
 */
record PlainWriter(String node) implements NodeWriter<Operator> {

  @Override
  public Optional<String> inexpressible(Operator operator, Call call) {
    return Optional.empty();
  }

  @Override
  public NodeCall write(Operator operator, Call call) {
    NodeCall node = new NodeCall(call, OnnxModel.of(node()));
    operator.signature().required().forEach(node::given);
    return node.result(Slot.OUTPUT);
  }
}
