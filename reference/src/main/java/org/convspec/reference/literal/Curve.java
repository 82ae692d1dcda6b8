package org.convspec.reference.literal;

import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.Gelu;
import org.convspec.spec.operator.GeluForm;
import org.convspec.spec.operator.HardSwish;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Sigmoid;
import org.convspec.spec.operator.Silu;

/** A function of one real number and its derivative, as chapter 19 states them. */
interface Curve {

  /** Returns the value at a number that may be infinite, but is not NaN. */
  Real value(Real x);

  /** Returns the derivative; at a kink the one that the chapter names. */
  Real derivative(Real x);

  /** Returns the function of an activation. */
  static Curve of(Activation activation) {
    if (activation instanceof Relu) {
      return new Bent(Real.ZERO);
    }
    if (activation instanceof LeakyRelu leaky) {
      return new Bent(Real.of(leaky.slope()));
    }
    if (activation instanceof Sigmoid) {
      return new Logistic();
    }
    if (activation instanceof Gelu gelu) {
      return gelu.form() == GeluForm.ERF ? new NormalGate() : new TanhGate();
    }
    if (activation instanceof Silu) {
      return new LogisticGate();
    }
    return activation instanceof HardSwish ? new HardGate() : new HyperbolicTangent();
  }

  /** Returns the limit 0 of a product with x where x is minus infinity, else the product. */
  private static Real gated(Real x, Real gate) {
    return gate.signum() == 0 ? Real.ZERO : x.times(gate); // ACT-43
  }

  /** Two straight lines that meet at 0: ACT-10, ACT-11. */
  record Bent(Real slope) implements Curve {

    @Override
    public Real value(Real x) {
      return x.signum() > 0 ? x : gated(x, slope);
    }

    /** ACT-20, ACT-21; ACT-29: at 0 that of the line below. */
    @Override
    public Real derivative(Real x) {
      return x.signum() > 0 ? Real.ONE : slope;
    }
  }

  /** ACT-12: 1 / (1 + e^-x). */
  record Logistic() implements Curve {

    @Override
    public Real value(Real x) {
      return Real.ONE.over(Real.ONE.plus(x.negated().exp()));
    }

    /** ACT-22: s (1 - s), which is e^-|x| / (1 + e^-|x|)^2 without the difference. */
    @Override
    public Real derivative(Real x) {
      Real small = x.absolute().negated().exp();
      return small.over(Real.ONE.plus(small).squared());
    }
  }

  /** ACT-13: tanh x. */
  record HyperbolicTangent() implements Curve {

    @Override
    public Real value(Real x) {
      return x.tanh();
    }

    /** ACT-23: 1 - tanh^2, which is 4 s (1 - s) at 2 x. */
    @Override
    public Real derivative(Real x) {
      return Real.TWO.squared().times(new Logistic().derivative(Real.TWO.times(x)));
    }
  }

  /** ACT-14: x times the normal distribution function erfc(-x / sqrt 2) / 2. */
  record NormalGate() implements Curve {

    private static final Real ROOT_OF_TWO = Real.TWO.sqrt();

    private static Real distribution(Real x) {
      return x.negated().over(ROOT_OF_TWO).erfc().over(Real.TWO);
    }

    @Override
    public Real value(Real x) {
      return gated(x, distribution(x));
    }

    /** ACT-24: the distribution function plus x times the density e^(-x^2 / 2) / sqrt(2 pi). */
    @Override
    public Real derivative(Real x) {
      Real scale = Real.TWO_OVER_ROOT_OF_PI.over(Real.TWO.times(ROOT_OF_TWO));
      Real density = x.squared().over(Real.TWO).negated().exp().times(scale);
      return distribution(x).plus(gated(x, density));
    }
  }

  /**
   * ACT-15: x (1 + tanh u) / 2 with u = sqrt(2 / pi) (x + 0.044715 x^3); (1 + tanh u) / 2 is the
   * logistic function of 2 u.
   */
  record TanhGate() implements Curve {

    private static final Logistic LOGISTIC = new Logistic();
    private static final Real CUBIC = Real.of(44_715).over(Real.of(1_000_000));
    private static final Real SCALE = Real.TWO_OVER_ROOT_OF_PI.over(Real.TWO.sqrt());

    private static Real twiceU(Real x) {
      return Real.TWO.times(SCALE).times(x.plus(CUBIC.times(x).times(x.squared())));
    }

    @Override
    public Real value(Real x) {
      return gated(x, LOGISTIC.value(twiceU(x)));
    }

    /** ACT-25: the gate plus x times its derivative by the chain rule. */
    @Override
    public Real derivative(Real x) {
      Real inner = Real.ONE.plus(Real.of(3).times(CUBIC).times(x.squared()));
      Real slope = Real.TWO.times(SCALE).times(inner);
      Real ofGate = gated(slope, LOGISTIC.derivative(twiceU(x)));
      return LOGISTIC.value(twiceU(x)).plus(gated(x, ofGate));
    }
  }

  /** ACT-16: x times the logistic function. */
  record LogisticGate() implements Curve {

    private static final Logistic LOGISTIC = new Logistic();

    @Override
    public Real value(Real x) {
      return gated(x, LOGISTIC.value(x));
    }

    /** ACT-26: s + x s (1 - s). */
    @Override
    public Real derivative(Real x) {
      return LOGISTIC.value(x).plus(gated(x, LOGISTIC.derivative(x)));
    }
  }

  /** ACT-17: 0 up to -3, x from 3 on, x (x + 3) / 6 between. */
  record HardGate() implements Curve {

    private static final Real THREE = Real.of(3);
    private static final Real SIX = Real.of(6);

    @Override
    public Real value(Real x) {
      if (x.plus(THREE).signum() <= 0) {
        return Real.ZERO;
      }
      return x.minus(THREE).signum() >= 0 ? x : x.times(x.plus(THREE)).over(SIX);
    }

    /** ACT-27; ACT-30: at both kinks that of the middle. */
    @Override
    public Real derivative(Real x) {
      if (x.plus(THREE).signum() < 0) {
        return Real.ZERO;
      }
      return x.minus(THREE).signum() > 0 ? Real.ONE : Real.TWO.times(x).plus(THREE).over(SIX);
    }
  }
}
