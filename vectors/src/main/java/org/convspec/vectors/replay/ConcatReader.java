package org.convspec.vectors.replay;

import org.convspec.spec.operator.Concat;
import org.convspec.spec.operator.Slot;

/** Reads {@code Concat} of two tensors. */
final class ConcatReader implements NodeReader {

  @Override
  public ReadCall read(GivenNode node) {
    long axis = node.axis(node.attributes().integer("axis"));
    GivenTensor other = node.input(1);
    node.require(
        other.shape().rank() == node.rank(), "input 1", other.shape(), "as many axes as input 0");
    LeadingAxes added = LeadingAxes.upTo(LeadingAxes.FEWEST, node.rank());
    return new ReadCall(new Concat(axis + added.count()), added.before(node.input(0)))
        .given(Slot.OTHER, added.before(other))
        .result(Slot.OUTPUT, added.shape());
  }
}
