package org.convspec.conformance.contract;

import java.util.List;
import java.util.function.BiFunction;
import org.convspec.conformance.cases.Simplification;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Mismatch;
import org.convspec.conformance.judge.Witness;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;

/** Examinations that hold an answer to a call of any operator against the literal reference. */
final class Oracle {

  private Oracle() {}

  /** Returns what the literal reference says, in canonical layout and float64. */
  static Tensor want(Case example, Slot slot) {
    return LiteralPath.PATH.result(example.asking(slot), slot);
  }

  /**
   * Every element equals the literal one, which the element type holds, or which is rounded to it
   * once (ACC-04).
   */
  static <C extends Case> Examination<C> exact(Slot slot) {
    return rounded(slot);
  }

  /** MAX-42, AVG-16: every element equals the literal one, rounded to the element type. */
  static <C extends Case> Examination<C> rounded(Slot slot) {
    return (witness, example) -> {
      Tensor got = witness.ask(example.asking(slot), slot);
      Tensor want = want(example, slot);
      witness.compare(example, got, want, want.map(any -> 0));
      return new Comparison(example, slot).exact(got, want.as(example.typeOf(slot)));
    };
  }

  /**
   * Every element is within its bound of the literal one. AVG-36, LP-36: an infinite one is equal
   * to it. Its bound is infinite too, and would let every number pass; but no data of a case
   * overflow, so an infinity was read, and nothing that is rounded makes it finite.
   *
   * @param bound the largest permitted error of every element of a result of a call
   */
  static <C extends Case> Examination<C> bounded(Slot slot, BiFunction<Call, Slot, Tensor> bound) {
    return (witness, example) -> {
      Call call = example.asking(slot);
      Tensor got = witness.ask(call, slot);
      Tensor want = want(example, slot);
      Tensor permitted =
          bound
              .apply(call, slot)
              .combine(want, (error, value) -> Double.isInfinite(value) ? 0 : error);
      witness.compare(example, got, want, permitted);
      return new Comparison(example, slot).bounded(got, want, permitted);
    };
  }

  /**
   * Every element that has a bound is within it of the literal one. Where the bound is infinite,
   * nothing is asked: not even that the result is a number.
   */
  static <C extends Case> Examination<C> within(Slot slot, BiFunction<Call, Slot, Tensor> bound) {
    return (witness, example) -> {
      Call call = example.asking(slot);
      Tensor got = witness.ask(call, slot);
      Tensor permitted = bound.apply(call, slot);
      Tensor want = takingWhatIsUnbounded(want(example, slot), got, permitted);
      witness.compare(example, got, want, permitted);
      return new Comparison(example, slot).bounded(got, want, permitted);
    };
  }

  /** Returns what is wanted, with what is got where there is no bound. */
  static Tensor takingWhatIsUnbounded(Tensor want, Tensor got, Tensor bound) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        want.shape(),
        index -> Double.isFinite(bound.at(index)) ? want.at(index) : got.at(index));
  }

  /** The result has the shape that the specification gives it. */
  static <C extends Case> Examination<C> shape(Slot slot) {
    return (witness, example) -> {
      Call call = example.asking(slot);
      Shape want = call.layouts().store(slot, call.resultShapes().get(slot));
      return new Comparison(example, slot).shapes(witness.stored(call, slot).shape(), want);
    };
  }

  /**
   * The call is rejected; by which rule is not judged, because it may break several.
   *
   * @param rule the rule that it is meant to break
   * @param asked the result that is asked for
   */
  static <C extends Case> Examination<C> rejected(String rule, Slot asked) {
    return (witness, example) -> {
      Answer answer = witness.answer(example.asking(asked));
      if (answer instanceof Answer.Unsupported unsupported) {
        return Finding.skip(unsupported.reason());
      }
      if (answer instanceof Answer.Rejected) {
        return answersPlainCall(witness, example)
            ? Finding.pass()
            : Finding.weak("the plainest valid call gets no answer either");
      }
      return Finding.fail(
          "an invalid call was answered",
          new Mismatch("answer", "tensors", "a rejection by " + rule, Mismatch.EXACT, List.of()));
    };
  }

  /** A rejection says little of whoever rejects everything. */
  private static boolean answersPlainCall(Witness witness, Case example) {
    return witness.answer(PlainCall.like(example)) instanceof Answer.Computed;
  }

  /** The same call gives the same answer, at once and after a neighbouring call. */
  static <C extends Case> Examination<C> repeatable(Slot slot) {
    return (witness, example) -> {
      Tensor first = witness.ask(example.asking(slot), slot);
      Tensor atOnce = witness.ask(example.asking(slot), slot);
      Finding finding = new Comparison(example, slot).exact(atOnce, first);
      if (finding.isViolation()) {
        return finding;
      }
      Simplification.of(example).stream()
          .filter(Case::isValid)
          .findFirst()
          .ifPresent(neighbour -> witness.answer(neighbour.asking(slot)));
      Tensor later = witness.ask(example.asking(slot), slot);
      return new Comparison(example, slot).exact(later, first);
    };
  }
}
