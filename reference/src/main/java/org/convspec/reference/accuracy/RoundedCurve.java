package org.convspec.reference.accuracy;

import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.Gelu;
import org.convspec.spec.operator.GeluForm;
import org.convspec.spec.operator.HardSwish;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Sigmoid;
import org.convspec.spec.operator.Silu;

/**
 * A function of one number and its derivative as they are computed: where implementations arrange
 * it in several ways, with the largest of their errors. Arguments are exact.
 */
interface RoundedCurve {

  Estimate ONE = Estimate.exact(1);
  Estimate HALF = Estimate.exact(0.5);

  /** Returns the value. */
  Estimate value(Estimate x);

  /** Returns the derivative. */
  Estimate derivative(Estimate x);

  /** Returns the function of an activation. */
  static RoundedCurve of(Activation activation, RoundedArithmetic arithmetic) {
    if (activation instanceof Relu) {
      return new Bent(0, arithmetic);
    }
    if (activation instanceof LeakyRelu leaky) {
      return new Bent(leaky.slope(), arithmetic);
    }
    if (activation instanceof Sigmoid) {
      return new Logistic(arithmetic);
    }
    if (activation instanceof Gelu gelu) {
      return gelu.form() == GeluForm.ERF ? new NormalGate(arithmetic) : new TanhGate(arithmetic);
    }
    if (activation instanceof Silu) {
      return new LogisticGate(arithmetic);
    }
    return activation instanceof HardSwish
        ? new HardGate(arithmetic)
        : new HyperbolicTangent(arithmetic);
  }

  /** Returns a number with the larger error of two ways to compute it. */
  static Estimate either(Estimate one, Estimate other) {
    return one.error() >= other.error() ? one : new Estimate(one.value(), other.error());
  }

  /** Returns a constant that the accumulator can only hold rounded. */
  static Estimate constant(double value, RoundedArithmetic arithmetic) {
    return arithmetic.plus(Estimate.exact(value), Estimate.exact(0));
  }

  /** Two straight lines that meet at 0; ACT-50: the one above is the argument itself. */
  record Bent(double slope, RoundedArithmetic arithmetic) implements RoundedCurve {

    @Override
    public Estimate value(Estimate x) {
      return x.value() > 0 ? x : arithmetic.times(constant(slope, arithmetic), x);
    }

    @Override
    public Estimate derivative(Estimate x) {
      return x.value() > 0 ? ONE : constant(slope, arithmetic);
    }
  }

  /** The logistic function by one quotient, or by a hyperbolic tangent. */
  record Logistic(RoundedArithmetic arithmetic) implements RoundedCurve {

    @Override
    public Estimate value(Estimate x) {
      return either(byQuotient(x), byTanh(x));
    }

    /** 1 / (1 + e^-x); below 0 as e^x / (1 + e^x), of the same value and error: ACT-53. */
    private Estimate byQuotient(Estimate x) {
      Estimate small = arithmetic.exp(new Estimate(-Math.abs(x.value()), x.error()));
      return arithmetic.over(x.value() < 0 ? small : ONE, arithmetic.plus(ONE, small));
    }

    private Estimate byTanh(Estimate x) {
      Estimate half = arithmetic.times(HALF, x);
      Estimate tanh = new HyperbolicTangent(arithmetic).value(half);
      return arithmetic.times(HALF, arithmetic.plus(ONE, tanh));
    }

    @Override
    public Estimate derivative(Estimate x) {
      Estimate s = value(x);
      return arithmetic.times(s, arithmetic.minus(ONE, s));
    }
  }

  /** The hyperbolic tangent. */
  record HyperbolicTangent(RoundedArithmetic arithmetic) implements RoundedCurve {

    @Override
    public Estimate value(Estimate x) {
      double nearest = Math.max(0, Math.abs(x.value()) - x.error());
      double steepest = 1 / StrictMath.pow(StrictMath.cosh(nearest), 2);
      return arithmetic.function(StrictMath.tanh(x.value()), x, steepest);
    }

    @Override
    public Estimate derivative(Estimate x) {
      Estimate t = value(x);
      return arithmetic.minus(ONE, arithmetic.times(t, t));
    }
  }

  /** x (1 + erf(x / sqrt 2)) / 2. */
  record NormalGate(RoundedArithmetic arithmetic) implements RoundedCurve {

    private Estimate distribution(Estimate x) {
      Estimate z = arithmetic.times(x, constant(Math.sqrt(0.5), arithmetic));
      double nearest = Math.max(0, Math.abs(z.value()) - z.error());
      double steepest = 2 / Math.sqrt(Math.PI) * StrictMath.exp(-nearest * nearest);
      Estimate erf = arithmetic.function(Erf.of(z.value()), z, steepest);
      return arithmetic.times(HALF, arithmetic.plus(ONE, erf));
    }

