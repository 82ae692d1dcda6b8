package org.convspec.vectors.replay;

import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.Slot;

/** Reads {@code RMSNormalization}. */
final class RmsNormalizationReader implements NodeReader {

  @Override
  public ReadCall read(GivenNode node) {
    StashType.check(node);
    RmsNorm norm =
        new RmsNorm(
            LastAxes.read(node), node.attributes().number("epsilon", 1e-5f), EpsilonPlace.INSIDE);
    return new ReadCall(norm, node.input(0)).given(Slot.SCALE, node.input(1)).result(Slot.OUTPUT);
  }
}
