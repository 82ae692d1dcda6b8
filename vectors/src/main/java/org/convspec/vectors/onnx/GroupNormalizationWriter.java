package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Affine;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.Slot;

/**
 * Normalization over groups of channels as {@code GroupNormalization}, which has had a scale for
 * each channel since operator set 21.
 */
final class GroupNormalizationWriter implements NodeWriter<GroupNorm> {

  @Override
  public String node() {
    return "GroupNormalization";
  }

  @Override
  public Optional<String> inexpressible(GroupNorm norm, Call call) {
    return norm.affine() == Affine.PER_CHANNEL
        ? NormAttributes.inexpressible(norm.place())
            .or(() -> NormAttributes.inexpressibleWithout(call, Slot.SCALE, Slot.BIAS))
        : Optional.of("has no scale for each group");
  }

  @Override
  public NodeCall write(GroupNorm norm, Call call) {
    return new NodeCall(call, OnnxModel.of(node()))
        .given(Slot.INPUT)
        .given(Slot.SCALE)
        .given(Slot.BIAS)
        .result(Slot.OUTPUT)
        .attribute("num_groups", norm.groups())
        .attribute("epsilon", norm.epsilon());
  }
}
