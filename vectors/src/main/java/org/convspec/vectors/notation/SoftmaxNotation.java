package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.convspec.spec.operator.LogSoftmax;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Softmax;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.NumberKind;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/** How softmax and its logarithm are written: {@code logsoftmax n1 c2 i7x5 axis3}. */
public final class SoftmaxNotation extends OperatorNotation<SoftmaxFunction> {

  private static final Attribute<SoftmaxFunction, Long> AXIS =
      new Attribute<>("axis", SoftmaxFunction::axis, new NumberKind("axis", 1));

  private static final List<SoftmaxNotation> ALL =
      List.of(
          new SoftmaxNotation("softmax", "softmax", Softmax::new),
          new SoftmaxNotation("logsoftmax", "logSoftmax", LogSoftmax::new));

  private final LongFunction<SoftmaxFunction> along;

  private SoftmaxNotation(String word, String label, LongFunction<SoftmaxFunction> along) {
    super(word, label, SoftmaxFunction.class, List.of(AXIS));
    this.along = along;
  }

  /** Returns the notations of both. */
  static List<SoftmaxNotation> all() {
    return ALL;
  }

  /** Returns the notation of one of them. */
  public static SoftmaxNotation of(SoftmaxFunction function) {
    return ALL.stream()
        .filter(each -> each.label().equals(function.label()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  protected SoftmaxFunction build(AttributeValues<SoftmaxFunction> values) {
    return along.apply(values.get(AXIS));
  }

  @Override
  public Map<Slot, Shape> shapes(SoftmaxFunction function, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  @Override
  protected Tensor data(OperatorCase<SoftmaxFunction> example, Slot slot, Shape shape) {
    boolean isWide = example.fill().kind() == Fill.Kind.FULL_RANGE && slot == Slot.INPUT;
    return isWide
        ? WideFill.tensor(example.fill(), shape, example.type())
        : super.data(example, slot, shape);
  }

  /** Two channels to choose among. */
  @Override
  public OperatorCase<SoftmaxFunction> plainest(int rank, ElementType type, Fill fill) {
    return OperatorCase.of(
        this, along.apply(1), Dimensions.of(1, 2, Collections.nCopies(rank, 1L)), type, fill);
  }
}
