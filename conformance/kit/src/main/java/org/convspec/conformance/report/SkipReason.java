package org.convspec.conformance.report;

import java.util.Comparator;
import java.util.List;
import org.convspec.conformance.rulebook.Strength;
import org.convspec.conformance.run.RuleResult;

/**
 * Why cases of a rule were not judged.
 *
 * @param reason the reason, as the implementation gave it
 * @param cases how many cases it was given for
 */
record SkipReason(String reason, int cases) {

  private static final Comparator<SkipReason> MOST_FREQUENT_FIRST =
      Comparator.comparingInt(SkipReason::cases).reversed().thenComparing(SkipReason::reason);

  /** Returns the reasons of a rule, the most frequent one first. */
  static List<SkipReason> of(RuleResult result) {
    return result.skips().entrySet().stream()
        .map(entry -> new SkipReason(entry.getKey(), entry.getValue()))
        .sorted(MOST_FREQUENT_FIRST)
        .toList();
  }

  /** Returns what to say of a skipped rule that has no reasons. */
  static String missing(RuleResult result) {
    return result.rule().strength() == Strength.UNTESTED
        ? "no check exists; the chapter says why"
        : "no reason was given";
  }
}
