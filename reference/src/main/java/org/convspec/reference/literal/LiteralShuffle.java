package org.convspec.reference.literal;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Blocks;
import org.convspec.spec.operator.PixelShuffle;
import org.convspec.spec.operator.PixelUnshuffle;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/** Pixel shuffle, its inverse, and their gradients as chapter 22 states them. */
public final class LiteralShuffle {

  private LiteralShuffle() {}

  /** Returns the way to compute the shuffle; its gradient is the unshuffle (MOVE-31). */
  public static OperatorPath<PixelShuffle> shuffle() {
    return (operator, call, slot) -> {
      Blocks blocks = operator.over(call.tensor(Slot.INPUT).shape());
      return slot == Slot.OUTPUT
          ? toSpace(blocks, call.tensor(Slot.INPUT))
          : toChannels(blocks, gradient(call));
    };
  }

  /** Returns the way to compute the unshuffle; its gradient is the shuffle (MOVE-31). */
  public static OperatorPath<PixelUnshuffle> unshuffle() {
    return (operator, call, slot) -> {
      Blocks blocks = operator.over(call.tensor(Slot.INPUT).shape());
      return slot == Slot.OUTPUT
          ? toChannels(blocks, call.tensor(Slot.INPUT))
          : toSpace(blocks, gradient(call));
    };
  }

  private static Tensor gradient(Call call) {
    return call.tensor(Slot.OUTPUT_GRADIENT);
  }

  /** MOVE-21, MOVE-22: an element with little space of its own is a channel's. */
  private static Tensor toSpace(Blocks blocks, Tensor deep) {
    return Tensor.tabulate(
        ElementType.FLOAT64, blocks.wide(), inWide -> deep.at(blocks.deep(inWide)));
  }

  /** MOVE-23: the same elements, read the other way. */
  private static Tensor toChannels(Blocks blocks, Tensor wide) {
    return Tensor.tabulate(
        ElementType.FLOAT64, blocks.deep(), inDeep -> wide.at(blocks.wide(inDeep)));
  }
}
