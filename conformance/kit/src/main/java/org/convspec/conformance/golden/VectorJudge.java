package org.convspec.conformance.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.convspec.conformance.judge.BrokenImplementationException;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Mismatch;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.golden.Expected;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Vector;

/** Holds an implementation against one vector: numbers that are read, not computed. */
public final class VectorJudge {

  private final Implementation implementation;

  /** Makes a judge of an implementation. */
  public VectorJudge(Implementation implementation) {
    this.implementation = implementation;
  }

  /** Returns what was found; a vector without a call for an implementation is skipped. */
  public Finding examine(Vector vector) {
    if (vector.outcome() instanceof Outcome.Valid valid) {
      return guarded(() -> valid(vector.call(), valid.results()));
    }
    if (vector.outcome() instanceof Outcome.Invalid invalid) {
      return guarded(() -> refused(vector.call(), invalid.rule()));
    }
    if (vector.outcome() instanceof Outcome.Convention convention) {
      return together(alternatives(convention));
    }
    return Finding.skip("an index map has no numbers");
  }

  /** Whatever goes wrong inside the implementation is an ERROR. */
  private static Finding guarded(Supplier<Finding> examination) {
    try {
      return examination.get();
    } catch (BrokenImplementationException broken) {
      return Finding.error(broken.getMessage());
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError thrown) {
      return Finding.error("it threw " + thrown);
    }
  }

  private Finding valid(Call call, Map<Slot, Expected> results) {
    for (Map.Entry<Slot, Expected> result : results.entrySet()) {
      Finding finding = result(call, result.getKey(), result.getValue());
      if (!finding.equals(Finding.pass())) {
        return finding;
      }
    }
    return Finding.pass();
  }

  /** Asks for one result at a time, as the check of the rules does. */
  private Finding result(Call call, Slot slot, Expected expected) {
    Answer answer = implementation.answer(asking(call, slot));
    if (answer instanceof Answer.Unsupported unsupported) {
      return Finding.skip(unsupported.reason());
    }
    if (answer instanceof Answer.Rejected rejected) {
      return Finding.skip(
          "it rejects the call"
              + rejected.rule().map(rule -> " by " + rule).orElse("")
              + ": "
              + rejected.reason());
    }
    Tensor got = ((Answer.Computed) answer).tensors().get(slot);
    if (got == null) {
      return Finding.error("the answer has no " + slot.label());
    }
    ElementType type = call.elementTypeOf(slot);
    if (got.type() != type) {
      return Finding.error(slot.label() + " is " + got.type().label() + ", not " + type.label());
    }
    return compared(slot, got, expected);
  }

  private static Call asking(Call call, Slot slot) {
    return new Call(
        call.operator(), call.direction(), call.layouts(), call.tensors(), Set.of(slot));
  }

  private static Finding compared(Slot slot, Tensor got, Expected expected) {
    Tensor want = expected.want();
    if (!got.shape().equals(want.shape())) {
      return Finding.fail(
          slot.label() + " has the wrong shape",
          new Mismatch(
              "shape of " + slot.label(),
              got.shape().toString(),
              want.shape().toString(),
              Mismatch.EXACT,
              List.of()));
    }
    Optional<Index> place = expected.disagreement(got);
    return place
        .map(
            index ->
                Finding.fail(
                    slot.label() + " differs",
                    new Mismatch(
                        slot.label() + " " + index,
                        Double.toString(got.at(index)),
                        Double.toString(want.at(index)),
                        expected
                            .bound()
                            .map(bound -> Double.toString(bound.at(index)))
                            .orElse(Mismatch.EXACT),
                        List.of())))
        .orElse(Finding.pass());
  }

  private Finding refused(Call call, String rule) {
    Answer answer = implementation.answer(call);
    if (answer instanceof Answer.Unsupported unsupported) {
      return Finding.skip(unsupported.reason());
    }
    if (answer instanceof Answer.Rejected) {
      return Finding.pass();
    }
    return Finding.fail(
        "an invalid call was answered",
        new Mismatch("answer", "tensors", "a rejection by " + rule, Mismatch.EXACT, List.of()));
  }

  /** Returns what was found of each answer to a question: all are spelled out in attributes. */
  public Map<String, Finding> alternatives(Outcome.Convention convention) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    for (Outcome.Option option : convention.options()) {
      findings.put(option.name(), guarded(() -> alternative(option)));
    }
    return findings;
  }

  private Finding alternative(Outcome.Option option) {
    return option.rule().isPresent()
        ? refused(option.call(), option.rule().get())
        : valid(option.call(), option.results());
  }

  /** Returns what becomes of a question: a wrong answer counts, then one that is computed. */
  public static Finding together(Map<String, Finding> alternatives) {
    for (Map.Entry<String, Finding> alternative : alternatives.entrySet()) {
      Finding finding = alternative.getValue();
      if (finding.isViolation()) {
        return new Finding(
            finding.verdict(),
            "asked for " + alternative.getKey() + ", " + finding.reason(),
            finding.mismatch());
      }
    }
    if (alternatives.containsValue(Finding.pass())) {
      return Finding.pass();
    }
    Set<String> skips = new TreeSet<>();
    alternatives.forEach((name, finding) -> skips.add(name + ": " + finding.reason()));
    return Finding.skip(String.join("; ", skips));
  }
}
