package org.convspec.conformance.contract;

import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PlaneGeometry;
import org.convspec.spec.operator.Pooling;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/** What rules ask about who reads what in a pooling. */
final class PlaneRelations {

  private PlaneRelations() {}

  /** Returns whether some output position reads no element. */
  static boolean hasEmptyOutput(PlaneGeometry geometry) {
    if (geometry.outputShape().hasNoElements()) {
      return false;
    }
    for (Index o : geometry.relation().outputShape().indices()) {
      if (geometry.relation().linksOfOutput(o).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether some input position is read by no output position. */
  static boolean hasUnreadInput(PlaneGeometry geometry) {
    if (geometry.inputShape().hasNoElements()) {
      return false;
    }
    for (Index i : geometry.relation().inputShape().indices()) {
      if (geometry.relation().linksOfInput(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** LP-13: the input gradient is 0 wherever nothing reads; elsewhere it is not looked at. */
  static <O extends Operator & Pooling> Examination<OperatorCase<O>> zeroWhereUnread() {
    return (witness, example) -> {
      PlaneGeometry geometry = example.operator().over(example.shape(Slot.INPUT));
      Slot slot = Slot.INPUT_GRADIENT;
      Tensor got = witness.ask(example.asking(slot), slot);
      Tensor want =
          Tensor.tabulate(
              got.type(),
              got.shape(),
              index ->
                  geometry.relation().linksOfInput(index.spatial()).isEmpty() ? 0 : got.at(index));
      Finding finding = new Comparison(example, slot).exact(got, want);
      return finding.isViolation() ? finding : Finding.pass();
    };
  }
}
