package org.convspec.vectors.replay;

import org.convspec.spec.operator.Slot;

/** Reads {@code Conv} and {@code ConvTranspose}. */
final class ConvReader implements NodeReader {

  @Override
  public ReadCall read(GivenNode node) {
    GivenTensor weights = node.input(1);
    Translated.checkKernel(node, weights);
    return new ReadCall(Translated.operator(node), node.input(0))
        .given(Slot.WEIGHTS, weights)
        .given(Slot.BIAS, node.optionalInput(2))
        .result(Slot.OUTPUT);
  }
}
