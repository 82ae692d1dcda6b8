package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/** How unfolding is written: {@code unfold n1 c2 i5x7 k3x2 s2x1 p1:0,0:2}. */
public final class UnfoldNotation extends OperatorNotation<Unfold> {

  /** The one there is. */
  public static final UnfoldNotation NOTATION = new UnfoldNotation();

  private static final class Attributes {
    static final WindowAttributes<Unfold> WINDOW = WindowAttributes.of(Unfold::window);
  }

  private UnfoldNotation() {
    super("unfold", "unfold", Unfold.class, Attributes.WINDOW.and(List.of()));
  }

  @Override
  protected Unfold build(AttributeValues<Unfold> values) {
    return Unfold.by(Attributes.WINDOW.build(values));
  }

  @Override
  public Map<Slot, Shape> shapes(Unfold unfold, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  @Override
  public OperatorCase<Unfold> plainest(int rank, ElementType type, Fill fill) {
    Unfold plain = Unfold.by(WindowAttributes.plainest(rank));
    Dimensions twoEach = Dimensions.of(1, 1, Collections.nCopies(rank, 2L));
    return OperatorCase.of(this, plain, twoEach, type, fill);
  }
}
