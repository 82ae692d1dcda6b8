package org.convspec.conformance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.run.RuleResult;

/** One line per rule: verdict, id, title, how many cases were judged and how many skipped. */
final class RuleTable {

  private static final String GAP = "  ";
  private static final String CASES = "cases";
  private static final String SKIPPED = "skips";
  private static final String SKIPPED_REMARK = "skipped: ";
  private static final int VERDICT_WIDTH = 5;
  private static final int MARK_WIDTH = 5;

  private final List<RuleResult> results;
  private final Colour colour;
  private final SkipLegend legend;
  private final FailedVectors failed;
  private final int idWidth;
  private final int titleWidth;
  private final int casesWidth;
  private final int skippedWidth;

  RuleTable(List<RuleResult> results, Colour colour, SkipLegend legend, FailedVectors failed) {
    this.results = List.copyOf(results);
    this.failed = failed;
    this.colour = colour;
    this.legend = legend;
    this.idWidth = widest(0, result -> result.rule().id().length());
    this.casesWidth = widest(CASES.length(), result -> digits(result.cases()));
    this.skippedWidth = widest(SKIPPED.length(), result -> digits(result.skipped()));
    int room = Paragraph.WIDTH - titleColumn() - 4 - casesWidth - skippedWidth - MARK_WIDTH;
    this.titleWidth = Math.min(room, widest(0, result -> result.rule().title().length()));
  }

  /** Returns the lines, a heading before each chapter. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Chapter chapter : Chapter.of(results)) {
      lines.add(heading(chapter));
      for (RuleResult result : chapter.results()) {
        lines.add(row(result));
        whatFails(result).map(this::indented).ifPresent(lines::add);
        remark(result).map(this::indented).ifPresent(lines::add);
      }
      lines.add("");
    }
    return lines;
  }

  private String heading(Chapter chapter) {
    String name = chapter.prefix() + GAP + chapter.file();
    int before = titleColumn() + titleWidth - name.length();
    return colour.strong(chapter.prefix())
        + colour.faint(
            (GAP + chapter.file() + " ".repeat(Math.max(0, before)))
                + GAP
                + right(CASES, casesWidth)
                + GAP
                + right(SKIPPED, skippedWidth));
  }

  private String row(RuleResult result) {
    String title = Printable.shortened(result.rule().title(), titleWidth);
    return GAP
        + colour.verdict(result.verdict(), left(result.verdict().name(), VERDICT_WIDTH))
        + GAP
        + left(result.rule().id(), idWidth)
        + GAP
        + (left(title, titleWidth)
                + GAP
                + right(Integer.toString(result.cases()), casesWidth)
                + skipped(result))
            .stripTrailing();
  }

  /** The number of skipped cases and the mark of their foremost reason. */
  private String skipped(RuleResult result) {
    List<SkipReason> reasons = SkipReason.of(result);
    return reasons.isEmpty()
        ? ""
        : GAP
            + right(Integer.toString(result.skipped()), skippedWidth)
            + legend.mark(reasons).map(mark -> " " + mark).orElse("");
  }

  /** Which tests of a set say that a rule does not hold, or that another of theirs does not. */
  private Optional<String> whatFails(RuleResult result) {
    long count = failed.about(result.rule());
    return count == 0
        ? Optional.empty()
        : Optional.of(
            count
                + " of "
                + Count.of(result.cases(), "test")
                + (count == 1 ? " fails: " : " fail: ")
                + failed.first(result.rule())
                + (count == 1 ? "" : " and others"));
  }

  /** What has to be said of a rule below its line, unless the legend says it. */
  private Optional<String> remark(RuleResult result) {
    List<SkipReason> reasons = SkipReason.of(result);
    if (legend.mark(reasons).isPresent()) {
      return Optional.empty();
    }
    if (!reasons.isEmpty()) {
      return Optional.of(SKIPPED_REMARK + shortened(reasons));
    }
    return result.verdict() == Verdict.SKIP
        ? Optional.of(SKIPPED_REMARK + SkipReason.missing(result))
        : Optional.empty();
  }

  private String shortened(List<SkipReason> reasons) {
    String others =
        reasons.size() > 1 ? " (and " + Count.of(reasons.size() - 1, "other reason") + ")" : "";
    int room = Paragraph.WIDTH - titleColumn() - SKIPPED_REMARK.length() - others.length();
    return Printable.shortened(Printable.line(reasons.get(0).reason()), room) + others;
  }

  private String indented(String remark) {
    return " ".repeat(titleColumn()) + colour.faint(remark);
  }

  private int titleColumn() {
    return 2 + VERDICT_WIDTH + 2 + idWidth + 2;
  }

  private int widest(int least, ToIntFunction<RuleResult> width) {
    return Math.max(least, results.stream().mapToInt(width).max().orElse(0));
  }

  private static int digits(int number) {
    return Integer.toString(number).length();
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
