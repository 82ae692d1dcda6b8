package org.convspec.reference.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** Sums and products without rounding, against decimal arithmetic, which has none either. */
class ExactNumberTest {

  @Property(tries = 2000)
  @Label("a sum of products of up to seven numbers comes out correctly rounded")
  void sumsOfProducts(@ForAll Random random) {
    ExactNumber sum = ExactNumber.ZERO;
    BigDecimal want = BigDecimal.ZERO;
    for (int term = random.nextInt(6); term >= 0; term--) {
      ExactNumber product = ExactNumber.ONE;
      BigDecimal wantedProduct = BigDecimal.ONE;
      for (int factor = random.nextInt(7); factor >= 0; factor--) {
        double value = number(random);
        product = product.times(ExactNumber.of(value));
        wantedProduct = wantedProduct.multiply(new BigDecimal(value));
      }
      boolean isSubtracted = random.nextBoolean();
      sum = sum.plus(isSubtracted ? product.negated() : product);
      want = isSubtracted ? want.subtract(wantedProduct) : want.add(wantedProduct);
    }
    assertThat(sum.round()).isEqualTo(want.doubleValue() + 0.0);
  }

  @Property(tries = 2000)
  @Label("a number divided by an integer comes out correctly rounded")
  void quotients(@ForAll Random random) {
    double value = number(random);
    BigInteger divisor =
        switch (random.nextInt(3)) {
          case 0 -> BigInteger.valueOf(1 + random.nextInt(50));
          case 1 -> BigInteger.TWO.pow(random.nextInt(80));
          default -> new BigInteger(200, random).add(BigInteger.ONE);
        };
    double want =
        new BigDecimal(value)
            .divide(new BigDecimal(divisor), new MathContext(1200)) // ties need as many digits
            .doubleValue();
    assertThat(ExactNumber.of(value).roundQuotient(divisor)).isEqualTo(want + 0.0);
  }

  @Example
  @Label("a quotient of an infinity or a NaN is one")
  void quotientsOfNoNumbers() {
    ExactNumber infinity = ExactNumber.of(Double.NEGATIVE_INFINITY);
    assertThat(infinity.roundQuotient(BigInteger.TEN)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(ExactNumber.of(Double.NaN).roundQuotient(BigInteger.TEN)).isNaN();
    assertThat(
            ExactNumber.of(Double.MAX_VALUE).times(ExactNumber.of(4)).roundQuotient(BigInteger.TWO))
        .isInfinite();
  }

  /** Ordinary numbers, powers of two that make ties, integers, and the ends of the range. */
  private static double number(Random random) {
    double sign = random.nextBoolean() ? 1 : -1;
    return sign
        * switch (random.nextInt(6)) {
          case 0 -> random.nextInt(9);
          case 1 -> 1 + random.nextInt(3) * 0x1p-52;
          case 2 -> Math.scalb(1, random.nextInt(120) - 60);
          case 3 -> Math.scalb(1 + random.nextDouble(), random.nextInt(600) - 300);
          case 4 -> Double.MIN_VALUE * random.nextInt(1000);
          default -> random.nextDouble();
        };
  }

  @Example
  @Label("ties go to even, also among subnormal numbers")
  void ties() {
    ExactNumber half = ExactNumber.of(0x1p-53);
    assertThat(ExactNumber.ONE.plus(half).round()).isEqualTo(1);
    assertThat(ExactNumber.of(1 + 0x1p-52).plus(half).round()).isEqualTo(1 + 0x1p-51);
    ExactNumber tiny = ExactNumber.of(Double.MIN_VALUE).times(ExactNumber.of(0.5));
    assertThat(tiny.round()).isZero();
    assertThat(tiny.times(ExactNumber.of(3)).round()).isEqualTo(2 * Double.MIN_VALUE);
  }

  @Example
  @Label("what is too large is infinite, what cancels is +0")
  void ends() {
    ExactNumber largest = ExactNumber.of(Double.MAX_VALUE);
    assertThat(largest.times(largest).negated().round()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(largest.plus(largest).plus(largest.negated()).round()).isEqualTo(Double.MAX_VALUE);
    assertThat(largest.plus(largest.negated()).round()).isEqualTo(0.0);
  }

  @Example
  @Label("infinities and NaN follow IEEE 754")
  void special() {
    ExactNumber infinite = ExactNumber.of(Double.POSITIVE_INFINITY);
    assertThat(infinite.times(ExactNumber.of(-2)).round()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(infinite.times(ExactNumber.ZERO).round()).isNaN();
    assertThat(infinite.plus(infinite.negated()).round()).isNaN();
    assertThat(infinite.plus(ExactNumber.of(-Double.MAX_VALUE)).round())
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(ExactNumber.of(Double.NaN).times(ExactNumber.ONE).round()).isNaN();
  }
}
