package org.convspec.vectors.onnx;

import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;

/** The inputs of {@code BatchNormalization}, which are the same in both of its modes. */
final class BatchNormalizationInputs {

  private BatchNormalizationInputs() {}

  /** Returns the node of a call with its inputs. */
  static NodeCall of(Call call, OnnxModel model) {
    return new NodeCall(call, model)
        .given(Slot.INPUT)
        .given(Slot.SCALE)
        .given(Slot.BIAS)
        .given(Slot.MEAN)
        .given(Slot.VARIANCE);
  }
}
