package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.tensor.Shape;

/**
 * The largest elements of regions that share every axis evenly (chapter 12).
 *
 * @param outputExtents regions per spatial axis
 * @param nan what a NaN in a region does
 * @param ties which of equal maxima is the argmax
 * @param indexing what the indices mean
 */
public record AdaptiveMaxPool(
    List<Long> outputExtents, NanPolicy nan, TieRule ties, Indexing indexing)
    implements Operator, RegionMaximum {

  /** Keeps an unmodifiable copy. */
  public AdaptiveMaxPool {
    outputExtents = List.copyOf(outputExtents);
  }

  /** Returns the same pooling to other output extents. */
  public AdaptiveMaxPool to(List<Long> others) {
    return new AdaptiveMaxPool(others, nan, ties, indexing);
  }

  @Override
  public String label() {
    return "adaptiveMaxPool";
  }

  @Override
  public Signature signature() {
    return RegionGeometry.SIGNATURE_OF_MAXIMUM;
  }

  @Override
  public RegionGeometry over(Shape input) {
    return RegionGeometry.of(
        label(), input, space -> RegionGeometry.adaptive(space, outputExtents));
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    return over(given.get(Slot.INPUT)).resultShapesOfMaximum(label(), direction, given);
  }
}
