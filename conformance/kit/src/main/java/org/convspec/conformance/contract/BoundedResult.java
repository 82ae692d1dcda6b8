package org.convspec.conformance.contract;

import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Finding;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/**
 * A result of an implementation and how far each element may be off: one side of a law. Both are
 * carried on in float64, whose roundings are counted too.
 *
 * @param value the result
 * @param bound the largest permitted error of every element
 */
record BoundedResult(Tensor value, Tensor bound) {

  /** Returns a result of a call. */
  static BoundedResult of(Tensor got, Tensor bound) {
    return new BoundedResult(got.as(ElementType.FLOAT64), bound);
  }

  /** Returns numbers that are not off. */
  static BoundedResult exact(Tensor value) {
    Tensor wide = value.as(ElementType.FLOAT64);
    return new BoundedResult(wide, Tensor.zeros(ElementType.FLOAT64, wide.shape()));
  }

  /** Returns the result with its elements moved, or repeated, or left out. */
  BoundedResult moved(UnaryOperator<Tensor> how) {
    return new BoundedResult(how.apply(value), how.apply(bound));
  }

  /** Returns both results joined element by element or one behind the other. */
  BoundedResult joined(BoundedResult other, BinaryOperator<Tensor> how) {
    return new BoundedResult(how.apply(value, other.value), how.apply(bound, other.bound));
  }

  /** Returns {@code 2 a - 3 b}. */
  BoundedResult mixed(BoundedResult other) {
    DoubleBinaryOperator magnitude = (a, b) -> Math.ulp(2 * Math.abs(a) + 3 * Math.abs(b)) * 2;
    Tensor rounding = value.combine(other.value, magnitude);
    return new BoundedResult(
        value.combine(other.value, OperatorLaws::mix),
        bound.combine(other.bound, (a, b) -> 2 * a + 3 * b).combine(rounding, Double::sum));
  }

  /** Returns the same result, off by so much more. */
  BoundedResult withMoreError(double more) {
    return new BoundedResult(value, bound.map(error -> error + more));
  }

  /** Returns the largest error of an element. */
  double largestError() {
    double largest = 0;
    for (double error : bound.toArray()) {
      largest = Math.max(largest, error);
    }
    return largest;
  }

  /** Holds two sides of a law against each other. */
  Finding agreesWith(BoundedResult other, Comparison comparison) {
    return comparison.law(value, other.value, bound.combine(other.bound, Double::sum));
  }
}
