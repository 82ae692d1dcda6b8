package org.convspec.conformance.mutants;

import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.Gelu;
import org.convspec.spec.operator.GeluForm;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.tensor.ElementType;

/**
 * A function of one number and its derivative, in the accumulator of an element type, with nothing
 * of the reference in it. Mutants change one of its lines.
 */
class PlainFunction {

  static final double CUBIC = 0.044715;

  final Activation activation;
  final ElementType wide;

  PlainFunction(Activation activation, ElementType type) {
    this.activation = activation;
    this.wide = type.accumulator();
  }

  final double r(double value) {
    return wide.round(value);
  }

  double value(double x) {
    return switch (activation.label()) {
      case "relu" -> x <= 0 ? 0 : x;
      case "leakyRelu" -> x > 0 ? x : below(x);
      case "sigmoid" -> sigmoid(x);
      case "tanh" -> tanh(x);
      case "gelu" -> gate(x, geluGate(x));
      case "silu" -> gate(x, sigmoid(x));
      default -> gate(x, hardGate(x));
    };
  }

  double derivative(double x) {
    return switch (activation.label()) {
      case "relu" -> x > 0 ? 1 : 0;
      case "leakyRelu" -> x > 0 ? 1 : slope();
      case "sigmoid" -> r(sigmoid(x) * r(1 - sigmoid(x)));
      case "tanh" -> r(1 - r(tanh(x) * tanh(x)));
      case "gelu" -> form() == GeluForm.ERF ? ofErfGelu(x) : ofTanhGelu(x);
      case "silu" -> r(sigmoid(x) * r(1 + r(x * r(1 - sigmoid(x)))));
      default -> ofHardSwish(x);
    };
  }

  double slope() {
    return r(((LeakyRelu) activation).slope());
  }

  double below(double x) {
    return slope() == 0 ? x * 0 == 0 ? 0 : x * slope() : r(slope() * x);
  }

  GeluForm form() {
    return ((Gelu) activation).form();
  }

  /** The limit where a gate is 0. */
  double gate(double x, double gate) {
    return gate == 0 ? 0 : r(x * gate);
  }

  double sigmoid(double x) {
    double e = r(Math.exp(-Math.abs(x)));
    return r((x < 0 ? e : 1) / r(1 + e));
  }

  double tanh(double x) {
    return r(Math.tanh(x));
  }

  double geluGate(double x) {
    double function = form() == GeluForm.ERF ? erf(r(x * r(Math.sqrt(0.5)))) : tanh(inner(x));
    return r(r(1 + function) / 2);
  }

  double scale() {
    return r(Math.sqrt(2 / Math.PI));
  }

  double inner(double x) {
    return r(scale() * r(x + r(r(CUBIC) * r(x * r(x * x)))));
  }

  double ofErfGelu(double x) {
    double density = r(r(Math.exp(r(-r(x * x) / 2))) * r(1 / Math.sqrt(2 * Math.PI)));
    return r(geluGate(x) + r(x * density));
  }

  double ofTanhGelu(double x) {
    double t = tanh(inner(x));
    double slope = r(scale() * r(1 + r(r(3 * CUBIC) * r(x * x))));
    return r(r(r(1 + t) / 2) + r(r(r(x / 2) * r(1 - r(t * t))) * slope));
  }

  double hardGate(double x) {
    return Double.isNaN(x) ? x : r(Math.max(0, Math.min(r(r(x + 3) / 6), 1)));
  }

  double ofHardSwish(double x) {
    return x < -3 ? 0 : x > 3 ? 1 : r(r(r(2 * x) + 3) / 6);
  }

  /** By its series near 0, by the continued fraction of 1 - erf farther out. */
  double erf(double z) {
    double size = Math.abs(z);
    return r(Math.copySign(size < 1 ? series(size) : 1 - fraction(size), z));
  }

  private static double series(double z) {
    double sum = 0;
    for (int n = 24; n >= 0; n--) {
      sum = 1.0 / (2 * n + 1) - sum * z * z / (n + 1);
    }
    return 2 / Math.sqrt(Math.PI) * z * sum;
  }

  private static double fraction(double z) {
    double tail = 0;
    for (int n = 300; n > 0; n--) {
      tail = n / 2.0 / (z + tail);
    }
    return Math.exp(-z * z) / Math.sqrt(Math.PI) / (z + tail);
  }
}
