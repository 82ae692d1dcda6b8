package org.convspec.conformance.contract;

import java.util.function.Predicate;
import org.convspec.conformance.cases.TransposedConvolutionBreakage;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.geometry.TransposedWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/** Examinations that hold some elements of an answer against the literal reference. */
final class TransposedConvolutionOracle {

  private TransposedConvolutionOracle() {}

  /** TCONV-24: an output position that nobody writes to holds its bias, or 0. */
  static Finding biasWhereUnreached(Witness witness, OperatorCase<TransposedConvolution> example) {
    TransposedWindow window = TransposedConvolutionDomains.geometry(example).window();
    return equalWhere(
        index -> window.linksOfOutput(index.spatial()).isEmpty(), witness, example, Slot.OUTPUT);
  }

  /** TCONV-35: the input gradient is 0 where an input writes to nothing that is left. */
  static Finding zeroWhereCropped(Witness witness, OperatorCase<TransposedConvolution> example) {
    TransposedWindow window = TransposedConvolutionDomains.geometry(example).window();
    return equalWhere(
        index -> window.linksOfInput(index.spatial()).isEmpty(),
        witness,
        example,
        Slot.INPUT_GRADIENT);
  }

  /** TCONV-36: every element is what it must be, also if that is 0 everywhere. */
  static Examination<OperatorCase<TransposedConvolution>> everywhere(Slot slot) {
    return (witness, example) -> equalWhere(index -> true, witness, example, slot);
  }

  /** Compares some elements; zeros among them are no weakness. */
  private static Finding equalWhere(
      Predicate<Index> where,
      Witness witness,
      OperatorCase<TransposedConvolution> example,
      Slot slot) {
    Tensor got = witness.ask(example.asking(slot), slot);
    Tensor oracle = Oracle.want(example, slot);
    Tensor want =
        Tensor.tabulate(
            got.type(), got.shape(), index -> where.test(index) ? oracle.at(index) : got.at(index));
    Finding finding = new Comparison(example, slot).exact(got, want);
    return finding.isViolation() ? finding : Finding.pass();
  }

  /** The call of a broken case is rejected. */
  static Examination<OperatorCase<TransposedConvolution>> rejected(
      TransposedConvolutionBreakage breakage) {
    return Oracle.rejected(breakage.rule(), breakage.asked());
  }
}
