package org.convspec.conformance.report;

import java.util.ArrayList;
import java.util.List;
import org.convspec.conformance.judge.Mismatch;
import org.convspec.conformance.run.RuleResult;
import org.convspec.conformance.run.RuleResult.Violation;

/** A rule that does not hold, in full, as lines of text. */
final class FailureText {

  private static final int LABEL_WIDTH = 8;

  private FailureText() {}

  /** Returns what was found, on which case, and how to repeat it. */
  static List<String> of(RuleResult result, int indent) {
    Paragraph paragraph = new Paragraph(indent, LABEL_WIDTH);
    List<String> lines = new ArrayList<>();
    if (!result.rule().sentence().isEmpty()) {
      lines.addAll(paragraph.wrapped("rule", result.rule().sentence()));
    }
    if (result.violation().isEmpty()) {
      lines.addAll(paragraph.wrapped("found", "the run kept no case"));
    } else {
      lines.addAll(violation(result.violation().get(), paragraph));
    }
    return lines;
  }

  private static List<String> violation(Violation violation, Paragraph paragraph) {
    List<String> lines = new ArrayList<>(found(violation, paragraph));
    lines.addAll(repeat(violation, paragraph));
    return lines;
  }

  /** Returns what was found, and on which case. */
  static List<String> found(Violation violation, Paragraph paragraph) {
    List<String> lines = new ArrayList<>();
    lines.addAll(paragraph.wrapped("found", violation.finding().reason()));
    lines.addAll(paragraph.unbroken("case", violation.caseLine()));
    violation
        .finding()
        .mismatch()
        .ifPresent(mismatch -> lines.addAll(mismatch(mismatch, paragraph)));
    return lines;
  }

  /** Returns how to repeat it. */
  static List<String> repeat(Violation violation, Paragraph paragraph) {
    return paragraph.unbroken("repeat", violation.command());
  }

  private static List<String> mismatch(Mismatch mismatch, Paragraph paragraph) {
    List<String> lines = new ArrayList<>();
    lines.addAll(paragraph.unbroken("place", mismatch.place()));
    lines.addAll(paragraph.unbroken("got", mismatch.got()));
    lines.addAll(paragraph.unbroken("want", mismatch.want()));
    if (mismatch.isInexact()) {
      lines.addAll(paragraph.unbroken("bound", mismatch.bound()));
    }
    lines.addAll(paragraph.list("trace", mismatch.trace()));
    return lines;
  }
}
