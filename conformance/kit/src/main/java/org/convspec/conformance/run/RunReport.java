package org.convspec.conformance.run;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convspec.conformance.judge.Level;
import org.convspec.conformance.judge.Verdict;
import org.convspec.spec.Implementation;
import org.convspec.spec.tensor.ElementType;

/**
 * What became of all rules.
 *
 * @param implementation who was checked
 * @param specVersion the version of the specification
 * @param type the element type of the cases
 * @param seed the seed that all cases come from
 * @param tries how many judged cases each property was to have
 * @param rules one result per rule, in the order of the chapters
 * @param levels how close the answers on real data came, by operator (ACC-13)
 */
public record RunReport(
    Implementation.Profile implementation,
    String specVersion,
    ElementType type,
    long seed,
    int tries,
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
