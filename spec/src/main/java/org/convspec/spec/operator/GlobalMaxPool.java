package org.convspec.spec.operator;

import java.util.Map;
import org.convspec.spec.tensor.Shape;

/**
 * The largest element of every whole plane, of any spatial rank (chapter 12).
 *
 * @param nan what a NaN in a region does
 * @param ties which of equal maxima is the argmax
 * @param indexing what the indices mean
 */
public record GlobalMaxPool(NanPolicy nan, TieRule ties, Indexing indexing)
    implements Operator, RegionMaximum {

  @Override
  public String label() {
    return "globalMaxPool";
  }

  @Override
  public Signature signature() {
    return RegionGeometry.SIGNATURE_OF_MAXIMUM;
  }

  @Override
  public RegionGeometry over(Shape input) {
    return RegionGeometry.of(label(), input, RegionGeometry::whole);
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    return over(given.get(Slot.INPUT)).resultShapesOfMaximum(label(), direction, given);
  }
}
