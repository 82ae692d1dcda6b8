package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/**
 * The arithmetic of an average pooling, in the element type, with nothing of the reference in it.
 */
class PlainAverage {

  final AveragePool pool;
  final PlainGrid grid;
  final ElementType type;
  private final Call call;

  PlainAverage(Call call) {
    this(call, new PlainGrid(pool(call).window(), shape(call)));
  }

  PlainAverage(Call call, PlainGrid grid) {
    this(call, grid, pool(call));
  }

  PlainAverage(Call call, PlainGrid grid, AveragePool pool) {
    this.call = call;
    this.pool = pool;
    this.grid = grid;
    this.type = call.elementType();
  }

  static AveragePool pool(Call call) {
    return (AveragePool) call.operator();
  }

  static long[] shape(Call call) {
    return call.tensor(Slot.INPUT).shape().toArray();
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
      y[place] = average(x, place / plane * PlainGrid.count(grid.input), o);
    }
    return Tensor.rounding(type, grid.outputShape(), y);
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
    return switch (pool.empty()) {
      case ZERO -> 0;
      case NEGATIVE_INFINITY -> Double.NEGATIVE_INFINITY;
      case LOWEST -> type.lowest();
      default -> Double.NaN;
    };
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

  Tensor inputGradient() {
    double[] dy = call.tensor(Slot.OUTPUT_GRADIENT).toArray();
    int plane = PlainGrid.count(grid.output);
    int inputPlane = PlainGrid.count(grid.input);
    double[] dx = new double[grid.batch * grid.channels * inputPlane];
    for (int place = 0; place < dy.length; place++) {
      int[] o = PlainGrid.split(place % plane, grid.output);
      share(dy[place], dx, place / plane * inputPlane, o);
    }
    return Tensor.rounding(type, call.tensor(Slot.INPUT).shape(), dx);
  }

  void share(double gradient, double[] dx, int base, int[] o) {
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
