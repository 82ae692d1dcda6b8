package org.convspec.reference.accuracy;

import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Reduction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/** SOFT-53, SOFT-54: how far a cross entropy or its gradient may be off; chapter 20, Accuracy. */
public final class SoftmaxCrossEntropyBound {

  private static final Estimate ZERO = Estimate.exact(0);
  private static final Estimate ONE = Estimate.exact(1);

  private final SoftmaxCrossEntropy loss;
  private final RoundedArithmetic arithmetic;
  private final Call call;
  private final Tensor input;
  private final Tensor labels;

  private SoftmaxCrossEntropyBound(Call canonical) {
    this.call = canonical;
    this.loss = (SoftmaxCrossEntropy) canonical.operator();
    this.arithmetic = RoundedArithmetic.in(canonical.elementType());
    this.input = canonical.tensor(Slot.INPUT);
    this.labels = canonical.tensor(Slot.LABELS);
  }

  /** Returns the largest permitted error of every element of a result slot, in canonical layout. */
  public static Tensor of(Call call, Slot slot) {
    SoftmaxCrossEntropyBound bound = new SoftmaxCrossEntropyBound(call.canonical());
    return slot == Slot.OUTPUT ? bound.ofOutput() : bound.ofGradient();
  }

  private RoundedSoftmax softmax(Index at) {
    List<Index> line = loss.over(input.shape()).through(at);
    return new RoundedSoftmax(arithmetic, line.stream().mapToDouble(input::at).toArray());
  }

  private boolean counts(Index at) {
    return !loss.isIgnored(labels.at(at));
  }

  private int right(Index at) {
    return loss.classOf(labels.at(at), input.shape().extent(1));
  }

  private Estimate loss(Index at) {
    return counts(at) ? arithmetic.minus(ZERO, softmax(at).logProbability(right(at))) : ZERO;
  }

  private List<Index> counting() {
    List<Index> counting = new ArrayList<>();
    labels.shape().indices().forEach(counting::add);
    counting.removeIf(at -> !counts(at));
    return counting;
  }

  private Estimate divided(Estimate sum) {
    return loss.reduction() == Reduction.MEAN
        ? arithmetic.over(sum, Estimate.exact(counting().size()))
        : sum;
  }

  private Tensor ofOutput() {
    if (loss.reduction() == Reduction.NONE) {
      return Tensor.tabulate(
          ElementType.FLOAT64, labels.shape(), at -> arithmetic.stored(loss(at)));
    }
    Estimate sum = arithmetic.sum(counting().stream().map(this::loss).toList());
    double bound = arithmetic.stored(divided(sum));
    return Tensor.tabulate(ElementType.FLOAT64, call.resultShapes().get(Slot.OUTPUT), at -> bound);
  }

  private Tensor ofGradient() {
    Tensor outputGradient = call.tensor(Slot.OUTPUT_GRADIENT);
    double[] bounds = Tensor.allocate(input.shape());
    for (Index at : counting()) {
      boolean isReduced = loss.reduction() != Reduction.NONE;
      double dy = isReduced ? outputGradient.toArray()[0] : outputGradient.at(at);
      Estimate factor = divided(Estimate.exact(dy));
      RoundedSoftmax softmax = softmax(at);
      List<Index> line = loss.over(input.shape()).through(at);
      for (int c = 0; c < line.size(); c++) {
        bounds[(int) input.shape().offset(line.get(c))] =
            arithmetic.stored(gradient(softmax.probability(c), factor, c == right(at)));
      }
    }
    return Tensor.rounding(ElementType.FLOAT64, input.shape(), bounds);
  }

  /** (y - 1) g, or y g - g, at the label; y g elsewhere. */
  private Estimate gradient(Estimate y, Estimate factor, boolean isRight) {
    Estimate product = arithmetic.times(y, factor);
    return isRight
        ? RoundedCurve.either(
            arithmetic.times(arithmetic.minus(y, ONE), factor), arithmetic.minus(product, factor))
        : product;
  }
}
