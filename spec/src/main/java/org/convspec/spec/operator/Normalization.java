package org.convspec.spec.operator;

import java.util.Map;
import org.convspec.spec.tensor.Shape;

/**
 * An operator that divides the elements of each of some sets by a number that all elements of the
 * set have a part in (chapter 16).
 */
public sealed interface Normalization extends Operator
    permits GroupNorm, InstanceNorm, LayerNorm, LpNormalize, RmsNorm, WeightStandardization {

  /** Returns what keeps the divisor away from 0. */
  double epsilon();

  /** Returns the same normalization with another epsilon. */
  Normalization withEpsilon(double other);

  /**
   * Returns the sets over an input of this shape.
   *
   * @throws org.convspec.spec.rule.InvalidCallException by the rule that attributes and shape break
   */
  NormGeometry over(Shape input);

  @Override
  default Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    return over(given.get(Slot.INPUT)).resultShapes(this, direction, given);
  }
}
