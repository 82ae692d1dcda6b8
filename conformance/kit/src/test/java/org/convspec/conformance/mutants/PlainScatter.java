package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** The loops of a max unpooling over plain arrays; three spatial axes at most. */
class PlainScatter implements PlainResults {

  /** The place of no element. */
  static final int NONE = -1;

  final MaxUnpool unpool;
  final ElementType type;
  final int[] output = {1, 1, 1};
  final int perPlane;
  private final Call call;

  PlainScatter(Call call) {
    this.call = call;
    this.unpool = (MaxUnpool) call.operator();
    this.type = call.elementType();
    int rank = unpool.outputExtents().size();
    int inputs = 1;
    for (int axis = 0; axis < rank; axis++) {
      output[output.length - rank + axis] = unpool.outputExtents().get(axis).intValue();
      inputs *= (int) call.tensor(Slot.INPUT).shape().extent(2 + axis);
    }
    this.perPlane = inputs;
  }

  @Override
  public final Tensor result(Slot slot) {
    return slot == Slot.OUTPUT ? output() : inputGradient();
  }

  Tensor output() {
    double[] x = call.tensor(Slot.INPUT).toArray();
    double[] numbers = call.tensor(Slot.INDICES).toArray();
    long[] extents = outputExtents();
    double[] y = new double[(int) Shape.of(extents).elementCount()];
    for (int from = 0; from < x.length; from++) {
      int to = place(from, numbers);
      if (to != NONE) {
        put(x[from], y, to);
      }
    }
    return Tensor.rounding(type, Shape.of(extents), y);
  }

  void put(double value, double[] y, int to) {
    y[to] = value;
  }

  /** Returns the place in the output that the element at a place of the input goes to. */
  int place(int from, double[] numbers) {
    if (numbers[from] == NONE) {
      return NONE;
    }
    int first = from / perPlane * PlainGrid.count(output);
    int within = (int) numbers[from] - (unpool.indexing().base() == IndexBase.PLANE ? 0 : first);
    return first + (isByColumns() ? fromColumns(within) : within);
  }

  boolean isByColumns() {
    return unpool.indexing().order() == StorageOrder.COLUMN_MAJOR;
  }

  private int fromColumns(int within) {
    int a = within % output[0];
    int b = within / output[0] % output[1];
    int c = within / output[0] / output[1];
    return (a * output[1] + b) * output[2] + c;
  }

  /** Returns whether every index is -1 or the number of a position in its own plane. */
  boolean areIndicesValid() {
    double[] numbers = call.tensor(Slot.INDICES).toArray();
    int plane = PlainGrid.count(output);
    for (int from = 0; from < numbers.length; from++) {
      double first =
          unpool.indexing().base() == IndexBase.PLANE ? 0 : (double) (from / perPlane) * plane;
      double within = numbers[from] - first;
      boolean isPosition = within >= 0 && within < plane && within == Math.floor(within);
      if (numbers[from] != NONE && !isPosition) {
        return false;
      }
    }
    return true;
  }

  Tensor inputGradient() {
    double[] dy = call.tensor(Slot.OUTPUT_GRADIENT).toArray();
    double[] numbers = call.tensor(Slot.INDICES).toArray();
    double[] dx = new double[numbers.length];
    for (int from = 0; from < dx.length; from++) {
      int to = place(from, numbers);
      dx[from] = to == NONE ? 0 : dy[to];
    }
    return Tensor.rounding(type, call.tensor(Slot.INPUT).shape(), dx);
  }

  long[] outputExtents() {
    long[] extents = call.tensor(Slot.INPUT).shape().toArray();
    for (int axis = 2; axis < extents.length; axis++) {
      extents[axis] = unpool.outputExtents().get(axis - 2);
    }
    return extents;
  }
}
