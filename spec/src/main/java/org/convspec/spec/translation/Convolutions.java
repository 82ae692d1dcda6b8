package org.convspec.spec.translation;

import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;

/** What several frameworks ask of a convolution. */
final class Convolutions {

  private Convolutions() {}

  /** Refuses mirrored weights. */
  static void requireCorrelation(Convolution operator, Refusing side) {
    side.require(
        operator.orientation() == Orientation.CORRELATION,
        "orientation",
        operator.orientation(),
        "CORRELATION: mirror the weights instead");
  }

  /** Refuses groups where the weights' shape says them. */
  static void requireOneGroup(long groups, Refusing side) {
    side.require(
        groups == 1, "groups", groups, "1: no attribute says them, they follow from the weights");
  }
}
