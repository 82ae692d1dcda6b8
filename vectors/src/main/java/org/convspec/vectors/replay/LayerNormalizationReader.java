package org.convspec.vectors.replay;

import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.Slot;

/** Reads {@code LayerNormalization}, whose statistics are no results of ours. */
final class LayerNormalizationReader implements NodeReader {

  @Override
  public ReadCall read(GivenNode node) {
    StashType.check(node);
    LayerNorm norm =
        new LayerNorm(
            LastAxes.read(node), node.attributes().number("epsilon", 1e-5f), EpsilonPlace.INSIDE);
    return new ReadCall(norm, node.input(0))
        .given(Slot.SCALE, node.input(1))
        .given(Slot.BIAS, node.optionalInput(2))
        .result(Slot.OUTPUT);
  }
}
