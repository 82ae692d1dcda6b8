package org.convspec.spec.operator;

import java.util.List;
import org.convspec.spec.tensor.Shape;

/**
 * Layer normalization over any axes (chapter 16).
 *
 * @param axes the canonical axes along which elements share statistics, in any order
 * @param epsilon what keeps the divisor away from 0
 * @param place where epsilon is added
 */
public record LayerNorm(List<Long> axes, double epsilon, EpsilonPlace place)
    implements Normalization, SpreadNormalization {

  /** Keeps an unmodifiable copy. */
  public LayerNorm {
    axes = List.copyOf(axes);
  }

  @Override
  public LayerNorm withEpsilon(double other) {
    return new LayerNorm(axes, other, place);
  }

  @Override
  public String label() {
    return "layerNorm";
  }

  @Override
  public Signature signature() {
    return NormGeometry.WITH_SCALE_AND_BIAS;
  }

  @Override
  public Centre centre() {
    return Centre.MEAN;
  }

  @Override
  public NormGeometry over(Shape input) {
    return NormGeometry.of(this, input, shape -> NormGeometry.alongAxes(shape, axes));
  }
}
