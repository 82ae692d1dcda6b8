package org.convspec.vectors.replay;

import org.convspec.vectors.onnx.DataType;

/** The attribute {@code stash_type}: in which type statistics are computed. */
final class StashType {

  private StashType() {}

  /** Refuses a type that is narrower than the data, which would round what our results are of. */
  static void check(GivenNode node) {
    long stash = node.attributes().integer("stash_type", DataType.FLOAT.number());
    DataType data = node.input(0).type();
    boolean isWide =
        stash == DataType.DOUBLE.number()
            || stash == DataType.FLOAT.number() && data != DataType.DOUBLE
            || stash == data.number();
    node.require(isWide, "stash_type", stash, "no type narrower than " + data);
  }
}
