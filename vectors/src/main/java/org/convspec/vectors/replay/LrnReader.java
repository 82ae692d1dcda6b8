package org.convspec.vectors.replay;

import org.convspec.spec.operator.AlphaDivisor;
import org.convspec.spec.operator.ExtraNeighbour;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.ResponseRegion;
import org.convspec.spec.operator.Slot;

/** Reads {@code LRN}. */
final class LrnReader implements NodeReader {

  @Override
  public ReadCall read(GivenNode node) {
    GivenAttributes attributes = node.attributes();
    LocalResponseNorm norm =
        new LocalResponseNorm(
            ResponseRegion.ACROSS_CHANNELS,
            attributes.integer("size"),
            ExtraNeighbour.AFTER,
            attributes.number("alpha", 1e-4f),
            AlphaDivisor.SIZE,
            attributes.number("beta", 0.75f),
            attributes.number("bias", 1));
    return new ReadCall(norm, node.input(0)).result(Slot.OUTPUT);
  }
}
