package org.convspec.conformance.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.convspec.conformance.judge.NotJudged;
import org.convspec.conformance.judge.RuleViolation;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.rulebook.Rule;
import org.convspec.conformance.run.RuleResult.Violation;
import org.convspec.spec.tensor.ElementType;

/** Counts what became of a rule's cases. */
final class RuleTally {

  private final Rule rule;
  private final String repeat;
  private final Map<String, Integer> skips = new LinkedHashMap<>();
  private int cases;
  private int weak;
  private Optional<RuleViolation> violation = Optional.empty();

  RuleTally(Rule rule, String repeat) {
    this.rule = rule;
    this.repeat = repeat;
  }

  static RuleResult untested(Rule rule) {
    return new RuleResult(
        rule, Verdict.SKIP, 0, 0, Map.of("untested: " + rule.why(), 1), Optional.empty());
  }

  /** Examines a case; returns whether to go on with the property. */
  boolean add(Runnable examination) {
    try {
      examination.run();
      cases++;
      return true;
    } catch (NotJudged notJudged) {
      if (notJudged.kind() == NotJudged.Kind.WEAK) {
        cases++;
        weak++;
      } else {
        skips.merge(notJudged.getMessage(), 1, Integer::sum);
      }
      return true;
    } catch (RuleViolation violated) {
      cases++;
      violation = violation.or(() -> Optional.of(violated));
      return false;
    }
  }

  /** Takes down that a property had no case at all in an element type. */
  void addNone(ElementType type) {
    skips.merge("no case of it was found in " + type.label(), 1, Integer::sum);
  }

  /** Returns how many cases were judged. */
  int cases() {
    return cases;
  }

  boolean isViolated() {
    return violation.isPresent();
  }

  RuleResult result() {
    return new RuleResult(rule, verdict(), cases, weak, skips, violation.map(this::describe));
  }

  private Verdict verdict() {
    if (violation.isPresent()) {
      return violation.get().finding().verdict();
    }
    if (cases > weak) {
      return Verdict.PASS;
    }
    return cases > 0 ? Verdict.WEAK : Verdict.SKIP;
  }

  private Violation describe(RuleViolation violated) {
    String line = violated.smallest().toString();
    return new Violation(
        line,
        violated.finding(),
        "./convspec check " + repeat + " --rules " + rule.id() + " --case \"" + line + "\"");
  }
}
