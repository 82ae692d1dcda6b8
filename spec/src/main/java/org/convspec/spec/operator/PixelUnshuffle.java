package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.BlockOrder;
import org.convspec.spec.geometry.Blocks;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * Makes channels of space (chapter 22).
 *
 * @param factors positions of a block per spatial axis
 * @param order how the channels of a block are counted
 */
public record PixelUnshuffle(List<Long> factors, BlockOrder order) implements Operator, Shuffling {

  /** Keeps an unmodifiable copy. */
  public PixelUnshuffle {
    factors = List.copyOf(factors);
  }

  @Override
  public String label() {
    return "pixelUnshuffle";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Blocks over(Shape input) {
    try {
      return Blocks.ofWide(input, checkedFactors(input), order);
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    return movedShapes(direction, given, over(given.get(Slot.INPUT)).deep());
  }
}
