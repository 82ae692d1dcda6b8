package org.convspec.conformance.contract;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.convspec.conformance.cases.Breakage;
import org.convspec.conformance.cases.Simplification;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Mismatch;
import org.convspec.conformance.judge.Witness;
import org.convspec.reference.accuracy.ConvolutionBound;
import org.convspec.reference.literal.LiteralConvolution;
import org.convspec.reference.path.ConvolutionCall;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.ConvolutionCase;

/** Examinations that hold an answer against the literal reference. */
final class ConvolutionOracle {

  private static final LiteralConvolution LITERAL = new LiteralConvolution();

  private ConvolutionOracle() {}

  private static Tensor want(ConvolutionCase example, Slot slot) {
    return ConvolutionCall.of(example.convolution(), example.asking(slot)).result(slot, LITERAL);
  }

  /** Every element equals the literal one. */
  static Examination exact(Slot slot) {
    return (witness, example) ->
        new Comparison(example.geometry(), slot)
            .exact(witness.ask(example.asking(slot), slot), want(example, slot));
  }

  /** Every element is within its bound of the literal one. */
  static Examination bounded(Slot slot) {
    return (witness, example) -> {
      Call call = example.asking(slot);
      return new Comparison(example.geometry(), slot)
          .bounded(
              witness.ask(call, slot),
              want(example, slot),
              ConvolutionBound.of(example.convolution(), call, slot));
    };
  }

  /** The result has the shape that the specification gives it. */
  static Examination shape(Slot slot) {
    return (witness, example) -> {
      Call call = example.asking(slot);
      Shape want = call.layouts().store(slot, call.resultShapes().get(slot));
      return new Comparison(example.geometry(), slot)
          .shapes(witness.stored(call, slot).shape(), want);
    };
  }

  /** Every element is 0. */
  static Examination zero(Slot slot) {
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
    Tensor want = want(example, slot);
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
    Finding finding = new Comparison(example.geometry(), slot).exact(got, want);
    return finding.isViolation() ? finding : Finding.pass();
  }

  /** The call is rejected; by which rule is not judged, because it may break several. */
  static Examination rejected(Breakage breakage) {
    return (witness, example) -> {
      Call call =
          example.asking(breakage == Breakage.OUTPUT_GRADIENT ? Slot.INPUT_GRADIENT : Slot.OUTPUT);
      Answer answer = witness.answer(call);
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
          new Mismatch(
              "answer", "tensors", "a rejection by " + breakage.rule(), Mismatch.EXACT, List.of()));
    };
  }

  /** A rejection says little of whoever rejects everything. */
  private static boolean answersPlainCall(Witness witness, ConvolutionCase example) {
    return witness.answer(PlainCall.like(example)) instanceof Answer.Computed;
  }

  /** CONV-17: the same call gives the same answer, also after a neighbouring call. */
  static Finding repeatable(Witness witness, ConvolutionCase example) {
    Tensor first = witness.ask(example.forward(), Slot.OUTPUT);
    Simplification.of(example).stream()
        .filter(ConvolutionDomains::isValid)
        .findFirst()
        .ifPresent(neighbour -> witness.answer(neighbour.forward()));
    Tensor second = witness.ask(example.forward(), Slot.OUTPUT);
    return new Comparison(example.geometry(), Slot.OUTPUT).exact(second, first);
  }
}
