package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.Sign;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/** The arithmetic of an Lp pooling, in the element type, with nothing of the reference in it. */
class PlainNorm {

  final PlainGrid grid;
  final ElementType type;
  final double p;
  final boolean isSigned;
  private final Call call;

  PlainNorm(Call call, PlainGrid grid, double power, Sign sign) {
    this.call = call;
    this.grid = grid;
    this.type = call.elementType();
    this.p = power;
    this.isSigned = sign == Sign.SIGNED;
  }

  Tensor result(Slot slot) {
    return slot == Slot.OUTPUT ? output() : inputGradient();
  }

  private Tensor output() {
    double[] x = call.tensor(Slot.INPUT).toArray();
    int plane = PlainGrid.count(grid.output);
    double[] y = new double[grid.batch * grid.channels * plane];
    for (int place = 0; place < y.length; place++) {
      int[] o = PlainGrid.split(place % plane, grid.output);
      y[place] = norm(x, place / plane * PlainGrid.count(grid.input), o);
    }
    return Tensor.rounding(type, grid.outputShape(), y);
  }

  double norm(double[] x, int base, int[] o) {
    double sum = 0;
    for (int tap = 0; tap < PlainGrid.count(grid.kernel); tap++) {
      int place = grid.inputPlace(o, PlainGrid.split(tap, grid.kernel));
      if (place >= 0) {
        double power = power(x[base + place]);
        sum =
            p == Double.POSITIVE_INFINITY
                ? Math.max(sum, power)
                : type.accumulator().round(sum + power);
      }
    }
    return root(sum);
  }

  double magnitude(double x) {
    return isSigned ? x : Math.abs(x);
  }

  double power(double x) {
    double base = magnitude(x);
    return p == Double.POSITIVE_INFINITY ? base : type.accumulator().round(Math.pow(base, p));
  }

  double root(double sum) {
    return p == Double.POSITIVE_INFINITY
        ? sum
        : type.accumulator().round(Math.pow(sum, type.accumulator().round(1 / p)));
  }

  Tensor inputGradient() {
    double[] x = call.tensor(Slot.INPUT).toArray();
    double[] dy = call.tensor(Slot.OUTPUT_GRADIENT).toArray();
    double[] dx = new double[x.length];
    int plane = PlainGrid.count(grid.output);
    for (int place = 0; place < dy.length; place++) {
      int base = place / plane * PlainGrid.count(grid.input);
      share(x, dy[place], dx, base, PlainGrid.split(place % plane, grid.output));
    }
    return Tensor.rounding(type, call.tensor(Slot.INPUT).shape(), dx);
  }

  void share(double[] x, double gradient, double[] dx, int base, int[] o) {
    double y = norm(x, base, o);
    boolean isTaken = false;
    for (int tap = 0; tap < PlainGrid.count(grid.kernel); tap++) {
      int place = grid.inputPlace(o, PlainGrid.split(tap, grid.kernel));
      if (place < 0) {
        continue;
      }
      double element = x[base + place];
      double derivative = derivative(element, y);
      if (p == Double.POSITIVE_INFINITY) {
        derivative = takesGradient(element, y, isTaken) ? Math.signum(element) : 0;
        isTaken |= derivative != 0;
      }
      dx[base + place] =
          type.accumulator()
              .round(dx[base + place] + type.accumulator().round(gradient * derivative));
    }
  }

  boolean takesGradient(double x, double y, boolean isTaken) {
    return !isTaken && Math.abs(x) == y;
  }

  double derivative(double x, double y) {
    if (p == 1) {
      return isSigned ? 1 : Math.signum(x);
    }
    if (x == 0 || y == 0) {
      return atZero();
    }
    double ratio =
        type.accumulator().round(Math.pow(type.accumulator().round(magnitude(x) / y), p - 1));
    return isSigned ? ratio : Math.signum(x) * ratio;
  }

  double atZero() {
    return 0;
  }
}
