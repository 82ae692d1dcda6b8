package org.convspec.conformance.mutants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * One call of an operator whose weights slide over an input, in canonical layout, computed as the
 * author of a kernel would: plain loops and arithmetic in the element type. It shares no formula
 * with the specification's geometry, so the two check each other.
 *
 * <p>Every decision is one small method, so that a mutant is a kernel with one of them changed.
 */
abstract class PlainWeights implements PlainResults {

  final Call call;
  final ElementType type;
  final Grid input;
  final Grid weights;

  /** Null in the forward direction. */
  final Grid outputGradient;

  PlainWeights(Call call) {
    this.call = call;
    this.type = call.elementType();
    this.input = Grid.of(call.tensor(Slot.INPUT));
    this.weights = Grid.of(call.tensor(Slot.WEIGHTS));
    boolean isForward = call.direction() == Direction.FORWARD;
    this.outputGradient = isForward ? null : Grid.of(call.tensor(Slot.OUTPUT_GRADIENT));
  }

  @Override
  public final Tensor result(Slot slot) {
    return switch (slot) {
      case OUTPUT -> output().toTensor(call.elementTypeOf(Slot.OUTPUT));
      case INPUT_GRADIENT -> inputGradient().toTensor(type);
      case WEIGHTS_GRADIENT -> weightsGradient().toTensor(type);
      case BIAS_GRADIENT -> biasGradient();
      default -> throw new IllegalArgumentException(slot + " is no result of " + call.operator());
    };
  }

  abstract Grid output();

  abstract Grid inputGradient();

  abstract Grid weightsGradient();

  // Extents.

  int rank() {
    return input.space().length;
  }

  int lastAxis() {
    return rank() - 1;
  }

  long extent(int axis) {
    return input.extent(2 + axis);
  }

  long kernel(int axis) {
    return weights.extent(2 + axis);
  }

  abstract long outputExtent(int axis);

  long[] outputExtents() {
    long[] extents = new long[rank()];
    Arrays.setAll(extents, this::outputExtent);
    return extents;
  }

  long[] inputGradientExtents() {
    return input.space();
  }

  // Positions.

  List<long[]> taps() {
    long[] extents = new long[rank()];
    Arrays.setAll(extents, this::kernel);
    return odometer(extents);
  }

  /** Returns every position below these extents; one without coordinates if there are none. */
  static List<long[]> odometer(long[] extents) {
    List<long[]> positions = new ArrayList<>();
    positions.add(new long[extents.length]);
    for (int axis = 0; axis < extents.length; axis++) {
      List<long[]> longer = new ArrayList<>();
      for (long[] position : positions) {
        for (long next = 0; next < extents[axis]; next++) {
          long[] copy = position.clone();
          copy[axis] = next;
          longer.add(copy);
        }
      }
      positions = longer;
    }
    return positions;
  }

  // Channels.

  long batch() {
    return input.extent(0);
  }

  long inputChannels() {
    return input.extent(1);
  }

  abstract long outputChannels();

  // Arithmetic in the element type.

  /**
   * Rounds to the accumulator type. A product or a sum of two float32 numbers that is rounded to
   * float64 first gives the same float32 number, so this is float arithmetic.
   */
  double round(double value) {
    return type.accumulator() == ElementType.FLOAT32 ? (float) value : value;
  }

  double multiply(double a, double b) {
    return round(a * b);
  }

  double add(double sum, double term) {
    return round(sum + term);
  }

  // Values.

  boolean hasBias() {
    return call.tensors().containsKey(Slot.BIAS);
  }

  double bias(long oc) {
    return hasBias() ? call.tensor(Slot.BIAS).at(oc) : 0;
  }

  double input(long n, long ic, long[] i) {
    return input.at(n, ic, i);
  }

  double outputGradient(long n, long oc, long[] o) {
    return outputGradient.at(n, oc, o);
  }

  /** Returns what stands in a gradient before anything is added. */
  double initial(Slot gradient) {
    return 0;
  }

  Tensor biasGradient() {
    double[] gradient = new double[(int) outputChannels()];
    Arrays.fill(gradient, initial(Slot.BIAS_GRADIENT));
    for (long n = 0; n < batch(); n++) {
      for (int oc = 0; oc < gradient.length; oc++) {
        for (long[] o : odometer(outputExtents())) {
          if (countsForBias(o)) {
            gradient[oc] = add(gradient[oc], outputGradient(n, oc, o));
          }
        }
      }
    }
    return Tensor.rounding(type, Shape.of(gradient.length), gradient);
  }

  boolean countsForBias(long[] o) {
    return true;
  }
}
