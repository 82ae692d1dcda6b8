package org.convspec.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.convspec.conformance.explain.ConventionalCase;
import org.convspec.conformance.explain.Explanation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Plain;

/** The same line under two conventions, one below the other, and whether the values agree. */
final class ComparedCases {

  private ComparedCases() {}

  static List<String> lines(
      ConventionalCase first,
      ConventionalCase second,
      Function<ConventionalCase, Slot> slot,
      Index index) {
    List<String> lines = new ArrayList<>();
    for (ConventionalCase each : List.of(first, second)) {
      lines.addAll(AssumptionTable.of(each));
      try {
        lines.addAll(ExplainedCase.lines(each.example(), slot.apply(each), index));
      } catch (InvalidCallException invalid) {
        lines.add(each.example().toString());
        lines.add(invalid.getMessage());
      }
      lines.add("");
    }
    lines.add(verdict(first, value(first, slot, index), second, value(second, slot, index)));
    return lines;
  }

  private static Optional<Double> value(
      ConventionalCase of, Function<ConventionalCase, Slot> slot, Index index) {
    try {
      return Optional.of(Explanation.value(of.example(), slot.apply(of), index));
    } catch (InvalidCallException invalid) {
      return Optional.empty();
    }
  }

  private static String verdict(
      ConventionalCase first,
      Optional<Double> firstValue,
      ConventionalCase second,
      Optional<Double> secondValue) {
    if (firstValue.isEmpty() && secondValue.isEmpty()) {
      return "Neither has a value.";
    }
    return firstValue.equals(secondValue)
        ? "The values agree: " + text(firstValue)
        : "The values differ: "
            + text(firstValue)
            + " in "
            + first.convention().label()
            + ", "
            + text(secondValue)
            + " in "
            + second.convention().label();
  }

  private static String text(Optional<Double> value) {
    return value.map(Plain::shortest).orElse("none");
  }
}
