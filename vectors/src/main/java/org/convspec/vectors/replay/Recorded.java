package org.convspec.vectors.replay;

import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/**
 * A result as it was recorded, beside the exact one.
 *
 * @param name the name of the output
 * @param recorded its elements, in the shape of the call
 * @param exact the result that the formulas give, as float64
 * @param bound how far an implementation may be off, element by element
 */
record Recorded(String name, Tensor recorded, Tensor exact, Tensor bound) {

  /**
   * Holds the reference against what was recorded: it is off by no more than the bound.
   *
   * @param type the element type of the call
   */
  Verdict reference(ElementType type) {
    return compared(exact, exact.as(type), bound);
  }

  /** Holds an implementation against it: both may be off, each by the bound. */
  Verdict implementation(Tensor got) {
    return compared(got, got, bound.map(each -> 2 * each));
  }

  /**
   * Compares.
   *
   * @param got what is compared with a bound
   * @param stored the same as it is stored, which may be what was recorded
   */
  private Verdict compared(Tensor got, Tensor stored, Tensor permitted) {
    double largest = 0;
    boolean agrees = true;
    for (Index index : recorded.shape().indices()) {
      if (!same(stored.at(index), recorded.at(index))) {
        agrees = false;
        double share = share(index, got, permitted);
        if (!(share <= 1)) {
          return new Verdict.Differs(
              name + " " + index,
              Double.toString(stored.at(index)),
              Double.toString(recorded.at(index)),
              Double.toString(permitted.at(index)));
        }
        largest = Math.max(largest, share);
      }
    }
    return agrees ? new Verdict.Agrees() : new Verdict.Within(largest);
  }

  private static boolean same(double one, double other) {
    return one == other || Double.isNaN(one) && Double.isNaN(other);
  }

  /** Which part of what is permitted an element is off by. */
  private double share(Index index, Tensor got, Tensor permitted) {
    double allowed = permitted.at(index);
    if (allowed == Double.POSITIVE_INFINITY) {
      return 0;
    }
    return Math.abs(got.at(index) - recorded.at(index)) / allowed;
  }
}
