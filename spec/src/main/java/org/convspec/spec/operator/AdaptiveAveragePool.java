package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.tensor.Shape;

/**
 * Averages over regions that share every axis evenly (chapter 12).
 *
 * @param outputExtents regions per spatial axis
 */
public record AdaptiveAveragePool(List<Long> outputExtents) implements Operator, RegionAveraging {

  /** Keeps an unmodifiable copy. */
  public AdaptiveAveragePool {
    outputExtents = List.copyOf(outputExtents);
  }

  @Override
  public String label() {
    return "adaptiveAveragePool";
  }

  @Override
  public Signature signature() {
    return RegionGeometry.SIGNATURE;
  }

  @Override
  public RegionGeometry over(Shape input) {
    return RegionGeometry.of(
        label(), input, space -> RegionGeometry.adaptive(space, outputExtents));
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    return over(given.get(Slot.INPUT)).resultShapes(label(), direction, given);
  }
}
