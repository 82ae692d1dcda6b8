package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.AlphaDivisor;
import org.convspec.spec.operator.ExtraNeighbour;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.ResponseRegion;
import org.convspec.spec.operator.Slot;

/** Local response normalization across channels as {@code LRN}. */
final class LrnWriter implements NodeWriter<LocalResponseNorm> {

  @Override
  public String node() {
    return "LRN";
  }

  @Override
  public Optional<String> inexpressible(LocalResponseNorm norm, Call call) {
    if (norm.region() != ResponseRegion.ACROSS_CHANNELS) {
      return Optional.of("has neighbours in other channels only");
    }
    if (norm.extra() != ExtraNeighbour.AFTER && norm.size() % 2 == 0) {
      return Optional.of("has no extra neighbour in front");
    }
    return norm.divisor() == AlphaDivisor.SIZE
        ? Optional.empty()
        : Optional.of("has an alpha that is divided by the size");
  }

  @Override
  public NodeCall write(LocalResponseNorm norm, Call call) {
    return new NodeCall(call, OnnxModel.of(node()))
        .given(Slot.INPUT)
        .result(Slot.OUTPUT)
        .attribute("size", norm.size())
        .attribute("alpha", norm.alpha())
        .attribute("beta", norm.beta())
        .attribute("bias", norm.offset());
  }
}
