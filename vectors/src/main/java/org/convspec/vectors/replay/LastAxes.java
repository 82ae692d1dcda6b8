package org.convspec.vectors.replay;

import java.util.List;
import java.util.stream.LongStream;

/** The attribute {@code axis} of normalizations: all axes from there on. */
final class LastAxes {

  private LastAxes() {}

  static List<Long> read(GivenNode node) {
    long first = node.axis(node.attributes().integer("axis", -1));
    return LongStream.range(first, node.rank()).boxed().toList();
  }
}
