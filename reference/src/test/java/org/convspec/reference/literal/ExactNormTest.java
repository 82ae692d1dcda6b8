package org.convspec.reference.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.convspec.spec.operator.LpNorm;
import org.convspec.spec.operator.Sign;

/** Norms and roots against decimal arithmetic with many digits. */
class ExactNormTest {

  private static final MathContext DIGITS = new MathContext(80);

  @Provide
  Arbitrary<double[]> elements() {
    Arbitrary<Double> near = Arbitraries.doubles().between(-1e3, 1e3);
    Arbitrary<Double> far =
        Arbitraries.longs()
            .map(Double::longBitsToDouble)
            .filter(value -> Double.isFinite(value) && Math.abs(value) < 1e300);
    return Arbitraries.oneOf(near, near, far).array(double[].class).ofMinSize(1).ofMaxSize(9);
  }

  private static double norm(double power, double... elements) {
    return ExactNorm.of(new LpNorm(power, Sign.ABSOLUTE), elements);
  }

  @Property
  @Label("the root of a sum of squares is the square root in 80 digits, rounded")
  void squares(@ForAll("elements") double[] elements) {
    BigDecimal sum =
        Arrays.stream(elements)
            .mapToObj(element -> new BigDecimal(element).pow(2))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(norm(2, elements)).isEqualTo(sum.sqrt(DIGITS).doubleValue());
  }

  @Property
  @Label("no neighbour of a root is nearer to the exact one, for every degree up to 16")
  void roots(@ForAll("elements") double[] elements, @ForAll @IntRange(min = 2, max = 16) int p) {
    double root = norm(p, elements);
    BigDecimal sum =
        Arrays.stream(elements)
            .mapToObj(element -> new BigDecimal(element).abs().pow(p))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal half = new BigDecimal(Math.ulp(root)).divide(BigDecimal.valueOf(2));
    BigDecimal halfBelow =
        new BigDecimal(root)
            .subtract(new BigDecimal(Math.nextDown(root)))
            .divide(BigDecimal.valueOf(2));
    assertThat(new BigDecimal(root).add(half).pow(p)).isGreaterThanOrEqualTo(sum);
    if (root > 0) {
      assertThat(new BigDecimal(root).subtract(halfBelow).pow(p)).isLessThanOrEqualTo(sum);
    }
  }

  @Example
  @Label("a root half way between two numbers goes to the even one")
  void ties() {
    BigDecimal oddBelow = new BigDecimal(Math.nextUp(1.0)).add(new BigDecimal(Math.scalb(1, -53)));
    assertThat(ExactRoot.of(oddBelow.pow(2), 2)).isEqualTo(Math.nextUp(Math.nextUp(1.0)));
    BigDecimal evenBelow = BigDecimal.ONE.add(new BigDecimal(Math.scalb(1, -53)));
    assertThat(ExactRoot.of(evenBelow.pow(3), 3)).isEqualTo(1);
  }

  @Example
  @Label("powers may leave the range of doubles where the norm does not")
  void range() {
    assertThat(norm(2, 3e300, 4e300)).isEqualTo(5e300);
    assertThat(norm(4, Double.MAX_VALUE)).isEqualTo(Double.MAX_VALUE);
    assertThat(norm(3, Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    assertThat(norm(2, Double.MAX_VALUE, Double.MAX_VALUE)).isInfinite();
    assertThat(norm(2.5, 1e200)).isEqualTo(1e200);
    assertThat(norm(0.5, 1e-300, 1e-300)).isEqualTo(4e-300);
    assertThat(norm(1000.5, 1e200, 1)).isEqualTo(1e200);
  }

  @Property
  @Label("a norm of a fractional power is that in 80 digits, rounded")
  void halfPower(@ForAll("elements") double[] elements) {
    BigDecimal sum =
        Arrays.stream(elements)
            .mapToObj(element -> new BigDecimal(element).abs().sqrt(DIGITS))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(norm(0.5, elements)).isEqualTo(sum.pow(2).doubleValue());
  }

  @Example
  @Label("signs are kept where asked for, and a negative sum has no root")
  void signs() {
    assertThat(ExactNorm.of(new LpNorm(3, Sign.SIGNED), new double[] {-3, 1})).isNaN();
    assertThat(ExactNorm.of(new LpNorm(17, Sign.SIGNED), new double[] {-3, 1})).isNaN();
    assertThat(ExactNorm.of(new LpNorm(17, Sign.SIGNED), new double[] {-1, 1})).isZero();
    assertThat(ExactNorm.of(new LpNorm(1, Sign.SIGNED), new double[] {-3, 1})).isEqualTo(-2);
    assertThat(ExactNorm.of(new LpNorm(1.5, Sign.SIGNED), new double[] {-1, 4})).isNaN();
  }
}
