package org.convspec.vectors.replay;

import org.convspec.spec.operator.Affine;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.Slot;

/** Reads {@code GroupNormalization}, which has a scale for each channel since operator set 21. */
final class GroupNormalizationReader implements NodeReader {

  private static final long PER_CHANNEL = 21;

  @Override
  public ReadCall read(GivenNode node) {
    if (node.isOfSet(PER_CHANNEL)) {
      StashType.check(node);
    }
    GroupNorm norm =
        new GroupNorm(
            node.attributes().integer("num_groups"),
            node.isOfSet(PER_CHANNEL) ? Affine.PER_CHANNEL : Affine.PER_GROUP,
            node.attributes().number("epsilon", 1e-5f),
            EpsilonPlace.INSIDE);
    return new ReadCall(norm, node.input(0))
        .given(Slot.SCALE, node.input(1))
        .given(Slot.BIAS, node.input(2))
        .result(Slot.OUTPUT);
  }
}
