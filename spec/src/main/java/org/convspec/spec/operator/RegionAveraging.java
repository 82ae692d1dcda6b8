package org.convspec.spec.operator;

import java.util.function.ToLongFunction;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/** POOL-13: an average over a region divides by the number of its elements. */
interface RegionAveraging extends AveragePooling {

  @Override
  RegionGeometry over(Shape input);

  @Override
  default ToLongFunction<Index> divisors(Shape input) {
    RegionGeometry geometry = over(input);
    return o -> geometry.regions().linksOfOutput(o).size();
  }

  /** No region is without elements. */
  @Override
  default double ofNothing(ElementType type) {
    return Double.NaN;
  }
}
