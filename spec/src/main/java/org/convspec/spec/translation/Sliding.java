package org.convspec.spec.translation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.PoolWindow;

/**
 * How a window slides: what convolutions and poolings have in common.
 *
 * @param strides stride per spatial axis
 * @param dilations dilation per spatial axis
 * @param padding padding of every spatial axis
 * @param rounding what becomes of a last partial step
 */
record Sliding(
    List<Long> strides, List<Long> dilations, PaddingRule padding, OutputRounding rounding) {

  static Sliding of(Convolution operator) {
    return new Sliding(
        operator.strides(), operator.dilations(), operator.padding(), operator.rounding());
  }

  static Sliding of(PoolWindow window) {
    return new Sliding(window.strides(), window.dilations(), window.padding(), window.rounding());
  }

  Convolution convolution(long groups) {
    return new Convolution(strides, dilations, padding, rounding, groups, Orientation.CORRELATION);
  }

  PoolWindow window(List<Long> kernel) {
    return new PoolWindow(kernel, strides, dilations, padding, rounding);
  }

  Sliding withRounding(OutputRounding other) {
    return new Sliding(strides, dilations, padding, other);
  }

  /** Returns 1 for every spatial axis. */
  static List<Long> dense(int rank) {
    return Collections.nCopies(rank, 1L);
  }

  /** Returns the paddings as numbers; refuses rules that need the extents of the input. */
  List<Padding> paddings(Refusing side) {
    return Paddings.inNumbers(padding, strides.size(), side);
  }

  /** Refuses other roundings than these. */
  void requireRounding(Refusing side, OutputRounding... taken) {
    side.require(
        List.of(taken).contains(rounding), "rounding", rounding, "one of " + Arrays.asList(taken));
  }

  /** Refuses dilations. */
  void requireDense(Refusing side) {
    side.require(
        dilations.stream().allMatch(each -> each == 1),
        "dilations",
        dilations,
        "1 everywhere: there is no such attribute");
  }

  /** Refuses attributes for another number of axes. */
  void requireRank(Refusing side, int rank) {
    boolean fits = strides.size() == rank && dilations.size() == rank;
    boolean isPadded =
        padding instanceof AutoPadding || ((PaddingRule.Explicit) padding).perAxis().size() == rank;
    side.require(fits && isPadded, "number of axes", this, rank + " spatial axes");
  }
}
