package org.convspec.vectors.notation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.WeightStandardization;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/** How weight standardization is written: {@code weightstd n4 c3 i3x2 eps1e-5}. */
public final class WeightStandardizationNotation extends OperatorNotation<WeightStandardization> {

  /** The one there is. */
  public static final WeightStandardizationNotation NOTATION = new WeightStandardizationNotation();

  private static final class Attributes {
    static final Attribute<WeightStandardization, Double> EPSILON = NormAttributes.epsilon();
    static final Attribute<WeightStandardization, EpsilonPlace> PLACE =
        NormAttributes.place(WeightStandardization::place);
  }

  private WeightStandardizationNotation() {
    super(
        "weightstd",
        "weightStandardization",
        WeightStandardization.class,
        List.of(Attributes.EPSILON, Attributes.PLACE));
  }

  @Override
  protected WeightStandardization build(AttributeValues<WeightStandardization> values) {
    return new WeightStandardization(values.get(Attributes.EPSILON), values.get(Attributes.PLACE));
  }

  @Override
  public Map<Slot, Shape> shapes(WeightStandardization normalization, Dimensions dimensions) {
    return NormAttributes.shapes(normalization, dimensions);
  }

  @Override
  public OperatorCase<WeightStandardization> plainest(int rank, ElementType type, Fill fill) {
    WeightStandardization plain =
        new WeightStandardization(NormAttributes.EPSILON, EpsilonPlace.INSIDE);
    return OperatorCase.of(this, plain, NormAttributes.plainest(rank), type, fill);
  }
}
