package org.convspec.vectors.replay;

import java.util.function.LongFunction;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;

/** Reads {@code Softmax} and {@code LogSoftmax}. */
final class SoftmaxReader implements NodeReader {

  /** Before this operator set all axes from the given one on belonged together. */
  private static final long ONE_AXIS = 13;

  private final LongFunction<Operator> ofAxis;

  /**
   * Makes a reader.
   *
   * @param ofAxis returns the operator for an axis
   */
  SoftmaxReader(LongFunction<Operator> ofAxis) {
    this.ofAxis = ofAxis;
  }

  @Override
  public ReadCall read(GivenNode node) {
    long axis = node.axis(node.attributes().integer("axis", node.isOfSet(ONE_AXIS) ? -1 : 1));
    node.require(
        node.isOfSet(ONE_AXIS) || axis == node.rank() - 1,
        "axis",
        axis,
        "the last one before operator set 13");
    LeadingAxes added = LeadingAxes.upTo(LeadingAxes.FEWEST, node.rank());
    return new ReadCall(ofAxis.apply(axis + added.count()), added.before(node.input(0)))
        .result(Slot.OUTPUT, added.shape());
  }
}
