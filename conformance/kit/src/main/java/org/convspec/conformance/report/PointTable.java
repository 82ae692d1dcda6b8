package org.convspec.conformance.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convspec.conformance.run.CaseOrigin;
import org.convspec.conformance.run.PointResult;
import org.convspec.conformance.run.RunReport;

/** Which alternatives of the points of convention an implementation computes, in words. */
final class PointTable {

  /** What stands above it. */
  static final String TITLE = "Which alternatives of conventions are computed when asked for";

  private PointTable() {}

  /** Returns the points of which tests were asked. */
  static List<PointResult> of(RunReport report) {
    return report.origin() instanceof CaseOrigin.Golden golden ? golden.points() : List.of();
  }

  /** Returns a line for each point; nothing if there is none. */
  static List<String> lines(RunReport report, Colour colour) {
    List<PointResult> points = of(report);
    if (points.isEmpty()) {
      return List.of();
    }
    int width = points.stream().mapToInt(point -> point.point().length()).max().orElse(0) + 2;
    Paragraph paragraph = new Paragraph(2, width);
    List<String> lines = new ArrayList<>(List.of(colour.strong(TITLE)));
    points.forEach(point -> lines.addAll(paragraph.wrapped(point.point(), words(point))));
    return lines;
  }

  /** Returns what became of each alternative, such as {@code floor yes, ceil declined}. */
  static String words(PointResult point) {
    return point.alternatives().entrySet().stream()
        .map(alternative -> alternative.getKey() + " " + words(alternative.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String words(PointResult.Count count) {
    Map<String, Integer> outcomes = outcomes(count);
    List<String> met =
        outcomes.keySet().stream().filter(outcome -> outcomes.get(outcome) > 0).toList();
    return met.size() == 1
        ? met.get(0)
        : met.stream()
            .map(outcome -> outcomes.get(outcome) + " " + outcome)
            .collect(Collectors.joining(" and "));
  }

  private static Map<String, Integer> outcomes(PointResult.Count count) {
    Map<String, Integer> outcomes = new LinkedHashMap<>();
    outcomes.put("yes", count.computed());
    outcomes.put("declined", count.declined());
    outcomes.put("WRONG", count.wrong());
    return outcomes;
  }
}
