package org.convspec.vectors.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.golden.Expected;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.onnx.NodeCall;
import org.convspec.vectors.onnx.NodeWriters;
import org.convspec.vectors.onnx.TensorMessage;

/** A folder for each vector, in the layout of the tests of ONNX's backends. */
final class OnnxExporter implements Exporter {

  private static final String DATA = "test_data_set_0/";

  @Override
  public Exported export(Vector vector, Outcome.Valid valid) {
    List<Reason> leftOut = new ArrayList<>();
    Set<Slot> expressible = EnumSet.noneOf(Slot.class);
    for (Slot slot : valid.results().keySet()) {
      Optional<String> reason = inexpressible(asking(vector.call(), Set.of(slot)));
      reason.ifPresent(words -> leftOut.add(reason(vector.call(), words)));
      if (reason.isEmpty()) {
        expressible.add(slot);
      }
    }
    if (expressible.isEmpty()) {
      return new Exported(Map.of(), leftOut);
    }
    Call call = asking(vector.call(), expressible);
    return new Exported(
        files("test_" + vector.id() + "/", NodeWriters.write(call), valid.results()), leftOut);
  }

  private static Call asking(Call call, Set<Slot> wanted) {
    return new Call(call.operator(), call.direction(), call.layouts(), call.tensors(), wanted);
  }

  private static Optional<String> inexpressible(Call call) {
    return NodeWriters.inexpressible(call)
        .or(() -> OnnxLimits.beyond(call))
        .or(
            () ->
                NodeWriters.write(call).isRounded()
                    ? Optional.of("ONNX has attributes in binary32, and one is not")
                    : Optional.empty());
  }

  /** One operator after the other lacks a gradient: the kind of a reason names none of them. */
  private static Reason reason(Call call, String words) {
    String operator = call.operator().label();
    String kind =
        NodeWriters.node(call)
            .map(node -> words.replace("ONNX " + node + " ", "ONNX "))
            .orElse(words)
            .replace("node for " + operator, "node for the operator")
            .replace(" " + operator + " ", " operator ");
    return new Reason(kind, words);
  }

  private static Map<String, byte[]> files(
      String folder, NodeCall node, Map<Slot, Expected> results) {
    Map<Slot, Shape> shapes = new EnumMap<>(Slot.class);
    results.forEach((slot, expected) -> shapes.put(slot, expected.want().shape()));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(folder + "model.onnx", node.model(shapes));
    int input = 0;
    for (Map.Entry<String, NodeCall.Given> given : node.inputs().entrySet()) {
      byte[] tensor =
          TensorMessage.file(given.getKey(), given.getValue().type(), given.getValue().tensor());
      files.put(folder + DATA + "input_" + input++ + ".pb", tensor);
    }
    int output = 0;
    for (NodeCall.Wanted wanted : node.wanted()) {
      Tensor want = results.get(wanted.slot()).want();
      byte[] tensor =
          TensorMessage.file(
              wanted.slot().label(),
              wanted.type(),
              want.reshape(wanted.inModel().apply(want.shape())));
      files.put(folder + DATA + "output_" + output++ + ".pb", tensor);
    }
    return files;
  }
}
