package org.convspec.conformance.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.run.CaseOrigin;
import org.convspec.conformance.run.RuleResult;
import org.convspec.conformance.run.RunReport;

/** The outcome of a run in a few words. */
final class Headline {

  /** The verdicts in the order in which a reader asks for them. */
  static final List<Verdict> VERDICTS =
      List.of(Verdict.PASS, Verdict.FAIL, Verdict.ERROR, Verdict.SKIP, Verdict.WEAK);

  private static final int NAMED_RULES = 8;

  private Headline() {}

  /** Returns who was checked: the name and the version. */
  static String who(RunReport report) {
    return Printable.line(report.implementation().name() + " " + report.implementation().version());
  }

  /** Returns whether something failed, such as {@code 2 of 70 rules fail: CONV-22, CONV-31}. */
  static String of(RunReport report) {
    if (report.hasViolations()) {
      return report.origin() instanceof CaseOrigin.Golden golden
          ? failures(golden, report)
          : violations(report);
    }
    return report.isEmpty()
        ? "Nothing was checked: no rule met a case that could have told"
        : "No rule fails: " + held(report);
  }

  /** Returns the results that are a FAIL or an ERROR. */
  static List<RuleResult> violated(RunReport report) {
    // A FAIL has numbers to look at, an ERROR often is a consequence.
    return report.rules().stream()
        .filter(Headline::isViolated)
        .sorted(Comparator.comparing(RuleResult::verdict))
        .toList();
  }

  /** Returns whether a result is a FAIL or an ERROR. */
  static boolean isViolated(RuleResult result) {
    return result.verdict() == Verdict.FAIL || result.verdict() == Verdict.ERROR;
  }

  /** Returns how many cases were not judged, over all rules. */
  static long skippedCases(RunReport report) {
    return report.rules().stream().mapToLong(RuleResult::skipped).sum();
  }

  /** A wrong answer tells that one of the rules of its test is broken, and not which. */
  private static String failures(CaseOrigin.Golden golden, RunReport report) {
    List<RuleResult> violated = violated(report);
    return golden.failed()
        + " of "
        + Count.of(golden.expected(), "test")
        + (golden.failed() == 1 ? " fails; it is about " : " fail; they are about ")
        + violated.size()
        + " of "
        + Count.of(report.rules().size(), "rule")
        + (violated.size() > NAMED_RULES ? "" : ": " + ids(violated));
  }

  private static String violations(RunReport report) {
    List<RuleResult> violated = violated(report);
    int unnamed = violated.size() - NAMED_RULES;
    return violated.size()
        + " of "
        + Count.of(report.rules().size(), "rule")
        + (violated.size() == 1 ? " fails: " : " fail: ")
        + ids(violated)
        + (unnamed > 0 ? " and " + unnamed + " more" : "");
  }

  private static String ids(List<RuleResult> results) {
    return results.stream()
        .limit(NAMED_RULES)
        .map(result -> result.rule().id())
        .collect(Collectors.joining(", "));
  }

  private static String held(RunReport report) {
    long passed = report.count(Verdict.PASS);
    long skipped = report.count(Verdict.SKIP);
    long weak = report.count(Verdict.WEAK);
    int rules = report.rules().size();
    if (passed == rules) {
      return rules == 1 ? "1 rule holds" : "all " + rules + " rules hold";
    }
    return passed
        + " of "
        + rules
        + " hold"
        + (skipped > 0 ? ", " + skipped + " skipped" : "")
        + (weak > 0 ? ", " + weak + " weak" : "");
  }
}
