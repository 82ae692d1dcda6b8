package org.convspec.conformance.run;

import java.util.Comparator;
import java.util.List;
import org.convspec.conformance.rulebook.Rule;
import org.convspec.conformance.run.RuleResult.Violation;

/**
 * A test that does not hold. Which of its rules is broken it does not say: at least one is.
 *
 * @param id its id
 * @param why why it is there
 * @param rules the rules that it is about
 * @param elements how many elements its tensors have
 * @param violation what was found
 */
public record FailedVector(
    String id, String why, List<Rule> rules, long elements, Violation violation) {

  /** First the test that says most: of few rules, and small. */
  static final Comparator<FailedVector> MOST_TELLING_FIRST =
      Comparator.<FailedVector>comparingInt(failed -> failed.rules().size())
          .thenComparingLong(FailedVector::elements);

  /** Keeps an unmodifiable copy. */
  public FailedVector {
    rules = List.copyOf(rules);
  }

  /** Returns whether it is about a rule. */
  public boolean isAbout(Rule rule) {
    return rules.contains(rule);
  }
}
