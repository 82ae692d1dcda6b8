package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.Concat;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.NumberKind;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/** How concatenation is written: {@code concat n1 c2 i3 axis1 other=1x5x3}. */
public final class ConcatNotation extends OperatorNotation<Concat> {

  /** The one there is. */
  public static final ConcatNotation NOTATION = new ConcatNotation();

  private static final class Attributes {
    static final Attribute<Concat, Long> AXIS =
        new Attribute<>("axis", Concat::axis, new NumberKind("axis", 0));
  }

  private ConcatNotation() {
    super("concat", "concat", Concat.class, List.of(Attributes.AXIS));
  }

  @Override
  protected Concat build(AttributeValues<Concat> values) {
    return new Concat(values.get(Attributes.AXIS));
  }

  @Override
  public Map<Slot, Shape> shapes(Concat concat, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input(), Slot.OTHER, dimensions.input());
  }

  @Override
  public OperatorCase<Concat> plainest(int rank, ElementType type, Fill fill) {
    Dimensions twoEach = Dimensions.of(1, 1, Collections.nCopies(rank, 2L));
    return OperatorCase.of(this, new Concat(0), twoEach, type, fill);
  }
}
