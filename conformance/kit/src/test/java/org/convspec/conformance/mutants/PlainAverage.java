package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.Slot;

/**
 * The arithmetic of an average pooling, in the element type, with nothing of the reference in it.
 */
class PlainAverage extends PlainPool {

  final AveragePool pool;

  PlainAverage(Call call) {
    this(call, new PlainGrid(pool(call).window(), shape(call)));
  }

  PlainAverage(Call call, PlainGrid grid) {
    this(call, grid, pool(call));
  }

  PlainAverage(Call call, PlainGrid grid, AveragePool pool) {
    super(call, grid);
    this.pool = pool;
  }

  static AveragePool pool(Call call) {
    return (AveragePool) call.operator();
  }

  @Override
  final double element(Slot slot, double[] x, int base, int[] o) {
    return average(x, base, o);
  }

  double average(double[] x, int base, int[] o) {
    double sum = 0;
    int read = 0;
    for (int tap = 0; tap < PlainGrid.count(grid.kernel); tap++) {
      int place = grid.inputPlace(o, PlainGrid.split(tap, grid.kernel));
      if (place >= 0) {
        sum = plus(sum, x[base + place]);
        read++;
      }
    }
    return read == 0 && pool.divisor() == Divisor.INSIDE_INPUT
        ? ofNothing()
        : type.accumulator().round(quotient(sum, divisor(o, read)));
  }

  double quotient(double sum, double divisor) {
    return sum / divisor;
  }

  /** Sums of integers have room for them all. */
  double plus(double sum, double value) {
    return type.isInteger() ? sum + value : type.accumulator().round(sum + value);
  }

  double ofNothing() {
    return ofNothing(pool.empty());
  }

  double divisor(int[] o, int read) {
    return switch (pool.divisor()) {
      case INSIDE_INPUT -> read;
      case INSIDE_PADDED_INPUT -> padded(o);
      case KERNEL -> PlainGrid.count(grid.kernel);
      case GIVEN -> pool.givenDivisor();
    };
  }

  int padded(int[] o) {
    int taps = 0;
    for (int tap = 0; tap < PlainGrid.count(grid.kernel); tap++) {
      int[] k = PlainGrid.split(tap, grid.kernel);
      boolean isInside = true;
      for (int axis = 0; axis < PlainGrid.AXES; axis++) {
        isInside &= grid.isInsidePadded(axis, grid.position(axis, o[axis], k[axis]));
      }
      taps += isInside ? 1 : 0;
    }
    return taps;
  }

  @Override
  void pass(double gradient, double[] x, double[] dx, int base, int[] o) {
    int read = 0;
    for (int tap = 0; tap < PlainGrid.count(grid.kernel); tap++) {
      read += grid.inputPlace(o, PlainGrid.split(tap, grid.kernel)) >= 0 ? 1 : 0;
    }
    double share = read == 0 ? 0 : type.accumulator().round(gradient / gradientDivisor(o, read));
    for (int tap = 0; tap < PlainGrid.count(grid.kernel); tap++) {
      int place = grid.inputPlace(o, PlainGrid.split(tap, grid.kernel));
      if (place >= 0) {
        dx[base + place] = type.accumulator().round(dx[base + place] + share);
      }
    }
  }

  double gradientDivisor(int[] o, int read) {
    return divisor(o, read);
  }
}
