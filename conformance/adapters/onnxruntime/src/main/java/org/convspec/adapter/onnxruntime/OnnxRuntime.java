package org.convspec.adapter.onnxruntime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Layout;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.onnx.NodeCall;
import org.convspec.vectors.onnx.NodeWriters;

/**
 * ONNX Runtime on the CPU: forward only.
 *
 * <p>Every call is a model, loaded and run once. One thread and no graph optimizations, so that the
 * same call gives the same bits and the kernel of the node itself is what answers.
 */
public final class OnnxRuntime implements Implementation {

  private final OrtEnvironment environment;

  /** Loads the library. */
  public OnnxRuntime() {
    // Errors come back as exceptions; the log would only repeat them.
    this.environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "convspec");
  }

  /**
   * Returns the library's version and what it does. Other element types are passed on all the same:
   * that it has no kernel for them is for the library to say.
   */
  @Override
  public Profile profile() {
    return new Profile(
        "onnxruntime",
        environment.getVersion(),
        List.of(ElementType.FLOAT32),
        List.of(Layout.CHANNELS_FIRST.family(), Layout.OUTPUT_INPUT_SPACE.family()),
        NodeWriters.operators());
  }

  @Override
  public Answer answer(Call call) {
    Optional<String> inexpressible = NodeWriters.inexpressible(call);
    if (inexpressible.isPresent()) {
      return new Answer.Unsupported(inexpressible.get());
    }
    try {
      return new Answer.Computed(run(NodeWriters.write(call), call));
    } catch (OrtException refusal) {
      return Refusal.of(refusal);
    }
  }

  private Map<Slot, Tensor> run(NodeCall node, Call call) throws OrtException {
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    try (SessionOptions options = reproducible();
        OrtSession session = environment.createSession(node.model(), options)) {
      for (Map.Entry<String, NodeCall.Given> input : node.inputs().entrySet()) {
        inputs.put(input.getKey(), OnnxTensors.copy(environment, input.getValue()));
      }
      try (OrtSession.Result outputs = session.run(inputs)) {
        Map<Slot, Tensor> results = new EnumMap<>(Slot.class);
        for (NodeCall.Wanted wanted : node.wanted()) {
          OnnxTensor output = (OnnxTensor) outputs.get(wanted.slot().label()).orElseThrow();
          Tensor result = OnnxTensors.copy(output, call.elementTypeOf(wanted.slot()));
          results.put(wanted.slot(), result.reshape(wanted.shape().apply(result.shape())));
        }
        return results;
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static SessionOptions reproducible() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setOptimizationLevel(SessionOptions.OptLevel.NO_OPT);
    return options;
  }
}
