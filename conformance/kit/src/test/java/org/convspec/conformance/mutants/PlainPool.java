package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/** The loops of a pooling over planes, in the element type, with nothing of the reference in it. */
abstract class PlainPool implements PlainResults {

  final PlainGrid grid;
  final ElementType type;
  private final Call call;

  PlainPool(Call call, PlainGrid grid) {
    this.call = call;
    this.grid = grid;
    this.type = call.elementType();
  }

  static long[] shape(Call call) {
    return call.tensor(Slot.INPUT).shape().toArray();
  }

  @Override
  public final Tensor result(Slot slot) {
    return slot == Slot.INPUT_GRADIENT ? inputGradient() : forward(slot);
  }

  private Tensor forward(Slot slot) {
    double[] x = call.tensor(Slot.INPUT).toArray();
    int plane = PlainGrid.count(grid.output);
    double[] y = new double[grid.batch * grid.channels * plane];
    for (int place = 0; place < y.length; place++) {
      int base = place / plane * PlainGrid.count(grid.input);
      y[place] = element(slot, x, base, PlainGrid.split(place % plane, grid.output));
    }
    return Tensor.rounding(type, grid.outputShape(), y);
  }

  /** Computes one element of a result from the plane of the input that begins at a base. */
  abstract double element(Slot slot, double[] x, int base, int[] o);

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

  /** Passes the gradient of one output on to the plane that it was read from. */
  abstract void pass(double gradient, double[] x, double[] dx, int base, int[] o);

  final double ofNothing(EmptyWindow empty) {
    return switch (empty) {
      case ZERO -> 0;
      case NEGATIVE_INFINITY -> Double.NEGATIVE_INFINITY;
      case LOWEST -> type.lowest();
      default -> Double.NaN;
    };
  }
}
