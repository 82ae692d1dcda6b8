package org.convspec.spec.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Fractions are numbers. */
class FractionTest {

  @Property
  @Label("sums, products and reciprocals are those of numbers")
  void arithmetic(
      @ForAll @IntRange(min = -40, max = 40) int a,
      @ForAll @IntRange(min = 1, max = 40) int b,
      @ForAll @IntRange(min = -40, max = 40) int c,
      @ForAll @IntRange(min = -40, max = -1) int d) {
    Fraction left = Fraction.of(a, b);
    Fraction right = Fraction.of(c, d);
    assertThat(left.plus(right)).isEqualTo(Fraction.of((long) a * d + (long) c * b, (long) b * d));
    assertThat(left.minus(right).plus(right)).isEqualTo(left);
    assertThat(left.times(right)).isEqualTo(Fraction.of((long) a * c, (long) b * d));
    if (a != 0) {
      assertThat(left.times(left.reciprocal())).isEqualTo(Fraction.ONE);
    }
    assertThat(Integer.signum(left.compareTo(right)))
        .isEqualTo(Long.signum(((long) a * d - (long) c * b) * Integer.signum(d)));
  }

  @Property
  @Label("floor and ceil are the nearest integers on either side")
  void integers(
      @ForAll @IntRange(min = -99, max = 99) int a, @ForAll @IntRange(min = 1, max = 9) int b) {
    Fraction fraction = Fraction.of(a, b);
    assertThat(fraction.floor().intValue()).isEqualTo(Math.floorDiv(a, b));
    assertThat(fraction.ceil().intValue()).isEqualTo(-Math.floorDiv(-a, b));
  }

  @Property
  @Label("a double is taken as it is, and comes back")
  void doubles(@ForAll @DoubleRange(min = -1e300, max = 1e300) double value) {
    Fraction fraction = Fraction.of(value);
    assertThat(
            new BigDecimal(value)
                .multiply(new BigDecimal(fraction.denominator()))
                .compareTo(new BigDecimal(fraction.numerator())))
        .isZero();
    assertThat(fraction.denominator().bitCount()).isEqualTo(1);
    assertThat(fraction.toDouble()).isEqualTo(value);
  }

  @Example
  @Label("it is in lowest terms, with the sign above")
  void lowestTerms() {
    assertThat(Fraction.of(6, -4)).isEqualTo(Fraction.of(-3, 2));
    assertThat(Fraction.of(6, -4).numerator()).isEqualTo(BigInteger.valueOf(-3));
    assertThat(Fraction.of(6, -4)).hasToString("-3/2");
    assertThat(Fraction.of(0, 7)).isEqualTo(Fraction.ZERO).hasToString("0");
    assertThat(Fraction.of(0.75)).hasToString("3/4");
    assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(Fraction.ZERO::reciprocal).isInstanceOf(ArithmeticException.class);
  }

  @Example
  @Label("what lies outside an interval is moved to its nearer end")
  void clamped() {
    assertThat(Fraction.of(-1).clamped(Fraction.ZERO, Fraction.ONE)).isEqualTo(Fraction.ZERO);
    assertThat(Fraction.HALF.clamped(Fraction.ZERO, Fraction.ONE)).isEqualTo(Fraction.HALF);
    assertThat(Fraction.of(7, 2).clamped(Fraction.ZERO, Fraction.ONE)).isEqualTo(Fraction.ONE);
  }
}
