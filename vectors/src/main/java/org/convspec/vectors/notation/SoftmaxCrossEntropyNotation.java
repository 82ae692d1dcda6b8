package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.operator.Reduction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.ChoiceKind;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;
import org.convspec.vectors.cases.OptionalNumberKind;

/** How cross entropy is written: {@code crossentropy n2 c5 i7x3 reduced-mean ignored255}. */
public final class SoftmaxCrossEntropyNotation extends OperatorNotation<SoftmaxCrossEntropy> {

  /** The one there is. */
  public static final SoftmaxCrossEntropyNotation NOTATION = new SoftmaxCrossEntropyNotation();

  private static final class Attributes {
    static final Attribute<SoftmaxCrossEntropy, Reduction> REDUCTION =
        new Attribute<>(
            "reduction",
            SoftmaxCrossEntropy::reduction,
            new ChoiceKind<>("reduced-", Reduction.NONE));
    static final Attribute<SoftmaxCrossEntropy, Optional<Long>> IGNORED =
        new Attribute<>("ignored", SoftmaxCrossEntropy::ignored, new OptionalNumberKind("ignored"));
  }

  private SoftmaxCrossEntropyNotation() {
    super(
        "crossentropy",
        "softmaxCrossEntropy",
        SoftmaxCrossEntropy.class,
        List.of(Attributes.REDUCTION, Attributes.IGNORED));
  }

  @Override
  protected SoftmaxCrossEntropy build(AttributeValues<SoftmaxCrossEntropy> values) {
    return new SoftmaxCrossEntropy(
        values.get(Attributes.REDUCTION), values.get(Attributes.IGNORED));
  }

  @Override
  public Map<Slot, Shape> shapes(SoftmaxCrossEntropy loss, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input(), Slot.LABELS, dimensions.withChannels(1).input());
  }

  /** Labels are classes, not any numbers. */
  @Override
  protected Tensor data(OperatorCase<SoftmaxCrossEntropy> example, Slot slot, Shape shape) {
    if (slot == Slot.LABELS) {
      return DrawnLabels.of(example, shape);
    }
    boolean isWide = example.fill().kind() == Fill.Kind.FULL_RANGE && slot == Slot.INPUT;
    return isWide
        ? WideFill.tensor(example.fill(), shape, example.type())
        : super.data(example, slot, shape);
  }

  /** The plainest case is valid, so its labels do not stray. */
  @Override
  public OperatorCase<SoftmaxCrossEntropy> plainest(int rank, ElementType type, Fill fill) {
    Fill valid = fill.kind() == Fill.Kind.STRAYS ? new Fill(Fill.Kind.INTS, fill.seed()) : fill;
    return OperatorCase.of(
        this,
        new SoftmaxCrossEntropy(Reduction.NONE, Optional.empty()),
        Dimensions.of(1, 2, Collections.nCopies(rank, 1L)),
        type,
        valid);
  }
}
