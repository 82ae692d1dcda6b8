package org.convspec.vectors.replay;

import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.InstanceNorm;
import org.convspec.spec.operator.Slot;

/** Reads {@code InstanceNormalization}. */
final class InstanceNormalizationReader implements NodeReader {

  @Override
  public ReadCall read(GivenNode node) {
    InstanceNorm norm =
        new InstanceNorm(node.attributes().number("epsilon", 1e-5f), EpsilonPlace.INSIDE);
    return new ReadCall(norm, node.input(0))
        .given(Slot.SCALE, node.input(1))
        .given(Slot.BIAS, node.input(2))
        .result(Slot.OUTPUT);
  }
}
