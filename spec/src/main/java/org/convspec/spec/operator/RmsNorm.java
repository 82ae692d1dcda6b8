package org.convspec.spec.operator;

import java.util.List;
import org.convspec.spec.tensor.Shape;

/**
 * Division by the root of the mean of squares, over any axes (chapter 16).
 *
 * @param axes the canonical axes along which elements share statistics, in any order
 * @param epsilon what keeps the divisor away from 0
 * @param place where epsilon is added
 */
public record RmsNorm(List<Long> axes, double epsilon, EpsilonPlace place)
    implements Normalization, SpreadNormalization {

  /** Keeps an unmodifiable copy. */
  public RmsNorm {
    axes = List.copyOf(axes);
  }

  @Override
  public RmsNorm withEpsilon(double other) {
    return new RmsNorm(axes, other, place);
  }

  @Override
  public String label() {
    return "rmsNorm";
  }

  @Override
  public Signature signature() {
    return NormGeometry.WITH_SCALE;
  }

  @Override
  public Centre centre() {
    return Centre.ZERO;
  }

  @Override
  public NormGeometry over(Shape input) {
    return NormGeometry.of(this, input, shape -> NormGeometry.alongAxes(shape, axes));
  }
}
