package org.convspec.vectors.notation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/** How layer normalization is written: {@code layernorm n2 c3 i7x5 axes1x3 eps1e-5 scale bias}. */
public final class LayerNormNotation extends OperatorNotation<LayerNorm> {

  /** The one there is. */
  public static final LayerNormNotation NOTATION = new LayerNormNotation();

  private static final class Attributes {
    static final Attribute<LayerNorm, List<Long>> AXES = NormAttributes.axes(LayerNorm::axes);
    static final Attribute<LayerNorm, Double> EPSILON = NormAttributes.epsilon();
    static final Attribute<LayerNorm, EpsilonPlace> PLACE = NormAttributes.place(LayerNorm::place);
  }

  private LayerNormNotation() {
    super(
        "layernorm",
        "layerNorm",
        LayerNorm.class,
        List.of(Attributes.AXES, Attributes.EPSILON, Attributes.PLACE));
  }

  @Override
  protected LayerNorm build(AttributeValues<LayerNorm> values) {
    return new LayerNorm(
        values.get(Attributes.AXES), values.get(Attributes.EPSILON), values.get(Attributes.PLACE));
  }

  @Override
  public Map<Slot, Shape> shapes(LayerNorm normalization, Dimensions dimensions) {
    return NormAttributes.shapes(normalization, dimensions);
  }

  @Override
  public OperatorCase<LayerNorm> plainest(int rank, ElementType type, Fill fill) {
    LayerNorm plain = new LayerNorm(List.of(1L), NormAttributes.EPSILON, EpsilonPlace.INSIDE);
    return OperatorCase.of(this, plain, NormAttributes.plainest(rank), type, fill);
  }
}
