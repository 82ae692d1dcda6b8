package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.GlobalLpPool;
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

/** How global Lp pooling is written: {@code globallp n1 c2 i7x5 power3 signed}. */
public final class GlobalLpPoolNotation extends OperatorNotation<GlobalLpPool> {

  /** The one there is. */
  public static final GlobalLpPoolNotation NOTATION = new GlobalLpPoolNotation();

  private static final class Attributes {
    static final Attribute<GlobalLpPool, Double> POWER =
        new Attribute<>("power", GlobalLpPool::power, new RealKind("power", 2));
    static final Attribute<GlobalLpPool, Sign> SIGN =
        new Attribute<>("sign", GlobalLpPool::sign, new ChoiceKind<>("", Sign.ABSOLUTE));
  }

  private GlobalLpPoolNotation() {
    super(
        "globallp", "globalLpPool", GlobalLpPool.class, List.of(Attributes.POWER, Attributes.SIGN));
  }

  @Override
  protected GlobalLpPool build(AttributeValues<GlobalLpPool> values) {
    return new GlobalLpPool(values.get(Attributes.POWER), values.get(Attributes.SIGN));
  }

  @Override
  public Map<Slot, Shape> shapes(GlobalLpPool pool, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  @Override
  public OperatorCase<GlobalLpPool> plainest(int rank, ElementType type, Fill fill) {
    return OperatorCase.of(
        this,
        new GlobalLpPool(1, Sign.ABSOLUTE),
        Dimensions.of(1, 1, Collections.nCopies(rank, 2L)),
        type,
        fill);
  }
}