    @Override
    public Estimate value(Estimate x) {
      return arithmetic.times(x, distribution(x));
    }

    @Override
    public Estimate derivative(Estimate x) {
      Estimate exponent = arithmetic.times(Estimate.exact(-0.5), arithmetic.times(x, x));
      Estimate scale = constant(1 / Math.sqrt(2 * Math.PI), arithmetic);
      Estimate density = arithmetic.times(scale, arithmetic.exp(exponent));
      return arithmetic.plus(distribution(x), arithmetic.times(x, density));
    }
  }

  /** x (1 + tanh u) / 2 with u = sqrt(2 / pi) (x + 0.044715 x^3). */
  record TanhGate(RoundedArithmetic arithmetic) implements RoundedCurve {

    private static final double CUBIC = 0.044715;

    private Estimate scale() {
      return constant(Math.sqrt(2 / Math.PI), arithmetic);
    }

    /** Returns tanh u. */
    private Estimate tanh(Estimate x) {
      Estimate square = arithmetic.times(x, x);
      Estimate cube = arithmetic.times(square, x);
      Estimate cubic = arithmetic.times(constant(CUBIC, arithmetic), cube);
      Estimate u = arithmetic.times(scale(), arithmetic.plus(x, cubic));
      return new HyperbolicTangent(arithmetic).value(u);
    }

    @Override
    public Estimate value(Estimate x) {
      return arithmetic.times(arithmetic.times(HALF, x), arithmetic.plus(ONE, tanh(x)));
    }

    /** (1 + t) / 2 + x (1 - t^2) u' / 2 with t = tanh u. */
    @Override
    public Estimate derivative(Estimate x) {
      Estimate t = tanh(x);
      Estimate square = arithmetic.times(x, x);
      Estimate inner =
          arithmetic.plus(ONE, arithmetic.times(constant(3 * CUBIC, arithmetic), square));
      Estimate ofTanh = arithmetic.minus(ONE, arithmetic.times(t, t));
      Estimate right =
          arithmetic.times(
              arithmetic.times(arithmetic.times(HALF, x), ofTanh),
              arithmetic.times(scale(), inner));
      return arithmetic.plus(arithmetic.times(HALF, arithmetic.plus(ONE, t)), right);
    }
  }

  /** x times the logistic function. */
  record LogisticGate(RoundedArithmetic arithmetic) implements RoundedCurve {

    @Override
    public Estimate value(Estimate x) {
      return arithmetic.times(x, new Logistic(arithmetic).value(x));
    }

    /** s (1 + x (1 - s)), or s + x s (1 - s). */
    @Override
    public Estimate derivative(Estimate x) {
      Estimate s = new Logistic(arithmetic).value(x);
      Estimate rest = arithmetic.minus(ONE, s);
      Estimate nested = arithmetic.times(s, arithmetic.plus(ONE, arithmetic.times(x, rest)));
      Estimate added = arithmetic.plus(s, arithmetic.times(arithmetic.times(x, s), rest));
      return either(nested, added);
    }
  }

  /** x times x / 6 + 1/2 limited to 0 .. 1, or x times x + 3 limited to 0 .. 6, over 6. */
  record HardGate(RoundedArithmetic arithmetic) implements RoundedCurve {

    private static final Estimate SIX = Estimate.exact(6);

    @Override
    public Estimate value(Estimate x) {
      Estimate gate =
          limited(arithmetic.plus(arithmetic.times(x, constant(1.0 / 6, arithmetic)), HALF), 1);
      Estimate six = limited(arithmetic.plus(x, Estimate.exact(3)), 6);
      return either(arithmetic.times(x, gate), arithmetic.over(arithmetic.times(x, six), SIX));
    }

    /** Returns a number limited to 0 .. most; no error is left where it is far beyond. */
    private static Estimate limited(Estimate any, double most) {
      double value = Math.max(0, Math.min(any.value(), most));
      double beyond = Math.abs(any.value() - value);
      return new Estimate(value, beyond > any.error() ? 0 : any.error());
    }

    /** x / 3 + 1/2, or (2 x + 3) / 6. */
    @Override
    public Estimate derivative(Estimate x) {
      if (Math.abs(x.value()) > 3) {
        return x.value() > 0 ? ONE : Estimate.exact(0);
      }
      Estimate third = arithmetic.times(x, constant(1.0 / 3, arithmetic));
      Estimate twice = arithmetic.plus(arithmetic.plus(x, x), Estimate.exact(3));
      return either(arithmetic.plus(third, HALF), arithmetic.over(twice, SIX));
    }
  }
}
