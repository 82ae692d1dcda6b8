package org.convspec.spec.operator;

import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/** TEN-14: data has items and channels. */
final class DataRank {

  private DataRank() {}

  /** Refuses the shape of an input that lacks one of the two. */
  static void check(Shape input) {
    if (input.rank() < 2) { // TEN-14
      throw new InvalidCallException(
          "TEN-14", "input rank", input.rank(), "2 + spatial rank, at least 2");
    }
  }
}
