package org.convspec.conformance.contract;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.convspec.conformance.cases.Breakage;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.ConvolutionCase;

/** Examinations that hold an answer against the literal reference. */
final class ConvolutionOracle {

  private ConvolutionOracle() {}

  /** Every element is 0. */
  static Examination<ConvolutionCase> zero(Slot slot) {
    return (witness, example) -> {
      Tensor got = witness.ask(example.asking(slot), slot);
      return equalWhere(index -> true, index -> 0, got, example, slot);
    };
  }

  /** CONV-25: the input gradient is 0 wherever no window reaches. */
  static Finding zeroWhereUnread(Witness witness, ConvolutionCase example) {
    Slot slot = Slot.INPUT_GRADIENT;
    Window window = example.geometry().window();
    Tensor got = witness.ask(example.asking(slot), slot);
    return equalWhere(
        index -> window.linksOfInput(index.spatial()).isEmpty(), index -> 0, got, example, slot);
  }

  /** WIN-23: an output whose window lies outside the input is its bias, or 0. */
  static Finding biasWhereOutside(Witness witness, ConvolutionCase example) {
    Slot slot = Slot.OUTPUT;
    Window window = example.geometry().window();
    Tensor want = Oracle.want(example, slot);
    Tensor got = witness.ask(example.forward(), slot);
    return equalWhere(
        index -> window.linksOfOutput(index.spatial()).isEmpty(), want::at, got, example, slot);
  }

  /** Compares some elements; zeros among them are no weakness. */
  private static Finding equalWhere(
      Predicate<Index> where,
      ToDoubleFunction<Index> value,
      Tensor got,
      ConvolutionCase example,
      Slot slot) {
    Tensor want =
        Tensor.tabulate(
            got.type(),
            got.shape(),
            index -> where.test(index) ? value.applyAsDouble(index) : got.at(index));
    Finding finding = new Comparison(example, slot).exact(got, want);
    return finding.isViolation() ? finding : Finding.pass();
  }

  /** The call of a broken case is rejected. */
  static Examination<ConvolutionCase> rejected(Breakage breakage) {
    return Oracle.rejected(
        breakage.rule(), breakage == Breakage.OUTPUT_GRADIENT ? Slot.INPUT_GRADIENT : Slot.OUTPUT);
  }
}
