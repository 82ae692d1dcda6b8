package org.convspec.reference.accuracy;

import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/**
 * ACC-12: what an element may be off where errors are measured by the largest elements of a result.
 * Chapter 15 says where the factor comes from.
 */
public final class NormwiseBound {

  /** By how much Winograd's F(4x4,3x3) may enlarge an error: (48 / 3)^2. */
  private static final double FACTOR = 256;

  private NormwiseBound() {}

  /**
   * Returns the bound of every element of a result.
   *
   * @param type the element type of the result
   * @param want the exact values
   * @param bound how far each element may be off by its chapter; infinite ones do not count
   */
  public static double of(ElementType type, Tensor want, Tensor bound) {
    RoundedArithmetic arithmetic = RoundedArithmetic.in(type);
    double storing = 0;
    double computing = 0;
    for (Index index : want.shape().indices()) {
      if (Double.isFinite(bound.at(index)) && Double.isFinite(want.at(index))) {
        double stored = arithmetic.stored(Estimate.exact(want.at(index)));
        storing = Math.max(storing, stored);
        computing = Math.max(computing, bound.at(index) - stored);
      }
    }
    return FACTOR * computing + storing;
  }
}
