package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.Slot;

/** Batch normalization in inference as {@code BatchNormalization}. */
final class BatchNormInferenceWriter implements NodeWriter<BatchNormInference> {

  @Override
  public String node() {
    return "BatchNormalization";
  }

  @Override
  public Optional<String> inexpressible(BatchNormInference norm, Call call) {
    return NormAttributes.inexpressible(norm.place())
        .or(() -> NormAttributes.inexpressibleWithout(call, Slot.SCALE, Slot.BIAS));
  }

  @Override
  public NodeCall write(BatchNormInference norm, Call call) {
    return BatchNormalizationInputs.of(call, OnnxModel.of(node()))
        .result(Slot.OUTPUT)
        .attribute("epsilon", norm.epsilon());
  }
}
