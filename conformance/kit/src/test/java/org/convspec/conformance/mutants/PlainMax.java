package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.operator.TieRule;

/** The loops of a max pooling, in the element type, with nothing of the reference in them. */
class PlainMax extends PlainPool {

  /** The place of no element. */
  static final int NONE = -1;

  final MaxPool pool;

  PlainMax(Call call) {
    this(call, new PlainGrid(pool(call).window(), shape(call)));
  }

  PlainMax(Call call, PlainGrid grid) {
    this(call, grid, pool(call));
  }

  PlainMax(Call call, PlainGrid grid, MaxPool pool) {
    super(call, grid);
    this.pool = pool;
  }

  static MaxPool pool(Call call) {
    return (MaxPool) call.operator();
  }

  @Override
  final double element(Slot slot, double[] x, int base, int[] o) {
    int winner = winner(x, base, o);
    return slot == Slot.OUTPUT ? value(x, base, winner, o) : number(winner, base, o);
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
    return ofNothing(pool.empty());
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

  @Override
  void pass(double gradient, double[] x, double[] dx, int base, int[] o) {
    int winner = winner(x, base, o);
    if (winner != NONE) {
      dx[base + winner] = type.accumulator().round(dx[base + winner] + gradient);
    }
  }
}
