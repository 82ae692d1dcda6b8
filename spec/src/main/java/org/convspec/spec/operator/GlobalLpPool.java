package org.convspec.spec.operator;

import java.util.Map;
import org.convspec.spec.geometry.Regions;
import org.convspec.spec.tensor.Shape;

/**
 * The norm of every whole plane, of any spatial rank (chapter 12).
 *
 * @param power the exponent p, a positive number or infinity
 * @param sign what is raised to the power
 */
public record GlobalLpPool(double power, Sign sign) implements Operator, LpPooling {

  @Override
  public LpNorm norm() {
    return new LpNorm(power, sign);
  }

  @Override
  public String label() {
    return "globalLpPool";
  }

  @Override
  public Signature signature() {
    return RegionGeometry.SIGNATURE;
  }

  @Override
  public RegionGeometry over(Shape input) {
    return RegionGeometry.of(label(), input, this::regions);
  }

  private Regions regions(Shape space) {
    norm().check(); // LP-01, LP-02
    return RegionGeometry.whole(space);
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    return over(given.get(Slot.INPUT)).resultShapes(label(), direction, given);
  }
}
