package org.convspec.conformance.mutants;

import java.util.Arrays;
import java.util.List;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;

/** A convolution, gathered: every output element sums its terms. */
class PlainKernel extends PlainWeights {

  final Convolution convolution;

  PlainKernel(Call call) {
    super(call);
    this.convolution = (Convolution) call.operator();
  }

  // Attributes, per axis.

  long stride(int axis) {
    return convolution.strides().get(axis);
  }

  long dilation(int axis) {
    return convolution.dilations().get(axis);
  }

  boolean isFlipped(int axis) {
    return convolution.orientation() == Orientation.FLIPPED;
  }

  Padding padding(int axis) {
    PaddingRule rule = convolution.padding();
    return rule instanceof PaddingRule.Explicit explicit
        ? explicit.perAxis().get(axis)
        : autoPadding(axis, (AutoPadding) rule);
  }

  Padding autoPadding(int axis, AutoPadding rule) {
    long total = sameTotal(axis);
    return switch (rule) {
      case VALID -> new Padding(0, 0);
      case SAME_EXTRA_AFTER -> new Padding(total / 2, (total + 1) / 2);
      case SAME_EXTRA_BEFORE -> new Padding((total + 1) / 2, total / 2);
      case FULL -> new Padding(overlap(axis), overlap(axis));
      case CAUSAL -> new Padding(overlap(axis), 0);
    };
  }

  long sameTotal(int axis) {
    return Math.max(0, sameShortage(axis));
  }

  /** Returns by how much the input is too short for one window per started stride. */
  long sameShortage(int axis) {
    long windows = (extent(axis) + stride(axis) - 1) / stride(axis);
    return (windows - 1) * stride(axis) + effectiveKernel(axis) - extent(axis);
  }

  long overlap(int axis) {
    return (kernel(axis) - 1) * dilation(axis);
  }

  // Extents.

  long effectiveKernel(int axis) {
    return (kernel(axis) - 1) * dilation(axis) + 1;
  }

  long paddedExtent(int axis) {
    return extent(axis) + padding(axis).before() + padding(axis).after();
  }

  OutputRounding rounding() {
    return convolution.rounding();
  }

  @Override
  long outputExtent(int axis) {
    long room = paddedExtent(axis) - effectiveKernel(axis);
    long windows = room < 0 ? 0 : room / stride(axis) + 1;
    boolean isLeftOver = room < 0 ? room > -stride(axis) : room % stride(axis) != 0;
    return rounding() == OutputRounding.CEIL && isLeftOver && isWorthIt(axis, windows)
        ? windows + 1
        : windows;
  }

  /** Returns whether an extra window would start before the end padding. */
  boolean isWorthIt(int axis, long o) {
    return o * stride(axis) < extent(axis) - croppedBehind(axis) + padding(axis).before();
  }

  // Positions.

  long position(int axis, long o, long k) {
    return o * stride(axis) + reach(axis, k) - before(axis);
  }

  long reach(int axis, long k) {
    return k * dilation(axis);
  }

  long before(int axis) {
    return padding(axis).before();
  }

  /** Positions that an overhanging window may look at, but that are gone. */
  long croppedBehind(int axis) {
    return Math.max(0, -padding(axis).after());
  }

  final long[] positions(long[] o, long[] k) {
    long[] i = new long[rank()];
    Arrays.setAll(i, axis -> position(axis, o[axis], k[axis]));
    return i;
  }

  long weightsTap(int axis, long k) {
    return isFlipped(axis) ? kernel(axis) - 1 - k : k;
  }

  final long[] weightsTaps(long[] k) {
    long[] taps = new long[rank()];
    Arrays.setAll(taps, axis -> weightsTap(axis, k[axis]));
    return taps;
  }

  final boolean isInside(long[] position, long[] extents) {
    for (int axis = 0; axis < extents.length; axis++) {
      if (position[axis] < 0 || position[axis] >= extents[axis] - croppedBehind(axis)) {
        return false;
      }
    }
    return true;
  }

  // Channels.

  @Override
  long outputChannels() {
    return weights.extent(0);
  }

  long groups() {
    return convolution.groups();
  }

  long inputsPerGroup() {
    return weights.extent(1);
  }

  long outputsPerGroup() {
    return outputChannels() / groups();
  }

  long inputChannel(long oc, long j) {
    return oc / outputsPerGroup() * inputsPerGroup() + j;
  }

  // Forward.

  @Override
  Grid output() {
    Grid output = Grid.filled(0, batch(), outputChannels(), outputExtents());
    for (long n = 0; n < batch(); n++) {
      for (long oc = 0; oc < outputChannels(); oc++) {
        for (long[] o : odometer(outputExtents())) {
          output.set(outputElement(n, oc, o), n, oc, o);
        }
      }
    }
    return output;
  }

  double outputElement(long n, long oc, long[] o) {
    double sum = bias(oc);
    for (long j = 0; j < inputsPerGroup(); j++) {
      for (long[] k : taps()) {
        sum = add(sum, term(n, oc, o, j, k));
      }
    }
    return sum;
  }

  double term(long n, long oc, long[] o, long j, long[] k) {
    long[] i = positions(o, k);
    long ic = inputChannel(oc, j);
    return isInside(i, input.space())
        ? multiply(input(n, ic, i), weight(oc, j, k))
        : outside(n, ic, i, weight(oc, j, k));
  }

  double weight(long oc, long j, long[] k) {
    return weights.at(oc, j, weightsTaps(k));
  }

  /** Returns what a tap contributes that looks outside the input. */
  double outside(long n, long ic, long[] i, double weight) {
    return 0;
  }

  // Gradients, in the scatter form: every term of the output says whom it concerns.

  /** A term of the output: tap {@code k} of output {@code (n, oc, o)} on input channel j. */
  interface TermVisitor {
    void visit(long n, long oc, long[] o, long j, long[] k);
  }

  final void forEachTerm(TermVisitor visitor) {
    List<long[]> taps = taps();
    for (long n = 0; n < batch(); n++) {
      for (long oc = 0; oc < outputChannels(); oc++) {
        for (long[] o : odometer(outputExtents())) {
          for (long j = 0; j < inputsPerGroup(); j++) {
            for (long[] k : taps) {
              visitor.visit(n, oc, o, j, k);
            }
          }
        }
      }
    }
  }

  @Override
  Grid inputGradient() {
    long[] extents = inputGradientExtents();
    Grid gradient = Grid.filled(initial(Slot.INPUT_GRADIENT), batch(), inputChannels(), extents);
    forEachTerm(
        (n, oc, o, j, k) -> {
          long[] i = positions(o, k);
          if (isInside(i, extents)) {
            long ic = inputChannel(oc, j);
            double term = multiply(outputGradient(n, oc, o), weight(oc, j, k));
            gradient.set(add(gradient.at(n, ic, i), term), n, ic, i);
          }
        });
    return gradient;
  }

  @Override
  Grid weightsGradient() {
    Grid gradient =
        Grid.filled(
            initial(Slot.WEIGHTS_GRADIENT), outputChannels(), inputsPerGroup(), weights.space());
    forEachTerm(
        (n, oc, o, j, k) -> {
          long[] i = positions(o, k);
          if (isInside(i, input.space())) {
            long[] tap = weightsTaps(k);
            double term = multiply(outputGradient(n, oc, o), input(n, inputChannel(oc, j), i));
            gradient.set(add(gradient.at(oc, j, tap), term), oc, j, tap);
          }
        });
    return gradient;
  }
}
