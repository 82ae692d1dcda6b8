package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.RunningVariance;
import org.convspec.spec.operator.Slot;

/**
 * A step of batch normalization as {@code BatchNormalization} in its training mode, whose momentum
 * is what is kept.
 */
final class BatchNormTrainingWriter implements NodeWriter<BatchNormTraining> {

  @Override
  public String node() {
    return "BatchNormalization";
  }

  @Override
  public Optional<String> inexpressible(BatchNormTraining norm, Call call) {
    return norm.runningVariance() == RunningVariance.BIASED
        ? NormAttributes.inexpressible(norm.place())
            .or(() -> NormAttributes.inexpressibleWithout(call, Slot.SCALE, Slot.BIAS))
        : Optional.of("has no unbiased running variance");
  }

  @Override
  public NodeCall write(BatchNormTraining norm, Call call) {
    return BatchNormalizationInputs.of(call, OnnxModel.of(node()))
        .result(Slot.OUTPUT)
        .result(Slot.NEW_MEAN)
        .result(Slot.NEW_VARIANCE)
        .attribute("epsilon", norm.epsilon())
        .attribute("momentum", norm.retention())
        .attribute("training_mode", 1);
  }
}
