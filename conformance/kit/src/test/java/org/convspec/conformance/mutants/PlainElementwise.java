package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * A sum or a product of two operands over plain arrays, with strides of 0 where one is repeated.
 */
class PlainElementwise implements PlainResults {

  final Call call;
  final ElementType type;
  final ElementType wide;
  private final boolean isSum;
  private final long[] input;
  private final long[] other;

  PlainElementwise(Call call) {
    this.call = call;
    this.type = call.elementType();
    this.wide = type.accumulator();
    this.isSum = call.operator().label().equals("add");
    this.input = call.tensor(Slot.INPUT).shape().toArray();
    this.other = call.tensor(Slot.OTHER).shape().toArray();
  }

  double combined(double a, double b) {
    return isSum ? a + b : a * b;
  }

  double derivative(double theOther) {
    return isSum ? 1 : theOther;
  }

  /** How far apart in an operand neighbours on an axis of the output are. */
  long stride(long[] operand, int axis) {
    if (operand[axis] == 1) {
      return 0;
    }
    long stride = 1;
    for (int behind = axis + 1; behind < operand.length; behind++) {
      stride *= operand[behind];
    }
    return stride;
  }

  long extent(int axis) {
    return input[axis] == 1 ? other[axis] : input[axis];
  }

  @Override
  public Tensor result(Slot slot) {
    double[] x = call.tensor(Slot.INPUT).toArray();
    double[] y = call.tensor(Slot.OTHER).toArray();
    return switch (slot) {
      case OUTPUT -> output(x, y);
      case INPUT_GRADIENT -> gradient(input, other, y);
      default -> gradient(other, input, x);
    };
  }

  private long[] output() {
    long[] extents = new long[input.length];
    for (int axis = 0; axis < extents.length; axis++) {
      extents[axis] = extent(axis);
    }
    return extents;
  }

  private Tensor output(double[] x, double[] y) {
    Shape shape = Shape.of(output());
    double[] out = new double[(int) shape.elementCount()];
    for (int place = 0; place < out.length; place++) {
      out[place] = combined(x[at(input, place)], y[at(other, place)]);
    }
    return Tensor.rounding(type, shape, out);
  }

  /** Returns the place in an operand that a place in the output reads. */
  int at(long[] operand, int place) {
    long at = 0;
    long rest = place;
    for (int axis = operand.length - 1; axis >= 0; axis--) {
      at += rest % extent(axis) * stride(operand, axis);
      rest /= extent(axis);
    }
    return (int) at;
  }

  Tensor gradient(long[] operand, long[] theOther, double[] values) {
    double[] dy = call.tensor(Slot.OUTPUT_GRADIENT).toArray();
    Shape shape = Shape.of(operand);
    double[] gradient = new double[(int) shape.elementCount()];
    for (int place = 0; place < dy.length; place++) {
      int to = at(operand, place);
      double term = wide.round(dy[place] * derivative(values[at(theOther, place)]));
      gradient[to] = added(gradient[to], term);
    }
    return Tensor.rounding(type, shape, gradient);
  }

  double added(double sum, double term) {
    return wide.round(sum + term);
  }
}
