package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.Dropout;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;
import org.convspec.vectors.cases.RealKind;

/** How dropout is written: {@code dropout n2 c3 i5 rate0.5}. */
public final class DropoutNotation extends OperatorNotation<Dropout> {

  /** The one there is. */
  public static final DropoutNotation NOTATION = new DropoutNotation();

  private static final class Attributes {
    static final Attribute<Dropout, Double> RATE =
        new Attribute<>("rate", Dropout::rate, new RealKind("rate", 0));
  }

  private DropoutNotation() {
    super("dropout", "dropout", Dropout.class, List.of(Attributes.RATE));
  }

  @Override
  protected Dropout build(AttributeValues<Dropout> values) {
    return new Dropout(values.get(Attributes.RATE));
  }

  @Override
  public Map<Slot, Shape> shapes(Dropout dropout, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input(), Slot.MASK, dimensions.input());
  }

  /** A mask has zeros and ones, whatever the other data are. */
  @Override
  protected Tensor data(OperatorCase<Dropout> example, Slot slot, Shape shape) {
    Fill fill = example.fill();
    if (slot != Slot.MASK) {
      return fill.tensor(slot, shape, example.type());
    }
    Fill integers =
        fill.kind() == Fill.Kind.COUNTING ? fill : new Fill(Fill.Kind.INTS, fill.seed());
    return integers.tensor(slot, shape, example.type()).map(value -> Math.abs(value) % 2);
  }

  @Override
  public OperatorCase<Dropout> plainest(int rank, ElementType type, Fill fill) {
    Dimensions twoEach = Dimensions.of(1, 1, Collections.nCopies(rank, 2L));
    return OperatorCase.of(this, new Dropout(0), twoEach, type, fill);
  }
}
