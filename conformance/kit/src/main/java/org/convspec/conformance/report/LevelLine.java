package org.convspec.conformance.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convspec.conformance.judge.Level;
import org.convspec.conformance.run.RunReport;

/**
 * The operators whose results met a level, and no stricter one.
 *
 * @param level the level
 * @param operators their labels, separated by commas
 */
record LevelLine(Level level, String operators) {

  /** Returns a line for every level that some operator has, the strictest first. */
  static List<LevelLine> of(RunReport report) {
    return Arrays.stream(Level.values())
        .filter(report.levels()::containsValue)
        .map(level -> new LevelLine(level, operators(report, level)))
        .toList();
  }

  private static String operators(RunReport report, Level level) {
    return report.levels().entrySet().stream()
        .filter(entry -> entry.getValue() == level)
        .map(Map.Entry::getKey)
        .map(Printable::line)
        .collect(Collectors.joining(", "));
  }
}
