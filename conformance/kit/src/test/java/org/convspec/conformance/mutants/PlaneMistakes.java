package org.convspec.conformance.mutants;

import java.util.function.DoubleBinaryOperator;
import java.util.function.Supplier;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Mistakes around the arithmetic of any operator that works on one plane after the other. */
final class PlaneMistakes {

  private PlaneMistakes() {}

  /** The last item gets the data of the first. */
  static Supplier<PlainOperator> lastItemIsTheFirst(Supplier<PlainOperator> right) {
    return Careless.calling(
        right,
        call ->
            WrappedOperator.changing(
                call,
                Slot.INPUT,
                input -> {
                  long last = input.shape().extent(0) - 1;
                  return Tensor.tabulate(
                      input.type(),
                      input.shape(),
                      at -> input.at(at.at(0) == last ? 0 : at.at(0), at.at(1), at.spatial()));
                }));
  }

  /** The output of the first channel is joined to that of all others. */
  static Supplier<PlainOperator> firstChannelLeaks(
      Supplier<PlainOperator> right, DoubleBinaryOperator join) {
    return Careless.changing(
        right,
        Slot.OUTPUT,
        output ->
            Tensor.tabulate(
                output.type(),
                output.shape(),
                at -> {
                  double own = output.at(at);
                  double first = output.at(at.at(0), 0, at.spatial());
                  return at.at(1) == 0 ? own : output.type().round(join.applyAsDouble(own, first));
                }));
  }

  static Supplier<PlainOperator> nanIsSkipped(Supplier<PlainOperator> right) {
    return Careless.reading(right, Slot.INPUT, x -> Double.isNaN(x) ? 0 : x);
  }

  /** An infinite output is the largest number of its type. */
  static Supplier<PlainOperator> infinityIsFinite(Supplier<PlainOperator> right) {
    return Careless.changing(
        right,
        Slot.OUTPUT,
        output ->
            output.map(y -> Double.isInfinite(y) ? Math.copySign(output.type().largest(), y) : y));
  }

  static Supplier<PlainOperator> negativeGradientsAreCut(Supplier<PlainOperator> right) {
    return Careless.reading(right, Slot.OUTPUT_GRADIENT, dy -> Math.max(0, dy));
  }

  /** The input gradient lacks its last position. */
  static Supplier<PlainOperator> shorterGradient(Supplier<PlainOperator> right) {
    return Careless.changing(
        right,
        Slot.INPUT_GRADIENT,
        gradient -> cut(gradient, gradient.shape().extent(gradient.shape().rank() - 1) - 1));
  }

  /** Cuts the last axis of a gradient to an extent. */
  static Tensor cut(Tensor gradient, long extent) {
    long[] extents = gradient.shape().toArray();
    int last = extents.length - 1;
    extents[last] = Math.max(0, Math.min(extent, extents[last]));
    return Tensor.tabulate(gradient.type(), Shape.of(extents), gradient::at);
  }
}
