package org.convspec.conformance.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.NotJudged;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.rulebook.Rule;

/**
 * What became of a rule.
 *
 * @param rule the rule
 * @param verdict the verdict over all cases
 * @param cases how many cases were judged
 * @param weak how many of them could not have told
 * @param skips how many cases were not judged, by reason
 * @param violation the smallest violating case, for FAIL and ERROR
 */
public record RuleResult(
    Rule rule,
    Verdict verdict,
    int cases,
    int weak,
    Map<String, Integer> skips,
    Optional<Violation> violation) {

  /**
   * A case on which the rule does not hold.
   *
   * @param caseLine the case
   * @param finding what was found on it
   * @param command the command that repeats it
   */
  public record Violation(String caseLine, Finding finding, String command) {}

  /** Keeps an unmodifiable copy, in order. */
  public RuleResult {
    skips = Collections.unmodifiableMap(new LinkedHashMap<>(skips));
  }

  /** Returns whether no case was judged, because the rule says nothing of any. */
  public boolean isOutside() {
    return cases == 0 && skips.keySet().stream().allMatch(NotJudged.OUTSIDE_ITS_DOMAIN::equals);
  }

  /** Returns how many cases were not judged. */
  public int skipped() {
    return skips.values().stream().mapToInt(Integer::intValue).sum();
  }
}
