package org.convspec.spec.operator;

import org.convspec.spec.tensor.Shape;

/** An operator that reduces what each output position reads of a plane to one number. */
public interface Pooling {

  /**
   * Returns what is read where.
   *
   * @param input (n, channels, space)
   * @throws org.convspec.spec.rule.InvalidCallException by the rule that attributes and shape break
   *     together
   */
  PlaneGeometry over(Shape input);
}
