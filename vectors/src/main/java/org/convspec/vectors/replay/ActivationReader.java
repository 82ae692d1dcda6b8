package org.convspec.vectors.replay;

import java.util.function.Function;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;

/** Reads what is done to each element by itself. */
final class ActivationReader implements NodeReader {

  private final Function<GivenNode, Operator> operator;

  /**
   * Makes a reader.
   *
   * @param operator returns the operator of a node
   */
  ActivationReader(Function<GivenNode, Operator> operator) {
    this.operator = operator;
  }

  @Override
  public ReadCall read(GivenNode node) {
    LeadingAxes added = LeadingAxes.upTo(LeadingAxes.FEWEST, node.rank());
    return new ReadCall(operator.apply(node), added.before(node.input(0)))
        .result(Slot.OUTPUT, added.shape());
  }
}
