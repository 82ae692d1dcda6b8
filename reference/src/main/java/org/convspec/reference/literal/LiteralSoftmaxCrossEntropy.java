package org.convspec.reference.literal;

import java.util.List;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Reduction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Softmax cross entropy and its gradient as chapter 20 states them. */
public final class LiteralSoftmaxCrossEntropy implements OperatorPath<SoftmaxCrossEntropy> {

  @Override
  public Tensor result(SoftmaxCrossEntropy loss, Call call, Slot slot) {
    return slot == Slot.OUTPUT ? forward(loss, call) : inputGradient(loss, call);
  }

  private static SoftmaxLine softmax(SoftmaxCrossEntropy loss, Tensor input, Index label) {
    List<Index> line = loss.over(input.shape()).through(label);
    return SoftmaxLine.of(line.stream().mapToDouble(input::at).toArray());
  }

  /**
   * SOFT-12: the loss at a label is minus the logarithm of the softmax of its class. SOFT-15: 0
   * where the label is ignored.
   */
  private static Real loss(SoftmaxCrossEntropy loss, Call call, Index at) {
    Tensor input = call.tensor(Slot.INPUT);
    double label = call.tensor(Slot.LABELS).at(at);
    if (loss.isIgnored(label)) {
      return Real.ZERO;
    }
    int right = loss.classOf(label, input.shape().extent(1));
    return softmax(loss, input, at).logProbability(right).negated();
  }

  /** SOFT-13, SOFT-14: the sum of the losses, or that over the number of labels that count. */
  private static Tensor forward(SoftmaxCrossEntropy loss, Call call) {
    Shape output = call.resultShapes().get(Slot.OUTPUT);
    Tensor labels = call.tensor(Slot.LABELS);
    if (loss.reduction() == Reduction.NONE) {
      return Tensor.tabulate(ElementType.FLOAT64, output, at -> loss(loss, call, at).round());
    }
    Real sum = Real.ZERO;
    for (Index at : labels.shape().indices()) {
      sum = sum.plus(loss(loss, call, at));
    }
    double reduced = sum.over(divisor(loss, labels)).round();
    return Tensor.tabulate(ElementType.FLOAT64, output, at -> reduced);
  }

  /** SOFT-16: of a mean, the number of labels that count; 0 over 0 is NaN. */
  private static Real divisor(SoftmaxCrossEntropy loss, Tensor labels) {
    if (loss.reduction() != Reduction.MEAN) {
      return Real.ONE;
    }
    long counting = 0;
    for (Index at : labels.shape().indices()) {
      counting += loss.isIgnored(labels.at(at)) ? 0 : 1;
    }
    return Real.of(counting);
  }

  /**
   * SOFT-22, SOFT-23: inputGradient(n,c,o) = (softmax(n,c,o) - 1 where c is the label, else
   * softmax(n,c,o)) times the output gradient, of a mean over its divisor. SOFT-24: 0 where the
   * label is ignored.
   */
  private static Tensor inputGradient(SoftmaxCrossEntropy loss, Call call) {
    Tensor input = call.tensor(Slot.INPUT);
    Tensor labels = call.tensor(Slot.LABELS);
    Tensor outputGradient = call.tensor(Slot.OUTPUT_GRADIENT);
    Real divisor = divisor(loss, labels);
    double[] gradient = Tensor.allocate(input.shape());
    for (Index at : labels.shape().indices()) {
      if (loss.isIgnored(labels.at(at))) {
        continue;
      }
      int right = loss.classOf(labels.at(at), input.shape().extent(1));
      SoftmaxLine softmax = softmax(loss, input, at);
      List<Index> line = loss.over(input.shape()).through(at);
      boolean isReduced = loss.reduction() != Reduction.NONE;
      double dy = isReduced ? outputGradient.toArray()[0] : outputGradient.at(at);
      for (int c = 0; c < line.size(); c++) {
        Real oneHot = c == right ? softmax.sum() : Real.ZERO;
        Real factor = Real.of(dy).over(divisor);
        gradient[(int) input.shape().offset(line.get(c))] =
            softmax.exponential(c).minus(oneHot).over(softmax.sum()).times(factor).round();
      }
    }
    return Tensor.rounding(ElementType.FLOAT64, input.shape(), gradient);
  }
}
