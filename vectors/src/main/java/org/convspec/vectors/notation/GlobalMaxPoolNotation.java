package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.GlobalMaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/** How global max pooling is written: {@code globalmax n1 c2 i7x5 ties-last}. */
public final class GlobalMaxPoolNotation extends OperatorNotation<GlobalMaxPool> {

  /** The one there is. */
  public static final GlobalMaxPoolNotation NOTATION = new GlobalMaxPoolNotation();

  private static final class Attributes {
    static final MaximumAttributes<GlobalMaxPool> MAXIMUM = MaximumAttributes.make();
  }

  private GlobalMaxPoolNotation() {
    super("globalmax", "globalMaxPool", GlobalMaxPool.class, Attributes.MAXIMUM.behind(List.of()));
  }

  @Override
  protected GlobalMaxPool build(AttributeValues<GlobalMaxPool> values) {
    return new GlobalMaxPool(
        values.get(Attributes.MAXIMUM.nan()),
        values.get(Attributes.MAXIMUM.ties()),
        Attributes.MAXIMUM.indexing(values));
  }

  @Override
  public Map<Slot, Shape> shapes(GlobalMaxPool pool, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  @Override
  public OperatorCase<GlobalMaxPool> plainest(int rank, ElementType type, Fill fill) {
    GlobalMaxPool pool =
        new GlobalMaxPool(NanPolicy.PROPAGATE, TieRule.FIRST, IndexingAttributes.PLAIN);
    return OperatorCase.of(
        this, pool, Dimensions.of(1, 1, Collections.nCopies(rank, 2L)), type, fill);
  }
}
