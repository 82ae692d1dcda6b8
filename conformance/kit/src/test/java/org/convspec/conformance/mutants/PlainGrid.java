package org.convspec.conformance.mutants;

import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.tensor.Shape;

/**
 * The loops of a pooling over plain arrays: three spatial axes at most, shorter ones filled up with
 * axes of extent 1. Every number that a mistake may sit in is a method of its own.
 */
class PlainGrid {

  static final int AXES = 3;

  final int batch;
  final int channels;
  final int rank;
  final int[] input = {1, 1, 1};
  final int[] output = {1, 1, 1};
  final int[] kernel = {1, 1, 1};
  final int[] stride = {1, 1, 1};
  final int[] dilation = {1, 1, 1};
  final int[] before = {0, 0, 0};
  final int[] after = {0, 0, 0};
  final OutputRounding rounding;

  PlainGrid(PoolWindow window, long[] shape) {
    batch = (int) shape[0];
    channels = (int) shape[1];
    rank = shape.length - 2;
    rounding = window.rounding();
    for (int axis = 0; axis < rank; axis++) {
      int at = AXES - rank + axis;
      input[at] = (int) shape[2 + axis];
      kernel[at] = window.kernel().get(axis).intValue();
      stride[at] = window.strides().get(axis).intValue();
      dilation[at] = window.dilations().get(axis).intValue();
      Padding padding =
          window.padding() instanceof PaddingRule.Explicit explicit
              ? explicit.perAxis().get(axis)
              : autoPadding((AutoPadding) window.padding(), at);
      before[at] = (int) padding.before();
      after[at] = (int) padding.after();
    }
    for (int at = AXES - rank; at < AXES; at++) {
      output[at] = outputs(at);
    }
  }

  /** Without a window: subclasses say what is read. */
  PlainGrid(long[] shape) {
    batch = (int) shape[0];
    channels = (int) shape[1];
    rank = shape.length - 2;
    rounding = OutputRounding.FLOOR;
    for (int axis = 0; axis < rank; axis++) {
      input[AXES - rank + axis] = (int) shape[2 + axis];
    }
  }

  private Padding autoPadding(AutoPadding rule, int axis) {
    int overlap = span(axis) - 1;
    int outputs = (input[axis] + stride[axis] - 1) / stride[axis];
    int same = Math.max(0, (outputs - 1) * stride[axis] + overlap + 1 - input[axis]);
    return switch (rule) {
      case VALID -> new Padding(0, 0);
      case FULL -> new Padding(overlap, overlap);
      case CAUSAL -> new Padding(overlap, 0);
      case SAME_EXTRA_AFTER -> new Padding(same / 2, (same + 1) / 2);
      case SAME_EXTRA_BEFORE -> new Padding((same + 1) / 2, same / 2);
    };
  }

  int span(int axis) {
    return (kernel[axis] - 1) * dilation[axis] + 1;
  }

  int outputs(int axis) {
    int room = input[axis] + before[axis] + after[axis] - span(axis);
    if (room < 0) {
      return ceilWithoutRoom(axis, room);
    }
    int whole = room / stride[axis] + 1;
    boolean isPartial = rounding == OutputRounding.CEIL && room % stride[axis] != 0;
    return isPartial && startsInside(axis, whole) ? whole + 1 : whole;
  }

  /** With less room than a window, CEIL still has one, if it starts in front of the end. */
  int ceilWithoutRoom(int axis, int room) {
    boolean hasOne =
        rounding == OutputRounding.CEIL && -room < stride[axis] && startsInside(axis, 0);
    return hasOne ? 1 : 0;
  }

  boolean startsInside(int axis, int o) {
    return o * stride[axis] - before[axis] < input[axis] + Math.min(0, after[axis]);
  }

  int position(int axis, int o, int k) {
    return o * stride[axis] + k * dilation[axis] - before[axis];
  }

  boolean isInside(int axis, int i) {
    return i >= Math.max(0, -before[axis]) && i < input[axis] + Math.min(0, after[axis]);
  }

  boolean isInsidePadded(int axis, int i) {
    return i >= -before[axis] && i < input[axis] + after[axis];
  }

  static int count(int[] extents) {
    return extents[0] * extents[1] * extents[2];
  }

  /** Splits a place of a grid of these extents into its coordinates. */
  static int[] split(int place, int[] extents) {
    return new int[] {
      place / extents[2] / extents[1], place / extents[2] % extents[1], place % extents[2]
    };
  }

  /** Returns the place of input position (o, k), or -1 if it is outside. */
  int inputPlace(int[] o, int[] k) {
    int place = 0;
    for (int axis = 0; axis < AXES; axis++) {
      int i = position(axis, o[axis], k[axis]);
      if (!isInside(axis, i)) {
        return -1;
      }
      place = place * input[axis] + i;
    }
    return place;
  }

  Shape outputShape() {
    return outputShape(channels);
  }

  /** Returns the shape of an output with other channels than those of the input. */
  Shape outputShape(int outputChannels) {
    long[] extents = new long[2 + rank];
    extents[0] = batch;
    extents[1] = outputChannels;
    for (int axis = 0; axis < rank; axis++) {
      extents[2 + axis] = output[AXES - rank + axis];
    }
    return Shape.of(extents);
  }
}
