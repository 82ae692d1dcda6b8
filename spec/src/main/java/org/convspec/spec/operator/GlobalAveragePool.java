package org.convspec.spec.operator;

import java.util.Map;
import org.convspec.spec.tensor.Shape;

/** The average of every whole plane, of any spatial rank (chapter 12). */
public record GlobalAveragePool() implements Operator, RegionAveraging {

  @Override
  public String label() {
    return "globalAveragePool";
  }

  @Override
  public Signature signature() {
    return RegionGeometry.SIGNATURE;
  }

  @Override
  public RegionGeometry over(Shape input) {
    return RegionGeometry.of(label(), input, RegionGeometry::whole);
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    return over(given.get(Slot.INPUT)).resultShapes(label(), direction, given);
  }
}
