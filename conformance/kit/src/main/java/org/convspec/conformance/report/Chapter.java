package org.convspec.conformance.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.run.RuleResult;
import org.convspec.conformance.run.RunReport;

/**
 * The results of the rules whose ids begin alike.
 *
 * @param prefix how they begin, such as {@code CONV}
 * @param file the file that holds the first of them, such as {@code 03-convolution.md}
 * @param results the results, in the order of the report
 */
record Chapter(String prefix, String file, List<RuleResult> results) {

  /** Returns the chapters of a report, in the order in which they begin. */
  static List<Chapter> of(RunReport report) {
    return of(report.rules());
  }

  /** Returns the chapters of some results, in the order in which they begin. */
  static List<Chapter> of(List<RuleResult> results) {
    Map<String, List<RuleResult>> byPrefix = new LinkedHashMap<>();
    for (RuleResult result : results) {
      byPrefix.computeIfAbsent(prefix(result.rule().id()), key -> new ArrayList<>()).add(result);
    }
    return byPrefix.entrySet().stream()
        .map(
            entry ->
                new Chapter(
                    entry.getKey(),
                    entry.getValue().get(0).rule().chapter(),
                    List.copyOf(entry.getValue())))
        .toList();
  }

  /** Returns how many of the rules have a verdict. */
  long count(Verdict verdict) {
    return results.stream().filter(result -> result.verdict() == verdict).count();
  }

  private static String prefix(String id) {
    int dash = id.lastIndexOf('-');
    return dash < 0 ? id : id.substring(0, dash);
  }
}
