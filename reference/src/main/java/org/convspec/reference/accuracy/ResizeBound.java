package org.convspec.reference.accuracy;

import org.convspec.spec.Call;
import org.convspec.spec.geometry.ResizeGeometry;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/**
 * RESIZE-50, RESIZE-51: what a coordinate that is off does to a result, and the roundings of the
 * sum. Chapter 23, Accuracy, derives it.
 */
public final class ResizeBound {

  private final ResizeGeometry geometry;
  private final ElementType type;
  private final ElementType accumulator;
  private final ResizeReach reach;
  private final boolean isNearest;

  private ResizeBound(Resize resize, ResizeGeometry geometry, ElementType type) {
    this.geometry = geometry;
    this.type = type;
    this.accumulator = type.accumulator();
    this.reach = ResizeReach.of(geometry, type);
    this.isNearest = resize.mode().isNearest();
  }

  /**
   * Returns the largest permitted error of every element of a result slot, in canonical layout.
   *
   * @throws org.convspec.spec.rule.InvalidCallException by the rule that the call breaks
   */
  public static Tensor of(Call call, Slot slot) {
    Call canonical = call.canonical();
    Resize resize = (Resize) call.operator();
    ResizeGeometry geometry = resize.over(canonical.tensor(Slot.INPUT).shape());
    ResizeBound bound = new ResizeBound(resize, geometry, call.elementType());
    return slot == Slot.OUTPUT
        ? bound.forward(canonical.tensor(Slot.INPUT))
        : bound.inputGradient(canonical.tensor(Slot.OUTPUT_GRADIENT));
  }

  private Tensor forward(Tensor input) {
    return Tensor.tabulate(
        ElementType.FLOAT64, geometry.outputShape(), output -> ofOutput(input, output));
  }

  private double ofOutput(Tensor input, Index output) {
    int rank = geometry.axes().size();
    double[] largest = {0};
    double[] steepest = new double[rank];
    reach.visit(
        Slot.OUTPUT,
        output,
        (i, share, change) -> {
          largest[0] = Math.max(largest[0], Math.abs(input.at(i)));
          for (int axis = 0; axis < rank; axis++) {
            steepest[axis] = Math.max(steepest[axis], difference(input, output, i, axis));
          }
        });
    double inherited = 0;
    for (int axis = 0; axis < rank; axis++) {
      double error = reach.error(axis, output.at(2 + axis));
      inherited += error == 0 || steepest[axis] == 0 ? 0 : error * steepest[axis];
    }
    int roundings = 5 * rank + (1 << rank);
    return isNearest ? inherited : rounded(largest[0], inherited, roundings, roundings);
  }

  /** Returns how far apart an element and the next one along an axis are, if that is in reach. */
  private double difference(Tensor input, Index output, Index i, int axis) {
    long[] next = i.toArray();
    next[2 + axis]++;
    return next[2 + axis] > reach.last(axis, output.at(2 + axis))
        ? 0
        : Math.abs(input.at(Index.of(next)) - input.at(i));
  }

  private Tensor inputGradient(Tensor outputGradient) {
    return Tensor.tabulate(
        ElementType.FLOAT64, geometry.inputShape(), input -> ofInput(outputGradient, input));
  }

  private double ofInput(Tensor outputGradient, Index input) {
    double[] inherited = {0};
    double[] magnitude = {0};
    int[] terms = {0};
    reach.visit(
        Slot.INPUT_GRADIENT,
        input,
        (o, share, change) -> {
          double gradient = Math.abs(outputGradient.at(o));
          inherited[0] += gradient * change;
          magnitude[0] += gradient * (share + change);
          terms[0]++;
        });
    int ofShares = isNearest ? 0 : 2 * geometry.axes().size() + 1;
    return rounded(magnitude[0], inherited[0], terms[0] + ofShares + 1, terms[0]);
  }

  /** Returns an inherited error and that of so many roundings, the last to the element type. */
  private double rounded(double magnitude, double inherited, int roundings, int products) {
    if (magnitude == 0) {
      return inherited;
    }
    double relative = MultilinearBound.gamma(accumulator, roundings + 1) * magnitude;
    double absolute = products * accumulator.smallestPositive();
    boolean isInRange = magnitude < accumulator.largest();
    return isInRange
        ? RoundedArithmetic.in(type)
            .stored(new Estimate(magnitude, inherited + relative + absolute))
        : Double.POSITIVE_INFINITY;
  }
}
