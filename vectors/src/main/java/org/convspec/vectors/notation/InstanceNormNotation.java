package org.convspec.vectors.notation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.InstanceNorm;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/** How instance normalization is written: {@code instancenorm n2 c3 i7x5 eps1e-5 scale bias}. */
public final class InstanceNormNotation extends OperatorNotation<InstanceNorm> {

  /** The one there is. */
  public static final InstanceNormNotation NOTATION = new InstanceNormNotation();

  private static final class Attributes {
    static final Attribute<InstanceNorm, Double> EPSILON = NormAttributes.epsilon();
    static final Attribute<InstanceNorm, EpsilonPlace> PLACE =
        NormAttributes.place(InstanceNorm::place);
  }

  private InstanceNormNotation() {
    super(
        "instancenorm",
        "instanceNorm",
        InstanceNorm.class,
        List.of(Attributes.EPSILON, Attributes.PLACE));
  }

  @Override
  protected InstanceNorm build(AttributeValues<InstanceNorm> values) {
    return new InstanceNorm(values.get(Attributes.EPSILON), values.get(Attributes.PLACE));
  }

  @Override
  public Map<Slot, Shape> shapes(InstanceNorm normalization, Dimensions dimensions) {
    return NormAttributes.shapes(normalization, dimensions);
  }

  @Override
  public OperatorCase<InstanceNorm> plainest(int rank, ElementType type, Fill fill) {
    InstanceNorm plain = new InstanceNorm(NormAttributes.EPSILON, EpsilonPlace.INSIDE);
    return OperatorCase.of(this, plain, NormAttributes.plainest(rank), type, fill);
  }
}
