package org.convspec.conformance.run;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convspec.conformance.judge.Level;
import org.convspec.conformance.judge.Verdict;
import org.convspec.spec.Implementation;

/**
 * What became of all rules.
 *
 * @param implementation who was checked
 * @param specVersion the version of the specification
 * @param origin where the cases come from
 * @param rules one result per rule, in the order of the chapters
 * @param levels how close the answers on real data came, by operator (ACC-13)
 */
public record RunReport(
    Implementation.Profile implementation,
    String specVersion,
    CaseOrigin origin,
    List<RuleResult> rules,
    Map<String, Level> levels) {

  /** Keeps unmodifiable copies. */
  public RunReport {
    rules = List.copyOf(rules);
    levels = Collections.unmodifiableMap(new TreeMap<>(levels));
  }

  /** Returns how many rules have a verdict. */
  public long count(Verdict verdict) {
    return rules.stream().filter(result -> result.verdict() == verdict).count();
  }

  /** Returns how many cases were judged, over all rules. */
  public long cases() {
    return rules.stream().mapToLong(RuleResult::cases).sum();
  }

  /** Returns whether some rule FAILed or ERRed. */
  public boolean hasViolations() {
    return count(Verdict.FAIL) + count(Verdict.ERROR) > 0;
  }

  /** Returns whether nothing was really checked: such a run is never a success. */
  public boolean isEmpty() {
    return rules.stream()
        .noneMatch(result -> result.verdict() != Verdict.SKIP && result.cases() > result.weak());
  }
}
