package org.convspec.conformance.contract;

import java.util.function.Function;
import java.util.function.Predicate;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;

/** Examinations that ask for zeros, and for nothing elsewhere. */
final class Zeros {

  private Zeros() {}

  /** Every element is 0. */
  static <C extends Case> Examination<C> everywhere(Slot slot) {
    return where(slot, example -> index -> true);
  }

  /** The elements that a case says are 0. */
  static <C extends Case> Examination<C> where(Slot slot, Function<C, Predicate<Index>> places) {
    return (witness, example) -> {
      Predicate<Index> isZero = places.apply(example);
      Tensor got = witness.ask(example.asking(slot), slot);
      Tensor want =
          Tensor.tabulate(got.type(), got.shape(), index -> isZero.test(index) ? 0 : got.at(index));
      Finding finding = new Comparison(example, slot).exact(got, want);
      return finding.isViolation() ? finding : Finding.pass();
    };
  }
}
