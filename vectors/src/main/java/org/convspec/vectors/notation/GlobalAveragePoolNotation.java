package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.GlobalAveragePool;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/** How global average pooling is written: {@code globalavg n1 c2 i7x5}. */
public final class GlobalAveragePoolNotation extends OperatorNotation<GlobalAveragePool> {

  /** The one there is. */
  public static final GlobalAveragePoolNotation NOTATION = new GlobalAveragePoolNotation();

  private GlobalAveragePoolNotation() {
    super("globalavg", "globalAveragePool", GlobalAveragePool.class, List.of());
  }

  @Override
  protected GlobalAveragePool build(AttributeValues<GlobalAveragePool> values) {
    return new GlobalAveragePool();
  }

  @Override
  public Map<Slot, Shape> shapes(GlobalAveragePool pool, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  @Override
  public OperatorCase<GlobalAveragePool> plainest(int rank, ElementType type, Fill fill) {
    return OperatorCase.of(
        this,
        new GlobalAveragePool(),
        Dimensions.of(1, 1, Collections.nCopies(rank, 2L)),
        type,
        fill);
  }
}
