package org.convspec.conformance.contract;

import java.util.List;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Mismatch;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/** Inner products of tensors, as the adjoint laws compare them. */
final class Product {

  private Product() {}

  /** The sum of products of elements at the same place; exact, as the numbers are integers. */
  static double of(Tensor a, Tensor b) {
    double sum = 0;
    for (Index index : a.shape().indices()) {
      sum += a.at(index) * b.at(index);
    }
    return sum;
  }

  static Finding equal(String what, double got, String other, double want) {
    if (got != want) {
      return Finding.fail(
          what + " is not " + other,
          new Mismatch(what, decimal(got), decimal(want), Mismatch.EXACT, List.of()));
    }
    return got == 0 ? Finding.weak(what + " is 0") : Finding.pass();
  }

  /** The same for numbers that rounding errors separate; without a bound nothing is said. */
  static Finding near(String what, double got, String other, double want, double bound) {
    if (!(bound < Double.POSITIVE_INFINITY)) {
      return Finding.weak(what + " may leave the range of the type");
    }
    if (!(Math.abs(got - want) <= bound)) {
      return Finding.fail(
          what + " is not " + other,
          new Mismatch(what, decimal(got), decimal(want), decimal(bound), List.of()));
    }
    return got == 0 ? Finding.weak(what + " is 0") : Finding.pass();
  }

  private static String decimal(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
