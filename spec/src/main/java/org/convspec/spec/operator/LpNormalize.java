package org.convspec.spec.operator;

import java.util.List;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * Division by a norm, over any axes (chapter 16).
 *
 * @param axes the canonical axes along which elements share a norm, in any order
 * @param power the exponent p of the norm, a positive number
 * @param epsilon what keeps the divisor away from 0
 * @param use what epsilon does to the norm
 */
public record LpNormalize(List<Long> axes, double power, double epsilon, EpsilonUse use)
    implements Normalization {

  /** Keeps an unmodifiable copy. */
  public LpNormalize {
    axes = List.copyOf(axes);
  }

  @Override
  public LpNormalize withEpsilon(double other) {
    return new LpNormalize(axes, power, other, use);
  }

  @Override
  public String label() {
    return "lpNormalize";
  }

  @Override
  public Signature signature() {
    return NormGeometry.WITHOUT_PARAMETERS;
  }

  @Override
  public NormGeometry over(Shape input) {
    return NormGeometry.of(this, input, this::sets);
  }

  private NormGeometry sets(Shape input) {
    if (!(power > 0 && power < Double.POSITIVE_INFINITY)) { // NORM-08, also for NaN
      throw new InvalidCallException("NORM-08", "power", power, "a number above 0");
    }
    Projection sets = NormGeometry.alongAxes(input, axes).sets();
    return new NormGeometry(sets, Projection.keeping(input));
  }
}
