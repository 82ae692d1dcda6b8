package org.convspec.conformance.mutants;

import java.util.Arrays;
import java.util.List;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;

/** A transposed convolution, scattered: every input element is written to where its taps reach. */
class PlainTransposedKernel extends PlainWeights {

  final TransposedConvolution operator;

  PlainTransposedKernel(Call call) {
    super(call);
    this.operator = (TransposedConvolution) call.operator();
  }

  // Attributes, per axis.

  long stride(int axis) {
    return operator.strides().get(axis);
  }

  long dilation(int axis) {
    return operator.dilations().get(axis);
  }

  long outputPadding(int axis) {
    return operator.outputPadding().get(axis);
  }

  boolean isSame() {
    return operator.padding() == AutoPadding.SAME_EXTRA_AFTER
        || operator.padding() == AutoPadding.SAME_EXTRA_BEFORE;
  }

  long paddingBefore(int axis) {
    return operator.padding() instanceof PaddingRule.Explicit explicit
        ? explicit.perAxis().get(axis).before()
        : 0;
  }

  long paddingAfter(int axis) {
    return operator.padding() instanceof PaddingRule.Explicit explicit
        ? explicit.perAxis().get(axis).after()
        : 0;
  }

  // Extents.

  long span(int axis) {
    return (kernel(axis) - 1) * dilation(axis) + 1;
  }

  long fullExtent(int axis) {
    return extent(axis) * stride(axis) - stride(axis) + span(axis);
  }

  @Override
  long outputExtent(int axis) {
    if (operator.outputExtents().isPresent()) {
      return givenExtent(axis);
    }
    return isSame() ? sameExtent(axis) : derivedExtent(axis);
  }

  long givenExtent(int axis) {
    return operator.outputExtents().orElseThrow().get(axis);
  }

  long sameExtent(int axis) {
    return extent(axis) * stride(axis);
  }

  long derivedExtent(int axis) {
    return fullExtent(axis) - paddingBefore(axis) - paddingAfter(axis) + outputPadding(axis);
  }

  /** Returns how many positions of the full result are in front of the output. */
  long cropBefore(int axis) {
    return isSame() ? sameBefore(axis, sameTotal(axis)) : paddingBefore(axis);
  }

  long sameTotal(int axis) {
    return Math.max(0, fullExtent(axis) - outputExtent(axis));
  }

  long sameBefore(int axis, long total) {
    return operator.padding() == AutoPadding.SAME_EXTRA_AFTER ? total / 2 : (total + 1) / 2;
  }

  // Positions.

  long reach(int axis, long k) {
    return k * dilation(axis);
  }

  /** Returns the output position, perhaps outside, that a tap of an input position writes to. */
  long target(int axis, long i, long k) {
    return i * stride(axis) + reach(axis, k) - cropBefore(axis);
  }

  final long[] targets(long[] i, long[] k) {
    long[] o = new long[rank()];
    Arrays.setAll(o, axis -> target(axis, i[axis], k[axis]));
    return o;
  }

  boolean isInside(long[] o) {
    for (int axis = 0; axis < o.length; axis++) {
      if (o[axis] < 0 || o[axis] >= outputExtent(axis)) {
        return false;
      }
    }
    return true;
  }

  // Channels.

  long groups() {
    return operator.groups();
  }

  long outputsPerGroup() {
    return weights.extent(1);
  }

  @Override
  long outputChannels() {
    return outputsPerGroup() * groups();
  }

  long inputsPerGroup() {
    return inputChannels() / groups();
  }

  long outputChannel(long ic, long j) {
    return ic / inputsPerGroup() * outputsPerGroup() + j;
  }

  // Values.

  double weight(long ic, long j, long[] k) {
    return weights.at(ic, j, k);
  }

  // Results.

  /** A term: tap {@code k} of input {@code (n, ic, i)} writes to output channel j of its group. */
  interface TermVisitor {
    void visit(long n, long ic, long[] i, long j, long[] k);
  }

  final void forEachTerm(TermVisitor visitor) {
    List<long[]> taps = taps();
    for (long n = 0; n < batch(); n++) {
      for (long ic = 0; ic < inputChannels(); ic++) {
        for (long[] i : odometer(input.space())) {
          for (long j = 0; j < outputsPerGroup(); j++) {
            for (long[] k : taps) {
              visitor.visit(n, ic, i, j, k);
            }
          }
        }
      }
    }
  }

  @Override
  Grid output() {
    Grid output = Grid.filled(0, batch(), outputChannels(), outputExtents());
    for (long n = 0; n < batch(); n++) {
      for (long oc = 0; oc < outputChannels(); oc++) {
        for (long[] o : odometer(outputExtents())) {
          output.set(bias(oc), n, oc, o);
        }
      }
    }
    forEachTerm((n, ic, i, j, k) -> scatter(output, n, ic, i, j, k));
    return output;
  }

  void scatter(Grid output, long n, long ic, long[] i, long j, long[] k) {
    long[] o = targets(i, k);
    if (isInside(o)) {
      long oc = outputChannel(ic, j);
      double term = multiply(input(n, ic, i), weight(ic, j, k));
      output.set(add(output.at(n, oc, o), term), n, oc, o);
    }
  }

  @Override
  Grid inputGradient() {
    Grid gradient =
        Grid.filled(initial(Slot.INPUT_GRADIENT), batch(), inputChannels(), inputGradientExtents());
    forEachTerm(
        (n, ic, i, j, k) -> {
          long[] o = targets(i, k);
          if (isInside(o)) {
            double dy = outputGradient(n, outputChannel(ic, j), o);
            double term = multiply(dy, weight(ic, j, k));
            gradient.set(add(gradient.at(n, ic, i), term), n, ic, i);
          }
        });
    return gradient;
  }

  @Override
  Grid weightsGradient() {
    Grid gradient =
        Grid.filled(
            initial(Slot.WEIGHTS_GRADIENT), inputChannels(), outputsPerGroup(), weights.space());
    forEachTerm(
        (n, ic, i, j, k) -> {
          long[] o = targets(i, k);
          if (isInside(o)) {
            double dy = outputGradient(n, outputChannel(ic, j), o);
            double term = multiply(input(n, ic, i), dy);
            gradient.set(add(gradient.at(ic, j, k), term), ic, j, k);
          }
        });
    return gradient;
  }
}
