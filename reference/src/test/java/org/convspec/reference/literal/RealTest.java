package org.convspec.reference.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;

/** Numbers of many digits, against doubles, known digits and identities. */
class RealTest {

  private static final double[] SPECIAL = {
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    0,
    1,
    -1,
    7000,
    -7000,
    1e300,
    -1e300
  };

  @Example
  @Label("known digits of exp, log, erf, erfc and tanh")
  void knownDigits() {
    assertStartsWith(Real.ONE.exp(), "2.718281828459045235360287471352662497757247093");
    assertStartsWith(Real.TWO.log(), "0.693147180559945309417232121458176568075500134");
    assertStartsWith(Real.of(10).log(), "2.302585092994045684017991454684364207601101488");
    assertStartsWith(Real.TWO.sqrt(), "1.414213562373095048801688724209698078569671875");
    assertStartsWith(Real.ONE.erf(), "0.842700792949714869341220635082609259296066997");
    assertStartsWith(Real.ONE.tanh(), "0.761594155955764888119458282604793590412768597");
  }

  private static void assertStartsWith(Real number, String digits) {
    assertThat(number.toString()).startsWith(digits);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  @Label("sums, products, quotients and roots round to the nearest double, as IEEE 754 does")
  void arithmeticRoundsToNearest(@ForAll double a, @ForAll double b) {
    assertEqual(Real.of(a).times(Real.of(b)), a * b);
    if (Math.abs(a / b) >= Double.MIN_NORMAL) { // below, 60 digits do not tell a tie
      assertEqual(Real.of(a).over(Real.of(b)), b == 0 ? Math.signum(a) / 0.0 : a / b);
    }
    assertEqual(Real.of(Math.abs(a)).sqrt(), Math.sqrt(Math.abs(a)));
    assertEqual(Real.of(a).plus(Real.of(b)), a + b);
    assertEqual(Real.of(a).minus(Real.of(b)), a - b);
  }

  /** There is one zero; a NaN equals a NaN. */
  private static void assertEqual(Real real, double want) {
    assertThat((Double) (real.round() + 0.0)).isEqualTo(Double.valueOf(want + 0.0));
  }

  @Example
  @Label("infinities, NaN and far numbers go through every function as through Math")
  void specialValues() {
    for (double x : SPECIAL) {
      assertSame(x, Real::exp, Math::exp);
      assertSame(x, Real::expMinusOne, Math::expm1);
      assertSame(x, Real::log, Math::log);
      assertSame(x, Real::sqrt, Math::sqrt);
      assertSame(x, Real::tanh, Math::tanh);
      for (double y : SPECIAL) {
        assertEqual(Real.of(x).plus(Real.of(y)), x + y);
        assertEqual(Real.of(x).times(Real.of(y)), x * y);
      }
    }
    assertThat(Real.of(Double.NEGATIVE_INFINITY).erf().round()).isEqualTo(-1);
    assertThat(Real.of(Double.POSITIVE_INFINITY).erfc().round()).isEqualTo(0);
    assertThat(Real.of(Double.NaN).erfc().round()).isNaN();
  }

  private static void assertSame(double x, UnaryOperator<Real> real, DoubleUnaryOperator math) {
    double want = math.applyAsDouble(x);
    double near = Double.isFinite(want) ? 3 * Math.ulp(want) : 0;
    assertThat(real.apply(Real.of(x)).round()).as("of " + x).isCloseTo(want, within(near));
  }

  private static Offset<Double> within(double distance) {
    return Offset.offset(distance);
  }

  @Property(tries = 300)
  @Label("functions are within what StrictMath promises")
  void functionsAgreeWithStrictMath(@ForAll @DoubleRange(min = -700, max = 700) double x) {
    assertSame(x, Real::exp, StrictMath::exp);
    assertSame(x / 1e6, Real::expMinusOne, StrictMath::expm1);
    assertSame(Math.abs(x), Real::log, StrictMath::log);
    assertSame(x / 50, Real::tanh, StrictMath::tanh);
    assertSame(x * 1e-12, Real::tanh, StrictMath::tanh);
  }

  @Property(tries = 300)
  @Label("erf is odd, and with erfc makes 1")
  void erfAndErfcMakeOne(@ForAll @DoubleRange(min = -6, max = 6) double x) {
    Real argument = Real.of(x);
    assertThat(argument.erf().round()).isEqualTo(-Real.of(-x).erf().round());
    assertThat(argument.erf().plus(argument.erfc()).minus(Real.ONE).absolute().round())
        .isLessThan(1e-50);
  }

  @Property(tries = 100)
  @Label("erfc far out lies between the bounds of its continued fraction")
  void erfcLiesBetweenItsBounds(@ForAll @DoubleRange(min = 2, max = 27) double x) {
    // exp(-x^2) / sqrt(pi) times x / (x^2 + 1/2) and times (x^2 + 1) / (x^3 + 3x/2)
    double factor = Real.of(x).squared().negated().exp().round() / Math.sqrt(Math.PI);
    double below = factor * x / (x * x + 0.5);
    double above = factor * (x * x + 1) / (x * x * x + 1.5 * x);
    assertThat(Real.of(x).erfc().round()).isBetween(below * (1 - 1e-14), above * (1 + 1e-14));
  }

  @Property(tries = 50)
  @Label("the logarithm of a product beyond the range of doubles is the sum of the logarithms")
  void logarithmsBeyondDoubles(@ForAll @DoubleRange(min = 1, max = 2) double significand) {
    Real tiny = Real.of(Math.scalb(significand, -1060)); // subnormal
    Real huge = Real.of(Math.scalb(significand, 1000));
    for (Real factor : List.of(tiny, tiny.squared(), huge.squared(), huge.squared().squared())) {
      Real sum = factor.log().plus(Real.of(significand).log());
      Real difference = factor.times(Real.of(significand)).log().minus(sum);
      assertThat(difference.absolute().round()).as(factor.toString()).isLessThan(1e-50);
    }
  }

  @Example
  @Label("an exponential is never 0, so that 0 divided by it is 0")
  void exponentialsAreNotZero() {
    Real vanishing = Real.of(-1e6).exp();
    assertThat(vanishing.round()).isZero();
    assertThat(Real.ZERO.over(vanishing).round()).isZero();
    assertThat(Real.ZERO.times(Real.of(1e6).exp()).round()).isZero();
  }
}
