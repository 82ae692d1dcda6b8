package org.convspec.reference.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The exact accumulator against exact decimal arithmetic, whatever the magnitudes. */
class ExactSumTest {

  /** Factors of a sum of products. */
  record Factors(double[] left, double[] right) {

    double summed() {
      ExactSum sum = new ExactSum().clear();
      for (int term = 0; term < left.length; term++) {
        sum.addProduct(left[term], right[term]);
      }
      return sum.round();
    }

    double wanted() {
      BigDecimal sum = BigDecimal.ZERO;
      for (int term = 0; term < left.length; term++) {
        sum = sum.add(new BigDecimal(left[term]).multiply(new BigDecimal(right[term])));
      }
      return sum.doubleValue();
    }
  }

  @Property(tries = 3000)
  @Label("sums of products of any bit patterns are rounded once")
  void anyBitPatterns(@ForAll("bitPatterns") Factors factors) {
    assertThat(factors.summed() + 0.0).isEqualTo(factors.wanted() + 0.0);
  }

  @Property(tries = 3000)
  @Label("sums that cancel down to their last bits are rounded once")
  void cancellation(@ForAll("cancelling") Factors factors) {
    assertThat(factors.summed() + 0.0).isEqualTo(factors.wanted() + 0.0);
  }

  @Provide
  Arbitrary<Factors> bitPatterns() {
    return Arbitraries.randomValue(random -> draw(random, ExactSumTest::anyFinite));
  }

  /** Each product comes again with the opposite sign, next to a small rest. */
  @Provide
  Arbitrary<Factors> cancelling() {
    return Arbitraries.randomValue(
        random -> {
          Factors half = draw(random, ExactSumTest::anyMagnitude);
          int terms = half.left.length;
          double[] left = new double[2 * terms + 1];
          double[] right = new double[2 * terms + 1];
          for (int term = 0; term < terms; term++) {
            left[term] = half.left[term];
            right[term] = half.right[term];
            left[terms + term] = -half.left[term];
            right[terms + term] = half.right[term] * (1 + random.nextInt(2) * 0x1p-52);
          }
          left[2 * terms] = anyMagnitude(random);
          right[2 * terms] = 0x1p-60;
          return new Factors(left, right);
        });
  }

  private static Factors draw(Random random, ToDoubleFunction<Random> factor) {
    int terms = 1 + random.nextInt(12);
    double[] left = random.doubles(terms).map(any -> factor.applyAsDouble(random)).toArray();
    double[] right = random.doubles(terms).map(any -> factor.applyAsDouble(random)).toArray();
    return new Factors(left, right);
  }

  private static double anyFinite(Random random) {
    double value = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(value) ? value : anyFinite(random);
  }

  private static double anyMagnitude(Random random) {
    return Math.scalb(random.nextDouble() - 0.5, random.nextInt(-60, 61));
  }

  private static double sum(double... factors) {
    ExactSum sum = new ExactSum().clear();
    for (int place = 0; place < factors.length; place += 2) {
      sum.addProduct(factors[place], factors[place + 1]);
    }
    return sum.round();
  }

  @Test
  @DisplayName("a tie goes to the even neighbour, and the smallest rest decides it otherwise")
  void ties() {
    assertThat(sum(1, 1, 0x1p-53, 1)).isEqualTo(1);
    assertThat(sum(1 + 0x1p-52, 1, 0x1p-53, 1)).isEqualTo(1 + 0x1p-51);
    assertThat(sum(1, 1, 0x1p-53, 1, Double.MIN_VALUE, Double.MIN_VALUE)).isEqualTo(1 + 0x1p-52);
    assertThat(sum(1, 1, 0x1p-53, 1, Double.MIN_VALUE, -Double.MIN_VALUE)).isEqualTo(1);
    assertThat(sum(-1, 1, -0x1p-53, 1)).isEqualTo(-1);
  }

  @Test
  @DisplayName("products below the range add up, and sums beyond it may come back")
  void range() {
    assertThat(sum(0x1p-538, 0x1p-537, 0x1p-538, 0x1p-537)).isEqualTo(Double.MIN_VALUE);
    assertThat(sum(0x1p-538, 0x1p-537)).isZero();
    assertThat(sum(1e200, 1e200, -1e200, 1e200, 3, 1)).isEqualTo(3);
    assertThat(sum(Double.MAX_VALUE, 1, Double.MAX_VALUE, 1, -Double.MAX_VALUE, 1))
        .isEqualTo(Double.MAX_VALUE);
    assertThat(sum(Double.MAX_VALUE, 2)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(sum(Double.MAX_VALUE, -2)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  @DisplayName("infinities and NaN follow IEEE 754")
  void notFinite() {
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(sum(infinity, 2, 1, 1)).isEqualTo(infinity);
    assertThat(sum(infinity, -2, 1, 1)).isEqualTo(-infinity);
    assertThat(sum(infinity, 1, -infinity, 1)).isNaN();
    assertThat(sum(infinity, 0)).isNaN();
    assertThat(sum(Double.NaN, 0, 1, 1)).isNaN();
    assertThat(sum()).isZero();
  }
}
