package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.NumbersKind;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/** How max unpooling is written: {@code maxunpool n1 c2 i3x2 o7x5 index-column-major}. */
public final class MaxUnpoolNotation extends OperatorNotation<MaxUnpool> {

  /** The one there is. */
  public static final MaxUnpoolNotation NOTATION = new MaxUnpoolNotation();

  private static final class Attributes {
    static final Attribute<MaxUnpool, List<Long>> EXTENTS =
        new Attribute<>("outputExtents", MaxUnpool::outputExtents, NumbersKind.needed("o"));
    static final IndexingAttributes<MaxUnpool> INDEXING =
        IndexingAttributes.of(MaxUnpool::indexing);
  }

  private MaxUnpoolNotation() {
    super(
        "maxunpool",
        "maxUnpool",
        MaxUnpool.class,
        List.of(Attributes.EXTENTS, Attributes.INDEXING.order(), Attributes.INDEXING.base()));
  }

  @Override
  protected MaxUnpool build(AttributeValues<MaxUnpool> values) {
    return new MaxUnpool(Attributes.INDEXING.build(values), values.get(Attributes.EXTENTS));
  }

  @Override
  public Map<Slot, Shape> shapes(MaxUnpool unpool, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input(), Slot.INDICES, dimensions.input());
  }

  /** Indices are positions of the output, not any numbers. */
  @Override
  protected Tensor data(OperatorCase<MaxUnpool> example, Slot slot, Shape shape) {
    return slot == Slot.INDICES
        ? DrawnIndices.of(example, shape)
        : super.data(example, slot, shape);
  }

  /** The plainest case is valid, so its indices do not stray. */
  @Override
  public OperatorCase<MaxUnpool> plainest(int rank, ElementType type, Fill fill) {
    MaxUnpool unpool = new MaxUnpool(IndexingAttributes.PLAIN, Collections.nCopies(rank, 2L));
    Fill valid = fill.kind() == Fill.Kind.STRAYS ? new Fill(Fill.Kind.INTS, fill.seed()) : fill;
    return OperatorCase.of(
        this, unpool, Dimensions.of(1, 1, Collections.nCopies(rank, 2L)), type, valid);
  }
}
