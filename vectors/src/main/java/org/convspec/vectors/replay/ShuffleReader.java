package org.convspec.vectors.replay;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.convspec.spec.geometry.BlockOrder;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PixelShuffle;
import org.convspec.spec.operator.PixelUnshuffle;
import org.convspec.spec.operator.Slot;

/** Reads {@code DepthToSpace} and {@code SpaceToDepth}. */
final class ShuffleReader implements NodeReader {

  private static final Map<String, BlockOrder> MODES =
      Map.of("DCR", BlockOrder.BLOCK_FIRST, "CRD", BlockOrder.CHANNEL_FIRST);

  private static final int RANK = 4;

  private final BiFunction<List<Long>, GivenAttributes, Operator> ofFactors;

  private ShuffleReader(BiFunction<List<Long>, GivenAttributes, Operator> ofFactors) {
    this.ofFactors = ofFactors;
  }

  static ShuffleReader depthToSpace() {
    return new ShuffleReader(
        (factors, attributes) ->
            new PixelShuffle(factors, attributes.choice("mode", MODES, "DCR")));
  }

  static ShuffleReader spaceToDepth() {
    return new ShuffleReader(
        (factors, attributes) -> new PixelUnshuffle(factors, BlockOrder.BLOCK_FIRST));
  }

  @Override
  public ReadCall read(GivenNode node) {
    node.require(node.rank() == RANK, "input 0", node.input(0).shape(), "four axes");
    long factor = node.attributes().integer("blocksize");
    Operator operator = ofFactors.apply(List.of(factor, factor), node.attributes());
    return new ReadCall(operator, node.input(0)).result(Slot.OUTPUT);
  }
}
