package org.convspec.spec.operator;

import org.convspec.spec.tensor.Shape;

/**
 * Normalization over groups of channels (chapter 16).
 *
 * @param groups into how many groups the channels of an item fall
 * @param affine how many elements scale and bias have
 * @param epsilon what keeps the divisor away from 0
 * @param place where epsilon is added
 */
public record GroupNorm(long groups, Affine affine, double epsilon, EpsilonPlace place)
    implements Normalization, SpreadNormalization {

  @Override
  public GroupNorm withEpsilon(double other) {
    return new GroupNorm(groups, affine, other, place);
  }

  @Override
  public String label() {
    return "groupNorm";
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
    return NormGeometry.of(this, input, shape -> NormGeometry.ofGroups(shape, groups, affine));
  }
}
