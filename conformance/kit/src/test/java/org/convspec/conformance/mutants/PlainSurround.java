package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * One padding call over plain arrays: it goes over the output and asks for each coordinate where it
 * comes from. It shares no formula with the specification's geometry.
 */
class PlainSurround implements PlainResults {

  /** The coordinate of a constant. */
  static final int NOWHERE = -1;

  final Pad pad;
  final ElementType type;
  final int[] input;
  private final Call call;

  PlainSurround(Call call) {
    this.call = call;
    this.pad = (Pad) call.operator();
    this.type = call.elementType();
    long[] extents = call.tensor(Slot.INPUT).shape().toArray();
    this.input = new int[extents.length];
    for (int axis = 0; axis < input.length; axis++) {
      input[axis] = (int) extents[axis];
    }
  }

  @Override
  public final Tensor result(Slot slot) {
    return slot == Slot.OUTPUT ? output() : inputGradient();
  }

  int before(int axis) {
    Padding padding = padding(axis);
    return (int) padding.before();
  }

  int after(int axis) {
    Padding padding = padding(axis);
    return (int) padding.after();
  }

  Padding padding(int axis) {
    return pad.paddings().get(axis);
  }

  int outputExtent(int axis) {
    return input[axis] + before(axis) + after(axis);
  }

  /** Returns where the part begins that is copied from, and where it ends. */
  int low(int axis) {
    return before(axis) < 0 ? -before(axis) : 0;
  }

  int high(int axis) {
    return after(axis) < 0 ? input[axis] + after(axis) : input[axis];
  }

  /** Returns the input coordinate of an output coordinate. */
  int source(int axis, int o) {
    int i = o - before(axis);
    int low = low(axis);
    int high = high(axis);
    return low <= i && i < high ? i : outside(axis, i, low, high);
  }

  int outside(int axis, int i, int low, int high) {
    return switch (pad.mode()) {
      case CONSTANT -> NOWHERE;
      case REFLECT -> i < low ? low + (low - i) : high - 1 - (i - (high - 1));
      case SYMMETRIC -> i < low ? low + (low - i) - 1 : high - (i - high) - 1;
      case REPLICATE -> Math.min(Math.max(i, low), high - 1);
      case CIRCULAR -> i < low ? i + (high - low) : i - (high - low);
    };
  }

  final int[] outputExtents() {
    int[] extents = new int[input.length];
    for (int axis = 0; axis < extents.length; axis++) {
      extents[axis] = outputExtent(axis);
    }
    return extents;
  }

  /** Returns the place in the input that a place in the output copies, or NOWHERE. */
  int place(int outputPlace, int[] extents) {
    int place = 0;
    int pitch = 1;
    int rest = outputPlace;
    for (int axis = extents.length - 1; axis >= 0; axis--) {
      int source = source(axis, rest % extents[axis]);
      if (source == NOWHERE) {
        return NOWHERE;
      }
      place += source * pitch;
      pitch *= input[axis];
      rest /= extents[axis];
    }
    return place;
  }

  double value() {
    return type.round(pad.value());
  }

  double copied(double element) {
    return element;
  }

  Tensor output() {
    double[] x = call.tensor(Slot.INPUT).toArray();
    int[] extents = outputExtents();
    double[] y = new double[count(extents)];
    for (int at = 0; at < y.length; at++) {
      int from = place(at, extents);
      y[at] = from == NOWHERE ? value() : copied(x[from]);
    }
    return Tensor.rounding(type, shape(extents), y);
  }

  double add(double sum, double term) {
    return type.accumulator().round(sum + term);
  }

  Tensor inputGradient() {
    double[] dy = call.tensor(Slot.OUTPUT_GRADIENT).toArray();
    int[] extents = outputExtents();
    double[] dx = new double[count(input)];
    for (int at = 0; at < dy.length; at++) {
      int to = place(at, extents);
      if (to != NOWHERE) {
        dx[to] = add(dx[to], dy[at]);
      }
    }
    return Tensor.rounding(type, shape(input), dx);
  }

  static int count(int[] extents) {
    int count = 1;
    for (int extent : extents) {
      count *= extent;
    }
    return count;
  }

  static Shape shape(int[] extents) {
    long[] longs = new long[extents.length];
    for (int axis = 0; axis < longs.length; axis++) {
      longs[axis] = extents[axis];
    }
    return Shape.of(longs);
  }
}
