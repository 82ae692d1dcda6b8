package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.ChoiceKind;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/** How max pooling is written: {@code maxpool n1 c2 i7x5 k3x2 s2x1 ties-last index-tensor}. */
public final class MaxPoolNotation extends OperatorNotation<MaxPool> {

  /** The one there is. */
  public static final MaxPoolNotation NOTATION = new MaxPoolNotation();

  private static final class Attributes {
    static final WindowAttributes<MaxPool> WINDOW = WindowAttributes.of(MaxPool::window);
    static final Attribute<MaxPool, NanPolicy> NAN =
        new Attribute<>("nan", MaxPool::nan, new ChoiceKind<>("nan-", NanPolicy.PROPAGATE));
    static final Attribute<MaxPool, TieRule> TIES =
        new Attribute<>("ties", MaxPool::ties, new ChoiceKind<>("ties-", TieRule.FIRST));
    static final Attribute<MaxPool, EmptyWindow> EMPTY =
        new Attribute<>("empty", MaxPool::empty, new ChoiceKind<>("empty-", EmptyWindow.REJECTED));
    static final IndexingAttributes<MaxPool> INDEXING = IndexingAttributes.of(MaxPool::indexing);
  }

  private MaxPoolNotation() {
    super(
        "maxpool",
        "maxPool",
        MaxPool.class,
        Attributes.WINDOW.and(
            List.of(
                Attributes.NAN,
                Attributes.TIES,
                Attributes.EMPTY,
                Attributes.INDEXING.order(),
                Attributes.INDEXING.base())));
  }

  @Override
  protected MaxPool build(AttributeValues<MaxPool> values) {
    return new MaxPool(
        Attributes.WINDOW.build(values),
        values.get(Attributes.NAN),
        values.get(Attributes.TIES),
        values.get(Attributes.EMPTY),
        Attributes.INDEXING.build(values));
  }

  @Override
  public Map<Slot, Shape> shapes(MaxPool pool, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  @Override
  public OperatorCase<MaxPool> plainest(int rank, ElementType type, Fill fill) {
    MaxPool pool =
        new MaxPool(
            WindowAttributes.plainest(rank),
            NanPolicy.PROPAGATE,
            TieRule.FIRST,
            EmptyWindow.REJECTED,
            IndexingAttributes.PLAIN);
    return OperatorCase.of(
        this, pool, Dimensions.of(1, 1, Collections.nCopies(rank, 2L)), type, fill);
  }
}
