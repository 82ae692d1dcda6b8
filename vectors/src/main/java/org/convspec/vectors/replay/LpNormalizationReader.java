package org.convspec.vectors.replay;

import java.util.List;
import org.convspec.spec.operator.EpsilonUse;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.Slot;

/** Reads {@code LpNormalization}, which has no epsilon. */
final class LpNormalizationReader implements NodeReader {

  @Override
  public ReadCall read(GivenNode node) {
    LpNormalize norm =
        new LpNormalize(
            List.of(node.axis(node.attributes().integer("axis", -1))),
            node.attributes().integer("p", 2),
            0,
            EpsilonUse.FLOOR);
    return new ReadCall(norm, node.input(0)).result(Slot.OUTPUT);
  }
}
