package org.convspec.reference.im2col;

import java.util.Arrays;
import org.convspec.spec.operator.MaxPooling;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.TieRule;

/**
 * The largest element of every column of a patch matrix, and where it stands. Rows are taken in
 * turn, the first tap first, each against the winners of the rows above it.
 */
final class MaxReduction {

  private final MaxPooling pool;
  private final PatchPlaces patch;
  private final double[] input;
  private final int[] winners;
  private int base;

  MaxReduction(MaxPooling pool, PatchPlaces patch, double[] input) {
    this.pool = pool;
    this.patch = patch;
    this.input = input;
    this.winners = new int[patch.columns()];
  }

  /** Reduces the plane whose first element stands here in the input. */
  void reduce(int firstOfPlane) {
    base = firstOfPlane;
    Arrays.fill(winners, MatrixView.NOWHERE);
    for (int row = 0; row < patch.rows(); row++) {
      for (int column = 0; column < patch.columns(); column++) {
        int place = patch.at(row, column);
        if (place != MatrixView.NOWHERE
            && (isEmpty(column) || compare(input[base + place], value(column)) > 0)) {
          winners[column] = place;
        }
      }
    }
  }

  /** Orders an element after an earlier one; more than 0 if it takes its place. */
  private int compare(double later, double earlier) {
    boolean isLaterNan = Double.isNaN(later);
    if (isLaterNan != Double.isNaN(earlier)) {
      return isLaterNan == (pool.nan() == NanPolicy.PROPAGATE) ? 1 : -1; // MAX-12, MAX-13
    }
    if (isLaterNan || later < earlier) {
      return -1; // MAX-14
    }
    return later > earlier || pool.ties() == TieRule.LAST ? 1 : 0; // MAX-15, MAX-16
  }

  /** Returns whether no tap of a column looks at an element. */
  boolean isEmpty(int column) {
    return winners[column] == MatrixView.NOWHERE;
  }

  /** Returns the largest element of a column. */
  double value(int column) {
    return input[base + winners[column]];
  }

  /** Returns the place of that element in its plane. */
  int place(int column) {
    return winners[column];
  }
}
