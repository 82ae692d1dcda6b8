package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.BlockOrder;
import org.convspec.spec.operator.PixelUnshuffle;
import org.convspec.spec.operator.Slot;

/** Pixel unshuffle as {@code SpaceToDepth}, which knows one order of channels. */
final class SpaceToDepthWriter implements NodeWriter<PixelUnshuffle> {

  @Override
  public String node() {
    return "SpaceToDepth";
  }

  @Override
  public Optional<String> inexpressible(PixelUnshuffle unshuffle, Call call) {
    return unshuffle.order() == BlockOrder.BLOCK_FIRST
        ? BlockSizes.inexpressible(unshuffle)
        : Optional.of("counts channels by place in the block first");
  }

  @Override
  public NodeCall write(PixelUnshuffle unshuffle, Call call) {
    NodeCall node = new NodeCall(call, OnnxModel.of(node())).given(Slot.INPUT).result(Slot.OUTPUT);
    return BlockSizes.write(node, unshuffle);
  }
}
