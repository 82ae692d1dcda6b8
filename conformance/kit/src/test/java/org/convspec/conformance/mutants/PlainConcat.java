package org.convspec.conformance.mutants;

import java.util.Arrays;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Concat;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Concatenation by runs of elements that stay together. */
class PlainConcat implements PlainResults {

  private final Call call;
  private final long[] input;
  private final long[] other;
  private final int axis;

  PlainConcat(Call call) {
    this.call = call;
    this.input = call.tensor(Slot.INPUT).shape().toArray();
    this.other = call.tensor(Slot.OTHER).shape().toArray();
    this.axis = axis((int) ((Concat) call.operator()).axis());
  }

  int axis(int asked) {
    return asked;
  }

  /** How many elements of a tensor stand side by side in the output. */
  private int run(long[] extents) {
    return (int) Arrays.stream(extents).skip(axis).reduce(1, (a, b) -> a * b);
  }

  @Override
  public Tensor result(Slot slot) {
    long[] extents = input.clone();
    extents[axis] += other[axis];
    return switch (slot) {
      case OUTPUT -> Tensor.of(call.elementType(), Shape.of(extents), joined());
      case INPUT_GRADIENT -> part(Shape.of(input), run(input), 0);
      default -> part(Shape.of(other), run(other), run(input));
    };
  }

  private double[] joined() {
    double[] a = call.tensor(Slot.INPUT).toArray();
    double[] b = call.tensor(Slot.OTHER).toArray();
    double[] both = new double[a.length + b.length];
    int whole = run(input) + run(other);
    for (int to = 0; to < both.length; to++) {
      int row = to / whole;
      int within = to % whole;
      both[to] =
          within < run(input)
              ? a[row * run(input) + within]
              : b[row * run(other) + within - run(input)];
    }
    return both;
  }

  Tensor part(Shape shape, int run, int start) {
    double[] dy = call.tensor(Slot.OUTPUT_GRADIENT).toArray();
    int whole = run(input) + run(other);
    double[] part = new double[(int) shape.elementCount()];
    for (int to = 0; to < part.length; to++) {
      part[to] = dy[to / run * whole + start + to % run];
    }
    return Tensor.of(call.elementType(), shape, part);
  }
}
