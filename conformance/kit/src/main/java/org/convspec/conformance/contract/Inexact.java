package org.convspec.conformance.contract;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
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

  /** Returns numbers that are not off. */
  static Inexact exact(Tensor value) {
    return new Inexact(value, Tensor.zeros(ElementType.FLOAT64, value.shape()));
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

  /** Returns {@code 2 a - 3 b}. */
  Inexact mixed(Inexact other) {
    return times(2).plus(other.times(-3));
  }

  /** Returns the same numbers, off by so much more. */
  Inexact withMoreError(double more) {
    return new Inexact(value, bound.map(error -> error + more));
  }

  /** Returns the largest error of an element. */
  double largestError() {
    return DoubleStream.of(bound.toArray()).max().orElse(0);
  }

  /** Returns both joined, one behind the other or element by element. */
  Inexact joined(Inexact other, BinaryOperator<Tensor> how) {
    return new Inexact(how.apply(value, other.value), how.apply(bound, other.bound));
  }

  /** Returns these numbers in other places, or repeated, or without some. */
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
