package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Softmax or its logarithm as somebody might write it. */
class PlainSoftmax extends PlainOperator {

  /** Makes the arithmetic of one line. */
  @FunctionalInterface
  interface Maker {
    PlainLine of(ElementType type, double[] x);
  }

  private final Maker maker;

  PlainSoftmax(String label, Maker maker) {
    super(label);
    this.maker = maker;
  }

  PlainSoftmax(String label) {
    this(label, PlainLine::new);
  }

  int axis(Call call) {
    return (int) ((SoftmaxFunction) call.operator()).axis();
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    Tensor input = canonical.tensor(Slot.INPUT);
    long[] extents = input.shape().toArray();
    int axis = axis(canonical);
    int extent = (int) extents[axis];
    int step = 1;
    for (int inner = axis + 1; inner < extents.length; inner++) {
      step *= (int) extents[inner];
    }
    double[] values = input.toArray();
    double[] results = new double[values.length];
    boolean isForward = slot == Slot.OUTPUT;
    double[] dy = isForward ? values : canonical.tensor(Slot.OUTPUT_GRADIENT).toArray();
    for (int place = 0; place < values.length; place++) {
      int first = place - place / step % extent * step;
      PlainLine line = maker.of(input.type(), line(values, first, step, extent));
      int i = place / step % extent;
      results[place] =
          isForward ? forward(line, i) : gradient(line, i, line(dy, first, step, extent));
    }
    return rounded(input.type(), input.shape(), results);
  }

  private static double[] line(double[] values, int first, int step, int extent) {
    double[] line = new double[extent];
    for (int i = 0; i < extent; i++) {
      line[i] = values[first + i * step];
    }
    return line;
  }

  private double forward(PlainLine line, int i) {
    return label().equals("softmax") ? line.softmax(i) : line.logarithm(i);
  }

  private double gradient(PlainLine line, int i, double[] dy) {
    return label().equals("softmax") ? line.ofSoftmax(i, dy) : line.ofLogarithm(i, dy);
  }

  static Tensor rounded(ElementType type, Shape shape, double[] values) {
    return Tensor.rounding(type, shape, values);
  }
}
