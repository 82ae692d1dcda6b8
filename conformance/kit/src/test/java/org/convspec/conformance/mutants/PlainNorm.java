package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.Sign;
import org.convspec.spec.operator.Slot;

/** The arithmetic of an Lp pooling, in the element type, with nothing of the reference in it. */
class PlainNorm extends PlainPool {

  final double p;
  final boolean isSigned;

  PlainNorm(Call call) {
    this(call, new PlainGrid(pool(call).window(), shape(call)));
  }

  private PlainNorm(Call call, PlainGrid grid) {
    this(call, grid, pool(call).power(), pool(call).sign());
  }

  PlainNorm(Call call, PlainGrid grid, double power, Sign sign) {
    super(call, grid);
    this.p = power;
    this.isSigned = sign == Sign.SIGNED;
  }

  private static LpPool pool(Call call) {
    return (LpPool) call.operator();
  }

  @Override
  final double element(Slot slot, double[] x, int base, int[] o) {
    return norm(x, base, o);
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

  @Override
  final void pass(double gradient, double[] x, double[] dx, int base, int[] o) {
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
