package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.Sign;
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

/** How Lp pooling is written: {@code lppool n1 c2 i7x5 k3x2 s2x1 power3 signed}. */
public final class LpPoolNotation extends OperatorNotation<LpPool> {

  /** The one there is. */
  public static final LpPoolNotation NOTATION = new LpPoolNotation();

  private static final class Attributes {
    static final WindowAttributes<LpPool> WINDOW = WindowAttributes.of(LpPool::window);
    static final Attribute<LpPool, Double> POWER =
        new Attribute<>("power", LpPool::power, new RealKind("power", 2));
    static final Attribute<LpPool, Sign> SIGN =
        new Attribute<>("sign", LpPool::sign, new ChoiceKind<>("", Sign.ABSOLUTE));
  }

  private LpPoolNotation() {
    super(
        "lppool",
        "lpPool",
        LpPool.class,
        Attributes.WINDOW.and(List.of(Attributes.POWER, Attributes.SIGN)));
  }

  @Override
  protected LpPool build(AttributeValues<LpPool> values) {
    return new LpPool(
        Attributes.WINDOW.build(values), values.get(Attributes.POWER), values.get(Attributes.SIGN));
  }

  @Override
  public Map<Slot, Shape> shapes(LpPool pool, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  @Override
  public OperatorCase<LpPool> plainest(int rank, ElementType type, Fill fill) {
    LpPool pool = new LpPool(WindowAttributes.plainest(rank), 1, Sign.ABSOLUTE);
    return OperatorCase.of(
        this, pool, Dimensions.of(1, 1, Collections.nCopies(rank, 2L)), type, fill);
  }
}
