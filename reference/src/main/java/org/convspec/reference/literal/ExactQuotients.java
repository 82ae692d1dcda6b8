package org.convspec.reference.literal;

import java.util.ArrayList;
import java.util.List;

/** A sum of numbers, each divided by an integer, rounded once. */
final class ExactQuotients {

  private record Quotient(double dividend, long divisor) {}

  /** Beyond it, a product of two divisors may leave 64 bits. */
  private static final long LARGEST_DIVISOR = Integer.MAX_VALUE;

  private final List<Quotient> quotients = new ArrayList<>();

  void add(double dividend, long divisor) {
    quotients.add(new Quotient(dividend, divisor));
  }

  /**
   * Returns the sum, brought to the least common multiple of the divisors. Should that be 2^31 or
   * more, which takes windows with dozens of different divisors, every quotient is rounded alone.
   */
  double round() {
    long common = 1;
    for (Quotient quotient : quotients) {
      long divisor = Math.abs(quotient.divisor()); // of -2^63 it is below 0
      if (divisor < 1 || divisor > LARGEST_DIVISOR) {
        return roundedOneByOne();
      }
      common = leastCommonMultiple(common, divisor);
      if (common > LARGEST_DIVISOR) {
        return roundedOneByOne();
      }
    }
    ExactSum sum = new ExactSum();
    for (Quotient quotient : quotients) {
      sum.addProduct(quotient.dividend(), (double) (common / quotient.divisor()));
    }
    return sum.roundQuotient(common);
  }

  private double roundedOneByOne() {
    ExactSum sum = new ExactSum();
    for (Quotient quotient : quotients) {
      ExactSum alone = new ExactSum();
      alone.add(quotient.dividend());
      sum.add(alone.roundQuotient(quotient.divisor()));
    }
    return sum.round();
  }

  /** Of numbers below 2^31, so the product fits. */
  private static long leastCommonMultiple(long a, long b) {
    long divisor = a;
    long rest = b;
    while (rest != 0) {
      long next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    return a / divisor * b;
  }
}
