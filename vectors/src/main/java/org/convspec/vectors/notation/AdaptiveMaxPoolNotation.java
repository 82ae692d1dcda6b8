package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.AdaptiveMaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.NumbersKind;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/** How adaptive max pooling is written: {@code adaptivemax n1 c2 i7x5 o3x2 ties-last}. */
public final class AdaptiveMaxPoolNotation extends OperatorNotation<AdaptiveMaxPool> {

  /** The one there is. */
  public static final AdaptiveMaxPoolNotation NOTATION = new AdaptiveMaxPoolNotation();

  private static final class Attributes {
    static final Attribute<AdaptiveMaxPool, List<Long>> OWN =
        new Attribute<>("outputExtents", AdaptiveMaxPool::outputExtents, NumbersKind.needed("o"));
    static final MaximumAttributes<AdaptiveMaxPool> MAXIMUM = MaximumAttributes.make();
  }

  private AdaptiveMaxPoolNotation() {
    super(
        "adaptivemax",
        "adaptiveMaxPool",
        AdaptiveMaxPool.class,
        Attributes.MAXIMUM.behind(List.of(Attributes.OWN)));
  }

  @Override
  protected AdaptiveMaxPool build(AttributeValues<AdaptiveMaxPool> values) {
    return new AdaptiveMaxPool(
        values.get(Attributes.OWN),
        values.get(Attributes.MAXIMUM.nan()),
        values.get(Attributes.MAXIMUM.ties()),
        Attributes.MAXIMUM.indexing(values));
  }

  @Override
  public Map<Slot, Shape> shapes(AdaptiveMaxPool pool, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  @Override
  public OperatorCase<AdaptiveMaxPool> plainest(int rank, ElementType type, Fill fill) {
    AdaptiveMaxPool pool =
        new AdaptiveMaxPool(
            Collections.nCopies(rank, 1L),
            NanPolicy.PROPAGATE,
            TieRule.FIRST,
            IndexingAttributes.PLAIN);
    return OperatorCase.of(
        this, pool, Dimensions.of(1, 1, Collections.nCopies(rank, 2L)), type, fill);
  }
}
