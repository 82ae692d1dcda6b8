package org.convspec.reference.accuracy;

import java.util.Arrays;
import java.util.List;

/**
 * Softmax of one line as it is computed: exponentials of what each number is below the largest,
 * divided by their sum, or the exponential of the logarithm.
 */
final class RoundedSoftmax {

  private static final Estimate ONE = Estimate.exact(1);

  private final RoundedArithmetic arithmetic;
  private final List<Estimate> below;
  private final List<Estimate> exponentials;
  private final Estimate sum;

  RoundedSoftmax(RoundedArithmetic arithmetic, double[] numbers) {
    Estimate largest =
        Estimate.exact(Arrays.stream(numbers).reduce(Double.NEGATIVE_INFINITY, Math::max));
    this.arithmetic = arithmetic;
    this.below =
        Arrays.stream(numbers)
            .mapToObj(number -> arithmetic.minus(Estimate.exact(number), largest))
            .toList();
    this.exponentials = below.stream().map(arithmetic::exp).toList();
    this.sum = arithmetic.sum(exponentials);
  }

  /** e^(x - m) times a rounded 1 / sum, or e^(log softmax). */
  Estimate probability(int i) {
    Estimate divided = arithmetic.times(exponentials.get(i), arithmetic.over(ONE, sum));
    return RoundedCurve.either(divided, arithmetic.exp(logProbability(i)));
  }

  /** (x - m) - log of the sum. */
  Estimate logProbability(int i) {
    return arithmetic.minus(below.get(i), arithmetic.log(sum));
  }
}
