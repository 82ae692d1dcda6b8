package org.convspec.reference.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Softmax;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/**
 * SOFT-50, SOFT-51: how far an element of a softmax, its logarithm or their gradients may be off:
 * the largest error of the arrangements that chapter 20, Accuracy, names. SOFT-52: nothing in them
 * grows with the size of the numbers but for their distance from the largest.
 */
public final class SoftmaxBound {

  private final RoundedArithmetic arithmetic;
  private final boolean isLogarithm;

  private SoftmaxBound(Call call) {
    this.arithmetic = RoundedArithmetic.in(call.elementType());
    this.isLogarithm = !(call.operator() instanceof Softmax);
  }

  /** Returns the largest permitted error of every element of a result slot, in canonical layout. */
  public static Tensor of(Call call, Slot slot) {
    return new SoftmaxBound(call).ofLines(call.canonical(), slot);
  }

  private Tensor ofLines(Call call, Slot slot) {
    Tensor input = call.tensor(Slot.INPUT);
    double[] bounds = Tensor.allocate(input.shape());
    for (List<Index> line : ((SoftmaxFunction) call.operator()).over(input.shape()).all()) {
      RoundedSoftmax softmax =
          new RoundedSoftmax(arithmetic, line.stream().mapToDouble(input::at).toArray());
      List<Estimate> results =
          slot == Slot.OUTPUT
              ? forward(softmax, line.size())
              : gradient(softmax, given(call.tensor(Slot.OUTPUT_GRADIENT), line));
      for (int i = 0; i < line.size(); i++) {
        bounds[(int) input.shape().offset(line.get(i))] = arithmetic.stored(results.get(i));
      }
    }
    return Tensor.rounding(ElementType.FLOAT64, input.shape(), bounds);
  }

  private static List<Estimate> given(Tensor tensor, List<Index> line) {
    return line.stream().map(at -> Estimate.exact(tensor.at(at))).toList();
  }

  private List<Estimate> forward(RoundedSoftmax softmax, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> isLogarithm ? softmax.logProbability(i) : softmax.probability(i))
        .toList();
  }

  private List<Estimate> gradient(RoundedSoftmax softmax, List<Estimate> dy) {
    List<Estimate> terms = new ArrayList<>();
    for (int j = 0; j < dy.size(); j++) {
      terms.add(isLogarithm ? dy.get(j) : arithmetic.times(dy.get(j), softmax.probability(j)));
    }
    Estimate sum = arithmetic.sum(terms);
    return IntStream.range(0, dy.size())
        .mapToObj(i -> gradient(softmax.probability(i), dy.get(i), sum))
        .toList();
  }

  /** y (dy - sum), or y dy - y sum; of the logarithm dy - y sum. */
  private Estimate gradient(Estimate y, Estimate dy, Estimate sum) {
    if (isLogarithm) {
      return arithmetic.minus(dy, arithmetic.times(y, sum));
    }
    return RoundedCurve.either(
        arithmetic.times(y, arithmetic.minus(dy, sum)),
        arithmetic.minus(arithmetic.times(y, dy), arithmetic.times(y, sum)));
  }
}
