package org.convspec.spec.operator;

import org.convspec.spec.geometry.Projection;
import org.convspec.spec.tensor.Shape;

/**
 * Standardization of the weights of every output channel (chapter 16). The input is a weights
 * tensor: (outputChannels, inputChannels, kernel).
 *
 * @param epsilon what keeps the divisor away from 0
 * @param place where epsilon is added
 */
public record WeightStandardization(double epsilon, EpsilonPlace place)
    implements Normalization, SpreadNormalization {

  @Override
  public WeightStandardization withEpsilon(double other) {
    return new WeightStandardization(other, place);
  }

  @Override
  public String label() {
    return "weightStandardization";
  }

  @Override
  public Signature signature() {
    return NormGeometry.WITHOUT_PARAMETERS;
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
        shape -> new NormGeometry(Projection.keeping(shape, 0), Projection.keeping(shape)));
  }
}
