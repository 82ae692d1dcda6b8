package org.convspec.vectors.replay;

import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;

/** Reads {@code Add} and {@code Mul}, whose operands may differ in rank. */
final class ArithmeticReader implements NodeReader {

  /** Before this operator set attributes said how operands fit. */
  private static final long BROADCASTING = 7;

  private final Operator operator;

  ArithmeticReader(Operator operator) {
    this.operator = operator;
  }

  @Override
  public ReadCall read(GivenNode node) {
    node.requireSet(BROADCASTING);
    GivenTensor one = node.input(0);
    GivenTensor other = node.input(1);
    int rank = Math.max(one.shape().rank(), other.shape().rank());
    int wanted = Math.max(LeadingAxes.FEWEST, rank);
    return new ReadCall(operator, LeadingAxes.upTo(wanted, one.shape().rank()).before(one))
        .given(Slot.OTHER, LeadingAxes.upTo(wanted, other.shape().rank()).before(other))
        .result(Slot.OUTPUT, LeadingAxes.upTo(wanted, rank).shape());
  }
}
