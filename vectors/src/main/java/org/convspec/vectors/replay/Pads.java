package org.convspec.vectors.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;

/** Paddings as ONNX lists them: all beginnings, then all ends. */
final class Pads {

  private Pads() {}

  /** Returns the attribute {@code pads} of the spatial axes; without it there are none. */
  static PaddingRule read(GivenNode node) {
    int rank = Math.max(0, node.spatialRank());
    List<Long> pads = node.attributes().integers("pads", Collections.nCopies(2 * rank, 0L));
    return new PaddingRule.Explicit(pairs(node, pads, rank));
  }

  /** Returns a padding for each of so many axes. */
  static List<Padding> pairs(GivenNode node, List<Long> pads, int axes) {
    node.require(pads.size() == 2 * axes, "pads", pads, 2 * axes + " integers");
    List<Padding> pairs = new ArrayList<>();
    for (int axis = 0; axis < axes; axis++) {
      pairs.add(new Padding(pads.get(axis), pads.get(axes + axis)));
    }
    return pairs;
  }
}
