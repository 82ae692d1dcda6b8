package org.convspec.spec.operator;

import org.convspec.spec.geometry.Projection;
import org.convspec.spec.tensor.Shape;

/**
 * Normalization of every channel of every item by itself (chapter 16).
 *
 * @param epsilon what keeps the divisor away from 0
 * @param place where epsilon is added
 */
public record InstanceNorm(double epsilon, EpsilonPlace place)
    implements Normalization, SpreadNormalization {

  @Override
  public InstanceNorm withEpsilon(double other) {
    return new InstanceNorm(other, place);
  }

  @Override
  public String label() {
    return "instanceNorm";
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
    return NormGeometry.of(
        this,
        input,
        shape -> new NormGeometry(Projection.keeping(shape, 0, 1), Projection.keeping(shape, 1)));
  }
}
