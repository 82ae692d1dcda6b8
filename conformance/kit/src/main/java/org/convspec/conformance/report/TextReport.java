package org.convspec.conformance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.run.CaseOrigin;
import org.convspec.conformance.run.RuleResult;
import org.convspec.conformance.run.RunReport;

/**
 * What a person reads at the end of a check, 100 columns wide. A terminal shows the end of it, so
 * the failures and the outcome come last.
 */
public final class TextReport {

  private static final int LEVEL_WIDTH = "componentwise  ".length();

  private final RunReport report;
  private final Colour colour;
  private final List<String> lines = new ArrayList<>();

  private TextReport(RunReport report, Colour colour) {
    this.report = report;
    this.colour = colour;
  }

  /** Returns the report as text; every line ends with LF. */
  public static String render(RunReport report, Colour colour) {
    return new TextReport(report, colour).render();
  }

  private String render() {
    NotAsked notAsked = new NotAsked(report);
    FailedVectors failed = FailedVectors.of(report);
    SkipLegend legend = new SkipLegend(notAsked.asked());
    lines.add(colour.strong(Headline.who(report)) + " and ConvSpec " + report.specVersion());
    lines.add("");
    lines.addAll(new RuleTable(notAsked.asked(), colour, legend, failed).lines());
    explain(legend);
    paragraph(notAsked.lines(colour));
    paragraph(PointTable.lines(report, colour));
    tellLevels();
    if (report.origin() instanceof CaseOrigin.Golden) {
      lines.addAll(failed.lines(colour));
    } else {
      Headline.violated(report).forEach(this::fail);
    }
    conclude();
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private void explain(SkipLegend legend) {
    if (!legend.isEmpty()) {
      lines.add(colour.strong("Why cases were skipped"));
      lines.addAll(legend.lines());
      lines.add("");
    }
    if (report.count(Verdict.WEAK) > 0) {
      lines.add(
          colour.verdict(Verdict.WEAK, "WEAK")
              + " rules held, but not one of their cases could have told.");
      lines.add("");
    }
  }

  private void paragraph(List<String> told) {
    if (!told.isEmpty()) {
      lines.addAll(told);
      lines.add("");
    }
  }

  private void tellLevels() {
    if (report.levels().isEmpty()) {
      return;
    }
    lines.add(colour.strong("How close results on real data came to the exact values"));
    Paragraph paragraph = new Paragraph(2, LEVEL_WIDTH);
    for (LevelLine line : LevelLine.of(report)) {
      lines.addAll(
          paragraph.list(line.level().label(), List.of(line.operators(), line.level().meaning())));
    }
    lines.add("");
  }

  private void fail(RuleResult result) {
    lines.add(
        colour.verdict(result.verdict(), result.verdict().name())
            + " ".repeat(7 - result.verdict().name().length())
            + colour.strong(result.rule().label()));
    lines.addAll(FailureText.of(result, 2));
    lines.add("");
  }

  private void conclude() {
    lines.add(colour.faint("-".repeat(Paragraph.WIDTH)));
    lines.add(colour.strong(Headline.of(report)));
    lines.add(
        Headline.VERDICTS.stream()
            .map(verdict -> colour.verdict(verdict, report.count(verdict) + " " + verdict))
            .collect(Collectors.joining("  ")));
    lines.add(
        Headline.who(report)
            + ", "
            + report.origin().words()
            + ": "
            + Count.of(report.rules().size(), "rule")
            + ", "
            + Count.of(report.cases(), "case")
            + " judged, "
            + Headline.skippedCases(report)
            + " skipped");
  }
}
