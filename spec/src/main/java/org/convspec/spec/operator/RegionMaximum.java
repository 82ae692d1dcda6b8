package org.convspec.spec.operator;

import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;

/** POOL-14: a maximum over regions, none of which is without elements. */
interface RegionMaximum extends MaxPooling {

  @Override
  RegionGeometry over(Shape input);

  @Override
  default double ofNothing(ElementType type) {
    return Double.NaN;
  }
}
