package org.convspec.adapter.onnxruntime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.onnx.NodeCall;
import org.convspec.vectors.replay.GivenTensor;
import org.convspec.vectors.replay.TensorFile;

/** A test that was exported, run as a backend of ONNX would: from its files alone. */
final class ExportedFolder {

  private final Path folder;

  ExportedFolder(Path folder) {
    this.folder = folder;
  }

  /** Returns the outputs that the library gives to the inputs in the files. */
  List<Tensor> run() throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    try (OrtSession session = environment.createSession(folder.resolve("model.onnx").toString())) {
      for (String name : session.getInputNames()) {
        GivenTensor given = tensor("input_" + inputs.size());
        inputs.put(
            name, OnnxTensors.copy(environment, new NodeCall.Given(given.type(), given.values())));
      }
      try (OrtSession.Result outputs = session.run(inputs)) {
        List<Tensor> tensors = new ArrayList<>();
        outputs.forEach(
            each ->
                tensors.add(OnnxTensors.copy((OnnxTensor) each.getValue(), ElementType.FLOAT64)));
        return tensors;
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  /** Returns an output in the files. */
  Tensor recorded(int number) {
    return tensor("output_" + number).values();
  }

  private GivenTensor tensor(String name) {
    return TensorFile.read(folder.resolve("test_data_set_0").resolve(name + ".pb"));
  }
}
