package org.convspec.vectors.onnx;

import java.util.Arrays;
import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Reduction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Softmax cross entropy as {@code SoftmaxCrossEntropyLoss}, whose labels and losses have no axis of
 * classes, and whose reduced loss has no axes.
 */
final class SoftmaxCrossEntropyLossWriter implements NodeWriter<SoftmaxCrossEntropy> {

  /** The axis of classes in inputs. */
  private static final int CLASSES = 1;

  @Override
  public String node() {
    return "SoftmaxCrossEntropyLoss";
  }

  @Override
  public Optional<String> inexpressible(SoftmaxCrossEntropy loss, Call call) {
    Tensor labels = call.tensor(Slot.LABELS);
    if (!hasOneClass(labels.shape())) {
      return Optional.of("has no axis of classes in its labels");
    }
    return Integers.areIn(labels) ? Optional.empty() : Optional.of("takes integers as labels only");
  }

  private static boolean hasOneClass(Shape labels) {
    return labels.rank() > CLASSES && labels.extent(CLASSES) == 1;
  }

  @Override
  public NodeCall write(SoftmaxCrossEntropy loss, Call call) {
    Shape labels = call.tensor(Slot.LABELS).shape();
    NodeCall node =
        new NodeCall(call, OnnxModel.of(node()))
            .given(Slot.INPUT)
            .givenIntegers(Slot.LABELS, withoutClasses(labels))
            .resultReshaped(
                Slot.OUTPUT,
                losses -> withAxes(losses, call),
                losses -> loss.reduction() == Reduction.NONE ? withoutClasses(losses) : Shape.of())
            .attribute("reduction", reduction(loss.reduction()));
    loss.ignored().ifPresent(label -> node.attribute("ignore_index", label));
    return node;
  }

  private static Shape withoutClasses(Shape labels) {
    return labels.slice(0, CLASSES).then(labels.slice(CLASSES + 1, labels.rank() - CLASSES - 1));
  }

  /** Losses get an axis of one class, and a reduced loss an axis for every one of the input. */
  private static Shape withAxes(Shape losses, Call call) {
    if (losses.rank() == 0) {
      long[] ones = new long[call.tensor(Slot.INPUT).shape().rank()];
      Arrays.fill(ones, 1);
      return Shape.of(ones);
    }
    return losses
        .slice(0, CLASSES)
        .then(Shape.of(1))
        .then(losses.slice(CLASSES, losses.rank() - CLASSES));
  }

  private static String reduction(Reduction reduction) {
    return switch (reduction) {
      case NONE -> "none";
      case SUM -> "sum";
      case MEAN -> "mean";
    };
  }
}
