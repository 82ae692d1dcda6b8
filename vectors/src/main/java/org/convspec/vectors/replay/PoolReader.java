package org.convspec.vectors.replay;

import org.convspec.spec.operator.Slot;

/** Reads the poolings; {@code MaxPool} may have indices as its second output. */
final class PoolReader implements NodeReader {

  @Override
  public ReadCall read(GivenNode node) {
    return new ReadCall(Translated.operator(node), node.input(0))
        .result(Slot.OUTPUT)
        .result(Slot.INDICES);
  }
}
