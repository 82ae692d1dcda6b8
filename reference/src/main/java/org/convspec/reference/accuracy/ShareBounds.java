package org.convspec.reference.accuracy;

import java.util.Arrays;
import org.convspec.spec.geometry.Axis;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * The shares that a sampling place gives to the positions around it, and by how much they may be
 * off when the place and the shares are rounded. One position more on each side is looked at: a
 * place that is rounded to the other side of a position has it as a neighbour.
 */
final class ShareBounds {

  /** Receives a position inside the input, its share, and the largest error of the share. */
  @FunctionalInterface
  interface Visitor {
    void visit(Index i, double share, double error);
  }

  /** From the position below the lower neighbour to the one above the upper neighbour. */
  private static final int AROUND = 4;

  private static final int NO_AXIS = -1;

  private final Window window;
  private final long[] lowest;
  private final double[][] share;
  private final double[] error;
  private final boolean[] isNextToKink;

  ShareBounds(Window window, ElementType type, Index o, Index k, double[] offset) {
    int rank = offset.length;
    this.window = window;
    this.lowest = new long[rank];
    this.share = new double[rank][AROUND];
    this.error = new double[rank];
    this.isNextToKink = new boolean[rank];
    for (int axis = 0; axis < rank; axis++) {
      double floor = Math.floor(offset[axis]);
      double fraction = offset[axis] - floor;
      long lower = window.position(o, k).at(axis) + (long) floor;
      lowest[axis] = lower - 1;
      share[axis] = new double[] {0, 1 - fraction, fraction, 0};
      error[axis] =
          error(window.axes().get(axis).axis(), type, o.at(axis), k.at(axis), offset[axis]);
      double toPosition = Math.min(fraction, 1 - fraction);
      isNextToKink[axis] = toPosition > 0 && toPosition <= error[axis];
    }
  }

  /** Three sums in any order, each rounded; then the distance to one neighbour and to the other. */
  private static double error(Axis axis, ElementType type, long o, long k, double offset) {
    double sizes =
        (double) o * axis.stride()
            + (double) k * axis.dilation()
            + Math.abs((double) axis.padding().before())
            + Math.abs(offset);
    return type.unitRoundoff() * (3 * sizes + 2);
  }

  /** Returns whether a rounded place may be on the other side of a position than the place. */
  boolean isNextToKink(int axis) {
    return isNextToKink[axis];
  }

  void forEach(Visitor visitor) {
    forEachAcross(NO_AXIS, visitor);
  }

  /** On one axis, if it is one, both neighbours have a share of 1, which is never off. */
  void forEachAcross(int but, Visitor visitor) {
    long[] around = new long[lowest.length];
    Arrays.fill(around, AROUND);
    for (Index choice : Shape.of(around).indices()) {
      long[] position = new long[lowest.length];
      double product = 1;
      double largest = 1;
      double change = 0;
      for (int axis = 0; axis < lowest.length; axis++) {
        int at = (int) choice.at(axis);
        position[axis] = lowest[axis] + at;
        double own = axis == but ? (at == 1 || at == 2 ? 1 : 0) : share[axis][at];
        double off = axis == but || !isTouched(axis, at) ? 0 : error[axis];
        change = change * (own + off) + largest * off;
        largest *= own + off;
        product *= own;
      }
      Index i = Index.of(position);
      if (largest > 0 && window.isInside(i)) {
        visitor.visit(i, product, change);
      }
    }
  }

  /** A neighbour's share may be off; so may that of the next position, if the place is near. */
  private boolean isTouched(int axis, int at) {
    return switch (at) {
      case 0 -> share[axis][2] <= error[axis];
      case 3 -> share[axis][1] <= error[axis];
      default -> true;
    };
  }
}
