package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** The loops of a max pooling, in the element type, with nothing of the reference in them. */
class PlainMax {

  /** The place of no element. */
  static final int NONE = -1;

  final MaxPool pool;
  final PlainGrid grid;
  final ElementType type;
  private final Call call;

  PlainMax(Call call) {
    this(call, new PlainGrid(pool(call).window(), shape(call)));
  }

  PlainMax(Call call, PlainGrid grid) {
    this(call, grid, pool(call));
  }

  PlainMax(Call call, PlainGrid grid, MaxPool pool) {
    this.call = call;
    this.pool = pool;
    this.grid = grid;
    this.type = call.elementType();
  }

  static MaxPool pool(Call call) {
    return (MaxPool) call.operator();
  }

  static long[] shape(Call call) {
    return call.tensor(Slot.INPUT).shape().toArray();
  }

  Tensor result(Slot slot) {
    return slot == Slot.INPUT_GRADIENT ? inputGradient() : forward(slot);
  }

  private Tensor forward(Slot slot) {
    double[] x = call.tensor(Slot.INPUT).toArray();
    int plane = PlainGrid.count(grid.output);
    double[] y = new double[grid.batch * grid.channels * plane];
    for (int place = 0; place < y.length; place++) {
      int base = place / plane * PlainGrid.count(grid.input);
      int[] o = PlainGrid.split(place % plane, grid.output);
      int winner = winner(x, base, o);
      y[place] = slot == Slot.OUTPUT ? value(x, base, winner, o) : number(winner, base, o);
    }
    return Tensor.rounding(type, outputShape(slot), y);
  }

  /** Returns the place of the largest element in its plane. */
  int winner(double[] x, int base, int[] o) {
    int winner = NONE;
    for (int tap = 0; tap < PlainGrid.count(grid.kernel); tap++) {
      int place = place(o, tap);
      if (place >= 0 && (winner == NONE || beats(x[base + place], x[base + winner]))) {
        winner = place;
      }
    }
    return winner;
  }

  int place(int[] o, int tap) {
    return grid.inputPlace(o, PlainGrid.split(tap, grid.kernel));
  }

  boolean beats(double later, double earlier) {
    if (Double.isNaN(earlier)) {
      return pool.nan() == NanPolicy.IGNORE && !Double.isNaN(later);
    }
    if (Double.isNaN(later)) {
      return pool.nan() == NanPolicy.PROPAGATE;
    }
    return later > earlier || later == earlier && isTieForLater();
  }

  boolean isTieForLater() {
    return pool.ties() == TieRule.LAST;
  }

  double value(double[] x, int base, int winner, int[] o) {
    return winner == NONE ? ofNothing() : x[base + winner];
  }

  double ofNothing() {
    return switch (pool.empty()) {
      case ZERO -> 0;
      case NEGATIVE_INFINITY -> Double.NEGATIVE_INFINITY;
      case LOWEST -> type.lowest();
      default -> Double.NaN;
    };
  }

  double number(int winner, int base, int[] o) {
    return winner == NONE ? NONE : withinPlane(winner) + firstOfPlane(base);
  }

  int withinPlane(int winner) {
    return pool.indexing().order() == StorageOrder.ROW_MAJOR ? winner : byColumns(winner);
  }

  int byColumns(int winner) {
    int[] i = PlainGrid.split(winner, grid.input);
    return i[0] + grid.input[0] * (i[1] + grid.input[1] * i[2]);
  }

  int firstOfPlane(int base) {
    return pool.indexing().base() == IndexBase.PLANE ? 0 : base;
  }

  Tensor inputGradient() {
    double[] x = call.tensor(Slot.INPUT).toArray();
    double[] dy = call.tensor(Slot.OUTPUT_GRADIENT).toArray();
    int plane = PlainGrid.count(grid.output);
    double[] dx = new double[x.length];
    for (int place = 0; place < dy.length; place++) {
      int base = place / plane * PlainGrid.count(grid.input);
      pass(dy[place], x, dx, base, PlainGrid.split(place % plane, grid.output));
    }
    return Tensor.rounding(type, call.tensor(Slot.INPUT).shape(), dx);
  }

  /** Passes the gradient of one output on. */
  void pass(double gradient, double[] x, double[] dx, int base, int[] o) {
    int winner = winner(x, base, o);
    if (winner != NONE) {
      dx[base + winner] = type.accumulator().round(dx[base + winner] + gradient);
    }
  }

  Shape outputShape(Slot slot) {
    long[] extents = new long[2 + grid.rank];
    extents[0] = grid.batch;
    extents[1] = grid.channels;
    for (int axis = 0; axis < grid.rank; axis++) {
      extents[2 + axis] = grid.output[PlainGrid.AXES - grid.rank + axis];
    }
    return Shape.of(extents);
  }
}
