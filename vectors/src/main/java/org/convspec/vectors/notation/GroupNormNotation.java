package org.convspec.vectors.notation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.Affine;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.ChoiceKind;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.NumberKind;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/**
 * How group normalization is written: {@code groupnorm n2 c6 i7x5 g3 affine-per-group eps-outside}.
 */
public final class GroupNormNotation extends OperatorNotation<GroupNorm> {

  /** The one there is. */
  public static final GroupNormNotation NOTATION = new GroupNormNotation();

  private static final class Attributes {
    static final Attribute<GroupNorm, Long> GROUPS =
        new Attribute<>("groups", GroupNorm::groups, new NumberKind("g", 1));
    static final Attribute<GroupNorm, Affine> AFFINE =
        new Attribute<>(
            "affine", GroupNorm::affine, new ChoiceKind<>("affine-", Affine.PER_CHANNEL));
    static final Attribute<GroupNorm, Double> EPSILON = NormAttributes.epsilon();
    static final Attribute<GroupNorm, EpsilonPlace> PLACE = NormAttributes.place(GroupNorm::place);
  }

  private GroupNormNotation() {
    super(
        "groupnorm",
        "groupNorm",
        GroupNorm.class,
        List.of(Attributes.GROUPS, Attributes.AFFINE, Attributes.EPSILON, Attributes.PLACE));
  }

  @Override
  protected GroupNorm build(AttributeValues<GroupNorm> values) {
    return new GroupNorm(
        values.get(Attributes.GROUPS),
        values.get(Attributes.AFFINE),
        values.get(Attributes.EPSILON),
        values.get(Attributes.PLACE));
  }

  @Override
  public Map<Slot, Shape> shapes(GroupNorm normalization, Dimensions dimensions) {
    return NormAttributes.shapes(normalization, dimensions);
  }

  @Override
  public OperatorCase<GroupNorm> plainest(int rank, ElementType type, Fill fill) {
    GroupNorm plain =
        new GroupNorm(1, Affine.PER_CHANNEL, NormAttributes.EPSILON, EpsilonPlace.INSIDE);
    return OperatorCase.of(this, plain, NormAttributes.plainest(rank), type, fill);
  }
}
