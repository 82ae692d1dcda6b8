package org.convspec.vectors.replay;

import java.util.Collections;
import java.util.List;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Slot;

/** Reads {@code DeformConv}. */
final class DeformConvReader implements NodeReader {

  @Override
  public ReadCall read(GivenNode node) {
    GivenTensor weights = node.input(1);
    Translated.checkKernel(node, weights);
    List<Long> ones = Collections.nCopies(Math.max(0, node.spatialRank()), 1L);
    GivenAttributes attributes = node.attributes();
    DeformableConvolution operator =
        new DeformableConvolution(
            attributes.integers("strides", ones),
            attributes.integers("dilations", ones),
            Pads.read(node),
            attributes.integer("group", 1),
            attributes.integer("offset_group", 1));
    return new ReadCall(operator, node.input(0))
        .given(Slot.WEIGHTS, weights)
        .given(Slot.OFFSET, node.input(2))
        .given(Slot.BIAS, node.optionalInput(3))
        .given(Slot.MASK, node.optionalInput(4))
        .result(Slot.OUTPUT);
  }
}
