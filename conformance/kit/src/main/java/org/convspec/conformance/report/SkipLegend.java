package org.convspec.conformance.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.conformance.run.RuleResult;

/** Numbers for the reasons that several rules share, so that each is written once. */
final class SkipLegend {

  private static final String OTHERS = "+";

  private final List<RuleResult> results;
  private final Map<String, Tally> shared = new LinkedHashMap<>();

  private record Tally(int rules, long cases) {

    Tally plus(int moreCases) {
      return new Tally(rules + 1, cases + moreCases);
    }

    @Override
    public String toString() {
      return Count.of(rules, "rule") + ", " + Count.of(cases, "case");
    }
  }

  /** Numbers the reasons of some results in the order in which they mention them. */
  SkipLegend(List<RuleResult> results) {
    this.results = List.copyOf(results);
    Map<String, Integer> mentions = new LinkedHashMap<>();
    for (RuleResult result : results) {
      SkipReason.of(result).stream()
          .limit(1)
          .forEach(foremost -> mentions.merge(foremost.reason(), 1, Integer::sum));
    }
    mentions.forEach(
        (reason, rules) -> {
          if (rules > 1) {
            shared.put(reason, new Tally(0, 0));
          }
        });
    for (RuleResult result : results) {
      result
          .skips()
          .forEach((reason, cases) -> shared.computeIfPresent(reason, (r, t) -> t.plus(cases)));
    }
  }

  /** Returns the number of the foremost reason, such as {@code [1]}, if it has one. */
  Optional<String> mark(List<SkipReason> reasons) {
    return reasons.isEmpty() || !shared.containsKey(reasons.get(0).reason())
        ? Optional.empty()
        : Optional.of(number(reasons.get(0).reason()) + (reasons.size() > 1 ? OTHERS : ""));
  }

  private String number(String reason) {
    return "[" + (List.copyOf(shared.keySet()).indexOf(reason) + 1) + "]";
  }

  /** Returns whether no reason has a number. */
  boolean isEmpty() {
    return shared.isEmpty();
  }

  /** Returns the numbers and what they stand for. */
  List<String> lines() {
    Paragraph paragraph = new Paragraph(2, 6);
    List<String> lines = new ArrayList<>();
    shared.forEach(
        (reason, tally) ->
            lines.addAll(
                paragraph.wrapped(number(reason), Printable.line(reason) + " (" + tally + ")")));
    if (results.stream().map(SkipReason::of).anyMatch(this::hasOthers)) {
      lines.addAll(paragraph.wrapped(OTHERS, "and other reasons"));
    }
    return lines;
  }

  private boolean hasOthers(List<SkipReason> reasons) {
    return mark(reasons).isPresent() && reasons.size() > 1;
  }
}
