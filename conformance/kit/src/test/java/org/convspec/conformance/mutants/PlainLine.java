package org.convspec.conformance.mutants;

import org.convspec.spec.tensor.ElementType;

/**
 * Softmax of one line in the accumulator of an element type, with nothing of the reference in it.
 * Mutants change one of its lines.
 */
class PlainLine {

  final ElementType wide;
  final double[] x;

  PlainLine(ElementType type, double[] x) {
    this.wide = type.accumulator();
    this.x = x;
  }

  final double r(double value) {
    return wide.round(value);
  }

  double largest() {
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : x) {
      largest = Math.max(largest, value);
    }
    return largest;
  }

  double exponential(int i) {
    return r(Math.exp(r(x[i] - largest())));
  }

  double sum() {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum = r(sum + exponential(i));
    }
    return sum;
  }

  double softmax(int i) {
    return r(exponential(i) / sum());
  }

  double logarithm(int i) {
    return r(r(x[i] - largest()) - r(Math.log(sum())));
  }

  double ofSoftmax(int i, double[] dy) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum = r(sum + r(dy[j] * softmax(j)));
    }
    return r(softmax(i) * r(dy[i] - sum));
  }

  double ofLogarithm(int i, double[] dy) {
    double sum = 0;
    for (double each : dy) {
      sum = r(sum + each);
    }
    return r(dy[i] - r(softmax(i) * sum));
  }
}
