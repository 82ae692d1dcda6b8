package org.convspec.vectors.notation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.EpsilonUse;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.ChoiceKind;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;
import org.convspec.vectors.cases.RealKind;

/**
 * How normalization by a norm is written: {@code lpnormalize n2 c3 i7x5 axes1 power1 eps1e-12
 * eps-added}.
 */
public final class LpNormalizeNotation extends OperatorNotation<LpNormalize> {

  /** The one there is. */
  public static final LpNormalizeNotation NOTATION = new LpNormalizeNotation();

  private static final class Attributes {
    static final Attribute<LpNormalize, List<Long>> AXES = NormAttributes.axes(LpNormalize::axes);
    static final Attribute<LpNormalize, Double> POWER =
        new Attribute<>("power", LpNormalize::power, new RealKind("power", 2));
    static final Attribute<LpNormalize, Double> EPSILON = NormAttributes.epsilon();
    static final Attribute<LpNormalize, EpsilonUse> USE =
        new Attribute<>("use", LpNormalize::use, new ChoiceKind<>("eps-", EpsilonUse.FLOOR));
  }

  private LpNormalizeNotation() {
    super(
        "lpnormalize",
        "lpNormalize",
        LpNormalize.class,
        List.of(Attributes.AXES, Attributes.POWER, Attributes.EPSILON, Attributes.USE));
  }

  @Override
  protected LpNormalize build(AttributeValues<LpNormalize> values) {
    return new LpNormalize(
        values.get(Attributes.AXES),
        values.get(Attributes.POWER),
        values.get(Attributes.EPSILON),
        values.get(Attributes.USE));
  }

  @Override
  public Map<Slot, Shape> shapes(LpNormalize normalization, Dimensions dimensions) {
    return NormAttributes.shapes(normalization, dimensions);
  }

  @Override
  public OperatorCase<LpNormalize> plainest(int rank, ElementType type, Fill fill) {
    LpNormalize plain = new LpNormalize(List.of(1L), 2, NormAttributes.EPSILON, EpsilonUse.FLOOR);
    return OperatorCase.of(this, plain, NormAttributes.plainest(rank), type, fill);
  }
}
