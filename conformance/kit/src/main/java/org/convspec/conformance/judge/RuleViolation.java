package org.convspec.conformance.judge;

import org.convspec.vectors.cases.Case;

/** A rule that does not hold, on the smallest case that was found. */
public final class RuleViolation extends AssertionError {

  private static final long serialVersionUID = 1L;

  private final String rule;
  private final transient Case smallest;
  private final transient Finding finding;

  RuleViolation(String rule, Case smallest, Finding finding) {
    super(describe(rule, smallest, finding));
    this.rule = rule;
    this.smallest = smallest;
    this.finding = finding;
  }

  private static String describe(String rule, Case smallest, Finding finding) {
    StringBuilder text = new StringBuilder();
    text.append(rule).append(": ").append(finding.reason());
    text.append("\n  case  ").append(smallest);
    finding
        .mismatch()
        .ifPresent(
            mismatch -> {
              text.append("\n  at    ").append(mismatch.place());
              text.append("\n  got   ").append(mismatch.got());
              text.append("\n  want  ").append(mismatch.want());
              if (mismatch.isInexact()) {
                text.append("\n  bound ").append(mismatch.bound());
              }
              mismatch.trace().forEach(line -> text.append("\n  ").append(line));
            });
    return text.toString();
  }

  /** Returns the id of the rule. */
  public String rule() {
    return rule;
  }

  /** Returns the smallest case found. */
  public Case smallest() {
    return smallest;
  }

  /** Returns what was found on it: a FAIL or an ERROR. */
  public Finding finding() {
    return finding;
  }
}
