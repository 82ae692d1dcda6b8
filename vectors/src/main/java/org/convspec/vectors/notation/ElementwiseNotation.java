package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.Add;
import org.convspec.spec.operator.Broadcasting;
import org.convspec.spec.operator.Multiply;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/**
 * How sums and products are written: {@code add n2 c3 i5x7 other=1x3x1x7}. Without the last word
 * both operands have one shape.
 *
 * @param <O> the operator
 */
public final class ElementwiseNotation<O extends Operator & Broadcasting>
    extends OperatorNotation<O> {

  /** Sums. */
  public static final ElementwiseNotation<Add> SUM =
      new ElementwiseNotation<>("add", Add.class, new Add());

  /** Products. */
  public static final ElementwiseNotation<Multiply> PRODUCT =
      new ElementwiseNotation<>("multiply", Multiply.class, new Multiply());

  private final O operator;

  private ElementwiseNotation(String word, Class<O> type, O operator) {
    super(word, operator.label(), type, List.of());
    this.operator = operator;
  }

  @Override
  protected O build(AttributeValues<O> values) {
    return operator;
  }

  @Override
  public Map<Slot, Shape> shapes(O any, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input(), Slot.OTHER, dimensions.input());
  }

  @Override
  public OperatorCase<O> plainest(int rank, ElementType type, Fill fill) {
    Dimensions twoEach = Dimensions.of(1, 1, Collections.nCopies(rank, 2L));
    return OperatorCase.of(this, operator, twoEach, type, fill);
  }
}
