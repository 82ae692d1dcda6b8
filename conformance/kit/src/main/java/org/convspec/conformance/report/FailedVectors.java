package org.convspec.conformance.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.rulebook.Rule;
import org.convspec.conformance.run.CaseOrigin;
import org.convspec.conformance.run.FailedVector;
import org.convspec.conformance.run.RunReport;

/** The tests of a set that do not hold, the most telling first. */
final class FailedVectors {

  private static final int MOST_TOLD = 20;
  private static final int MOST_NAMED = 100;
  private static final int LABEL_WIDTH = 8;

  private final List<FailedVector> all;
  private final List<FailedVector> covering;

  private FailedVectors(List<FailedVector> all) {
    this.all = all;
    Set<Rule> covered = new HashSet<>();
    this.covering = all.stream().filter(failed -> covered.addAll(failed.rules())).toList();
  }

  /** Returns those of a report; none where no vectors were asked. */
  static FailedVectors of(RunReport report) {
    return new FailedVectors(
        report.origin() instanceof CaseOrigin.Golden golden ? golden.failures() : List.of());
  }

  /** Returns so many that each rule that one is about has its first, the most telling first. */
  List<FailedVector> covering() {
    return covering;
  }

  /** Returns those that are told in full in a text. */
  private List<FailedVector> told() {
    return covering.subList(0, Math.min(covering.size(), MOST_TOLD));
  }

  /** Returns how many of them are about a rule. */
  long about(Rule rule) {
    return all.stream().filter(failed -> failed.isAbout(rule)).count();
  }

  /** Returns the id of the first that is about a rule. */
  String first(Rule rule) {
    return all.stream().filter(failed -> failed.isAbout(rule)).findFirst().orElseThrow().id();
  }

  /** Returns which others there are; nothing if there are none. */
  String others() {
    List<String> others =
        all.stream().filter(failed -> !told().contains(failed)).map(FailedVector::id).toList();
    if (others.isEmpty()) {
      return "";
    }
    int unnamed = others.size() - MOST_NAMED;
    return "and "
        + Count.of(others.size(), "more test")
        + ": "
        + others.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
        + (unnamed > 0 ? " ... (" + unnamed + " more, all in report.json)" : "");
  }

  /** Returns the tests in full and the ids of the others, as lines of text. */
  List<String> lines(Colour colour) {
    List<String> lines = new ArrayList<>();
    for (FailedVector failed : told()) {
      Verdict verdict = failed.violation().finding().verdict();
      lines.add(
          colour.verdict(verdict, verdict.name())
              + " ".repeat(7 - verdict.name().length())
              + colour.strong("vector " + failed.id()));
      lines.addAll(lines(failed));
      lines.add("");
    }
    if (!others().isEmpty()) {
      lines.addAll(new Paragraph(0, 0).wrapped("", others()));
      lines.add("");
    }
    return lines;
  }

  private static List<String> lines(FailedVector failed) {
    Paragraph paragraph = new Paragraph(2, LABEL_WIDTH);
    List<String> lines = new ArrayList<>(paragraph.wrapped("why", failed.why()));
    lines.addAll(FailureText.found(failed.violation(), paragraph));
    lines.addAll(
        paragraph.list(failed.rules().size() == 1 ? "rule" : "rules", rules(failed.rules())));
    lines.addAll(FailureText.repeat(failed.violation(), paragraph));
    return lines;
  }

  private static List<String> rules(List<Rule> rules) {
    List<String> lines =
        new ArrayList<>(rules.stream().map(rule -> rule.id() + " " + rule.title()).toList());
    if (rules.size() > 1) {
      lines.add(0, "at least one of these does not hold:");
    }
    return lines;
  }
}
