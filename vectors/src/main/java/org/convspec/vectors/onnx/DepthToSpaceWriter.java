package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.BlockOrder;
import org.convspec.spec.operator.PixelShuffle;
import org.convspec.spec.operator.Slot;

/** Pixel shuffle as {@code DepthToSpace}. */
final class DepthToSpaceWriter implements NodeWriter<PixelShuffle> {

  @Override
  public String node() {
    return "DepthToSpace";
  }

  @Override
  public Optional<String> inexpressible(PixelShuffle shuffle, Call call) {
    return BlockSizes.inexpressible(shuffle);
  }

  @Override
  public NodeCall write(PixelShuffle shuffle, Call call) {
    NodeCall node = new NodeCall(call, OnnxModel.of(node())).given(Slot.INPUT).result(Slot.OUTPUT);
    return BlockSizes.write(node, shuffle).attribute("mode", mode(shuffle.order()));
  }

  private static String mode(BlockOrder order) {
    return switch (order) {
      case CHANNEL_FIRST -> "CRD";
      case BLOCK_FIRST -> "DCR";
    };
  }
}
