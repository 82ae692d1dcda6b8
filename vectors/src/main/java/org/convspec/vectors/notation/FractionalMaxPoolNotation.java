package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.Interval;
import org.convspec.spec.operator.FractionalMaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;
import org.convspec.vectors.cases.RegionsKind;

/** How fractional max pooling is written: {@code fracmax n1 c2 i7x5 r0:3,3:7x0:2,1:5}. */
public final class FractionalMaxPoolNotation extends OperatorNotation<FractionalMaxPool> {

  /** The one there is. */
  public static final FractionalMaxPoolNotation NOTATION = new FractionalMaxPoolNotation();

  private static final class Attributes {
    static final Attribute<FractionalMaxPool, List<List<Interval>>> OWN =
        new Attribute<>("regions", FractionalMaxPool::regions, new RegionsKind("r"));
    static final MaximumAttributes<FractionalMaxPool> MAXIMUM = MaximumAttributes.make();
  }

  private FractionalMaxPoolNotation() {
    super(
        "fracmax",
        "fractionalMaxPool",
        FractionalMaxPool.class,
        Attributes.MAXIMUM.behind(List.of(Attributes.OWN)));
  }

  @Override
  protected FractionalMaxPool build(AttributeValues<FractionalMaxPool> values) {
    return new FractionalMaxPool(
        values.get(Attributes.OWN),
        values.get(Attributes.MAXIMUM.nan()),
        values.get(Attributes.MAXIMUM.ties()),
        Attributes.MAXIMUM.indexing(values));
  }

  @Override
  public Map<Slot, Shape> shapes(FractionalMaxPool pool, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  @Override
  public OperatorCase<FractionalMaxPool> plainest(int rank, ElementType type, Fill fill) {
    FractionalMaxPool pool =
        new FractionalMaxPool(
            Collections.nCopies(rank, List.of(new Interval(0, 1))),
            NanPolicy.PROPAGATE,
            TieRule.FIRST,
            IndexingAttributes.PLAIN);
    return OperatorCase.of(
        this, pool, Dimensions.of(1, 1, Collections.nCopies(rank, 2L)), type, fill);
  }
}
