package org.convspec.reference.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.AxisLines;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Softmax;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/**
 * Softmax, its logarithm and their gradients as chapter 20 states them.
 *
 * @param <O> softmax or its logarithm
 */
public final class LiteralSoftmax<O extends SoftmaxFunction> implements OperatorPath<O> {

  @Override
  public Tensor result(O function, Call call, Slot slot) {
    Tensor input = call.tensor(Slot.INPUT);
    AxisLines lines = function.over(input.shape());
    double[] results = Tensor.allocate(input.shape());
    for (List<Index> line : lines.all()) {
      SoftmaxLine softmax = SoftmaxLine.of(line.stream().mapToDouble(input::at).toArray());
      List<Real> ofLine =
          slot == Slot.OUTPUT
              ? forward(function, softmax, line.size())
              : inputGradient(function, softmax, given(call.tensor(Slot.OUTPUT_GRADIENT), line));
      for (int i = 0; i < line.size(); i++) {
        results[(int) input.shape().offset(line.get(i))] = ofLine.get(i).round();
      }
    }
    return Tensor.rounding(ElementType.FLOAT64, input.shape(), results);
  }

  private static List<Real> given(Tensor tensor, List<Index> line) {
    return line.stream().map(at -> Real.of(tensor.at(at))).toList();
  }

  /** SOFT-10, SOFT-11. */
  private static List<Real> forward(SoftmaxFunction function, SoftmaxLine softmax, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> function instanceof Softmax ? softmax.probability(i) : softmax.logProbability(i))
        .toList();
  }

  /**
   * SOFT-20: inputGradient(i) = y(i) (outputGradient(i) - sum over j of outputGradient(j) y(j)), y
   * the softmax. SOFT-21, for the logarithm: outputGradient(i) - y(i) sum over j of
   * outputGradient(j). Both are brought to one denominator, the sum of exponentials, because a
   * difference of quotients that were rounded may have no digit right.
   */
  private static List<Real> inputGradient(
      SoftmaxFunction function, SoftmaxLine softmax, List<Real> dy) {
    boolean isLogarithm = !(function instanceof Softmax);
    Real sum = Real.ZERO;
    for (int j = 0; j < dy.size(); j++) {
      sum = sum.plus(isLogarithm ? dy.get(j) : dy.get(j).times(softmax.exponential(j)));
    }
    List<Real> gradient = new ArrayList<>();
    for (int i = 0; i < dy.size(); i++) {
      Real own = dy.get(i).times(softmax.sum());
      gradient.add(
          isLogarithm
              ? own.minus(softmax.exponential(i).times(sum)).over(softmax.sum())
              : softmax.probability(i).times(own.minus(sum).over(softmax.sum())));
    }
    return gradient;
  }
}
