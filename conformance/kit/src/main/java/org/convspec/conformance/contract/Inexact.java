package org.convspec.conformance.contract;

import java.util.function.UnaryOperator;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Finding;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/**
 * Numbers with how far they may be from the exact ones: what the two sides of a law are made of,
 * where results have rounding errors. The arithmetic of the law itself is in float64, and counted.
 *
 * @param value the numbers
 * @param bound how far each may be off
 */
record Inexact(Tensor value, Tensor bound) {

  private static final double ROUNDING = ElementType.FLOAT64.unitRoundoff();

  /** Widens the numbers to float64. */
  Inexact {
    value = value.as(ElementType.FLOAT64);
  }

  /** Returns numbers that a law computes itself, with a few roundings each. */
  static Inexact computed(Tensor value, int roundings) {
    Tensor wide = value.as(ElementType.FLOAT64);
    return new Inexact(wide, wide.map(x -> roundings * ROUNDING * Math.abs(x)));
  }

  /** Returns a multiple of these numbers. */
  Inexact times(double factor) {
    Tensor product = value.map(x -> factor * x);
    return new Inexact(
        product,
        bound.combine(product, (error, x) -> Math.abs(factor) * error + ROUNDING * Math.abs(x)));
  }

  /** Returns the sums of these numbers and others. */
  Inexact plus(Inexact other) {
    Tensor sum = value.combine(other.value, Double::sum);
    return new Inexact(
        sum,
        bound
            .combine(other.bound, Double::sum)
            .combine(sum, (error, x) -> error + ROUNDING * Math.abs(x)));
  }

  /** Returns these numbers in other places. */
  Inexact moved(UnaryOperator<Tensor> rearrangement) {
    return new Inexact(rearrangement.apply(value), rearrangement.apply(bound));
  }

  /** Compares the two sides of a law, where both have a bound. */
  Finding agreesWith(Inexact other, Comparison comparison) {
    Tensor both = bound.combine(other.bound, Double::sum);
    Tensor hasBound = both.map(error -> error < Double.POSITIVE_INFINITY ? 1 : 0);
    return comparison.law(judged(value, hasBound), judged(other.value, hasBound), both);
  }

  private static Tensor judged(Tensor value, Tensor hasBound) {
    return value.combine(hasBound, (x, isJudged) -> isJudged == 0 ? 0 : x);
  }
}
