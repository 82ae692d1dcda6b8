package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.AlphaDivisor;
import org.convspec.spec.operator.ExtraNeighbour;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.ResponseRegion;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * The arithmetic of a local response normalization, in the accumulator of the element type, with
 * nothing of the reference in it. The array is read as rows, neighbours along three axes, and what
 * lies behind them. Every number that a mistake may sit in is a method of its own.
 */
class PlainLocalResponse {

  static final int AXES = 3;

  final LocalResponseNorm norm;
  final ElementType type;
  final ElementType accumulator;
  final Shape shape;
  final int rows;
  final int[] extent = {1, 1, 1};
  final int[] size = {1, 1, 1};
  final int behind;
  final double[] x;
  private final Call call;

  PlainLocalResponse(Call call) {
    this.call = call;
    norm = (LocalResponseNorm) call.operator();
    type = call.elementType();
    accumulator = type.accumulator();
    shape = call.tensor(Slot.INPUT).shape();
    x = call.tensor(Slot.INPUT).toArray();
    int first = isAcross() ? 1 : 2;
    int last = isAcross() ? 2 : shape.rank();
    rows = count(0, first);
    behind = count(last, shape.rank());
    for (int axis = first; axis < last; axis++) {
      int at = AXES - (last - axis);
      extent[at] = (int) shape.extent(axis);
      size[at] = (int) norm.size();
    }
  }

  boolean isAcross() {
    return norm.region() == ResponseRegion.ACROSS_CHANNELS;
  }

  private int count(int from, int to) {
    int count = 1;
    for (int axis = from; axis < to; axis++) {
      count *= (int) shape.extent(axis);
    }
    return count;
  }

  double round(double value) {
    return accumulator.round(value);
  }

  int before(int length) {
    boolean isInFront = norm.extra() == ExtraNeighbour.BEFORE;
    return isInFront ? length / 2 : (length - 1) / 2;
  }

  int after(int length) {
    return length - 1 - before(length);
  }

  boolean isInside(int axis, int position) {
    return position >= 0 && position < extent[axis];
  }

  double positions() {
    return size[0] * size[1] * size[2];
  }

  double factor(int there) {
    return norm.divisor() == AlphaDivisor.SIZE ? round(norm.alpha() / positions()) : norm.alpha();
  }

  double square(double element) {
    return round(element * element);
  }

  double power(double base, double exponent) {
    return round(Math.pow(base, exponent));
  }

  /** What is done with the place of a neighbour. */
  private interface Visitor {
    void visit(int place);
  }

  /** Visits the neighbours of a place, so many before and after it along each axis. */
  private void around(int place, int[] before, int[] after, Visitor visitor) {
    int at = place / behind;
    int c = at % extent[2];
    int b = at / extent[2] % extent[1];
    int a = at / extent[2] / extent[1] % extent[0];
    for (int i = a - before[0]; i <= a + after[0]; i++) {
      for (int j = b - before[1]; j <= b + after[1]; j++) {
        for (int k = c - before[2]; k <= c + after[2]; k++) {
          if (isInside(0, i) && isInside(1, j) && isInside(2, k)) {
            int moved = ((i - a) * extent[1] + j - b) * extent[2] + k - c;
            visitor.visit(place + moved * behind);
          }
        }
      }
    }
  }

  private int[] each(boolean isFront) {
    int[] reach = new int[AXES];
    for (int axis = 0; axis < AXES; axis++) {
      reach[axis] = isFront ? before(size[axis]) : after(size[axis]);
    }
    return reach;
  }

  double base(int place) {
    double[] sum = new double[1];
    int[] there = new int[1];
    around(
        place,
        each(true),
        each(false),
        neighbour -> {
          sum[0] = round(sum[0] + square(x[neighbour]));
          there[0]++;
        });
    return round(norm.offset() + round(factor(there[0]) * sum[0]));
  }

  Tensor result(Slot slot) {
    return slot == Slot.OUTPUT ? output() : inputGradient();
  }

  double output(int place) {
    return round(x[place] / power(base(place), norm.beta()));
  }

  private Tensor output() {
    double[] y = new double[x.length];
    for (int place = 0; place < y.length; place++) {
      y[place] = output(place);
    }
    return Tensor.rounding(type, shape, y);
  }

  int[] reachOfReaders(boolean isFront) {
    return each(!isFront);
  }

  double term(double dy, int o) {
    double base = base(o);
    return round(round(dy * x[o]) / round(power(base, norm.beta()) * base));
  }

  double share() {
    return round(2 * norm.beta() * factor((int) positions()));
  }

  Tensor inputGradient() {
    double[] dy = call.tensor(Slot.OUTPUT_GRADIENT).toArray();
    double[] dx = new double[x.length];
    for (int place = 0; place < dx.length; place++) {
      double[] sum = new double[1];
      around(
          place,
          reachOfReaders(true),
          reachOfReaders(false),
          o -> sum[0] = round(sum[0] + term(dy[o], o)));
      double own = round(dy[place] / power(base(place), norm.beta()));
      dx[place] = round(own - round(round(share() * x[place]) * sum[0]));
    }
    return Tensor.rounding(type, shape, dx);
  }
}
