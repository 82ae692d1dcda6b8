package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.Interval;
import org.convspec.spec.tensor.Shape;

/**
 * The largest elements of regions that are given, drawn elsewhere (chapter 12).
 *
 * @param regions the regions of each spatial axis, one after another
 * @param nan what a NaN in a region does
 * @param ties which of equal maxima is the argmax
 * @param indexing what the indices mean
 */
public record FractionalMaxPool(
    List<List<Interval>> regions, NanPolicy nan, TieRule ties, Indexing indexing)
    implements Operator, RegionMaximum {

  /** Keeps unmodifiable copies. */
  public FractionalMaxPool {
    regions = regions.stream().map(List::copyOf).toList();
  }

  /** Returns the same pooling over other regions. */
  public FractionalMaxPool withRegions(List<List<Interval>> others) {
    return new FractionalMaxPool(others, nan, ties, indexing);
  }

  @Override
  public String label() {
    return "fractionalMaxPool";
  }

  @Override
  public Signature signature() {
    return RegionGeometry.SIGNATURE_OF_MAXIMUM;
  }

  @Override
  public RegionGeometry over(Shape input) {
    return RegionGeometry.of(label(), input, space -> RegionGeometry.given(space, regions));
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    return over(given.get(Slot.INPUT)).resultShapesOfMaximum(label(), direction, given);
  }
}
