package org.convspec.vectors.notation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/** How RMS normalization is written: {@code rmsnorm n2 c3 i7x5 axes1x3 eps1e-5 scale}. */
public final class RmsNormNotation extends OperatorNotation<RmsNorm> {

  /** The one there is. */
  public static final RmsNormNotation NOTATION = new RmsNormNotation();

  private static final class Attributes {
    static final Attribute<RmsNorm, List<Long>> AXES = NormAttributes.axes(RmsNorm::axes);
    static final Attribute<RmsNorm, Double> EPSILON = NormAttributes.epsilon();
    static final Attribute<RmsNorm, EpsilonPlace> PLACE = NormAttributes.place(RmsNorm::place);
  }

  private RmsNormNotation() {
    super(
        "rmsnorm",
        "rmsNorm",
        RmsNorm.class,
        List.of(Attributes.AXES, Attributes.EPSILON, Attributes.PLACE));
  }

  @Override
  protected RmsNorm build(AttributeValues<RmsNorm> values) {
    return new RmsNorm(
        values.get(Attributes.AXES), values.get(Attributes.EPSILON), values.get(Attributes.PLACE));
  }

  @Override
  public Map<Slot, Shape> shapes(RmsNorm normalization, Dimensions dimensions) {
    return NormAttributes.shapes(normalization, dimensions);
  }

  @Override
  public OperatorCase<RmsNorm> plainest(int rank, ElementType type, Fill fill) {
    RmsNorm plain = new RmsNorm(List.of(1L), NormAttributes.EPSILON, EpsilonPlace.INSIDE);
    return OperatorCase.of(this, plain, NormAttributes.plainest(rank), type, fill);
  }
}
