package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
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

/** How average pooling is written: {@code avgpool n1 c2 i7x5 k3x2 s2x1 inside-input}. */
public final class AveragePoolNotation extends OperatorNotation<AveragePool> {

  /** The one there is. */
  public static final AveragePoolNotation NOTATION = new AveragePoolNotation();

  private static final class Attributes {
    static final WindowAttributes<AveragePool> WINDOW = WindowAttributes.of(AveragePool::window);
    static final Attribute<AveragePool, Divisor> DIVISOR =
        new Attribute<>("divisor", AveragePool::divisor, new ChoiceKind<>("by-", Divisor.KERNEL));
    static final Attribute<AveragePool, Long> GIVEN =
        new Attribute<>("givenDivisor", AveragePool::givenDivisor, new NumberKind("divisor", 0));
    static final Attribute<AveragePool, EmptyWindow> EMPTY =
        new Attribute<>(
            "empty", AveragePool::empty, new ChoiceKind<>("empty-", EmptyWindow.REJECTED));
  }

  private AveragePoolNotation() {
    super(
        "avgpool",
        "averagePool",
        AveragePool.class,
        Attributes.WINDOW.and(List.of(Attributes.DIVISOR, Attributes.GIVEN, Attributes.EMPTY)));
  }

  @Override
  protected AveragePool build(AttributeValues<AveragePool> values) {
    return new AveragePool(
        Attributes.WINDOW.build(values),
        values.get(Attributes.DIVISOR),
        values.get(Attributes.GIVEN),
        values.get(Attributes.EMPTY));
  }

  @Override
  public Map<Slot, Shape> shapes(AveragePool pool, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  @Override
  public OperatorCase<AveragePool> plainest(int rank, ElementType type, Fill fill) {
    AveragePool pool =
        new AveragePool(WindowAttributes.plainest(rank), Divisor.KERNEL, 0, EmptyWindow.REJECTED);
    return OperatorCase.of(
        this, pool, Dimensions.of(1, 1, Collections.nCopies(rank, 2L)), type, fill);
  }
}
