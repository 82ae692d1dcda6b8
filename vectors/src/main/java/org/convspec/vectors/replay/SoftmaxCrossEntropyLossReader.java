package org.convspec.vectors.replay;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.operator.Reduction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.tensor.Shape;

/** Reads {@code SoftmaxCrossEntropyLoss}, whose labels and losses have no axis of classes. */
final class SoftmaxCrossEntropyLossReader implements NodeReader {

  private static final Map<String, Reduction> REDUCTIONS =
      Map.of("none", Reduction.NONE, "sum", Reduction.SUM, "mean", Reduction.MEAN);

  @Override
  public ReadCall read(GivenNode node) {
    GivenAttributes attributes = node.attributes();
    Reduction reduction = attributes.choice("reduction", REDUCTIONS, "mean");
    Optional<Long> ignored =
        attributes.has("ignore_index")
            ? Optional.of(attributes.integer("ignore_index"))
            : Optional.empty();
    GivenTensor labels = node.input(1);
    node.require(labels.shape().rank() >= 1, "labels", labels.shape(), "an axis of items");
    return new ReadCall(new SoftmaxCrossEntropy(reduction, ignored), node.input(0))
        .given(Slot.LABELS, labels.reshape(withClasses(labels.shape())))
        .result(
            Slot.OUTPUT,
            losses ->
                reduction == Reduction.NONE && losses.rank() > 0
                    ? withClasses(losses)
                    : ones(node.rank()))
        .otherResult();
  }

  /** Returns the shape with an axis of one class behind that of items. */
  private static Shape withClasses(Shape shape) {
    return shape.slice(0, 1).then(Shape.of(1)).then(shape.slice(1, shape.rank() - 1));
  }

  private static Shape ones(int rank) {
    long[] ones = new long[rank];
    Arrays.fill(ones, 1);
    return Shape.of(ones);
  }
}
