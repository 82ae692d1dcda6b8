package org.convspec.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.convspec.vectors.replay.Reason;
import org.convspec.vectors.replay.ReplayResult;
import org.convspec.vectors.replay.Verdict;

/** What was replayed, counted, and each difference in words. */
final class ReplayTable {

  private final List<ReplayResult> results;

  ReplayTable(List<ReplayResult> results) {
    this.results = List.copyOf(results);
  }

  boolean hasBadFiles() {
    return count(Verdict.BadFile.class) > 0;
  }

  boolean hasViolations() {
    return count(Verdict.Differs.class) + count(Verdict.Broken.class) > 0;
  }

  /** Whether nothing was compared. */
  boolean isEmpty() {
    return results.size() == count(Verdict.NotReplayed.class) + count(Verdict.BadFile.class);
  }

  private long count(Class<? extends Verdict> verdict) {
    return results.stream().filter(each -> verdict.isInstance(each.verdict())).count();
  }

  /** Returns a line for one test. */
  static String line(ReplayResult result) {
    String others =
        result.notCompared().isEmpty()
            ? ""
            : " (not compared: " + String.join(", ", result.notCompared()) + ")";
    return result.folder().getFileName() + ": " + words(result.verdict()) + others;
  }

  private static String words(Verdict verdict) {
    if (verdict instanceof Verdict.Agrees) {
      return "agrees exactly";
    }
    if (verdict instanceof Verdict.Within within) {
      return String.format(Locale.ROOT, "within the bound, %.2g of it", within.share());
    }
    if (verdict instanceof Verdict.Differs differs) {
      return String.format(
          "differs at %s: got %s, recorded %s, bound %s",
          differs.place(), differs.got(), differs.recorded(), differs.bound());
    }
    if (verdict instanceof Verdict.NotReplayed not) {
      return "not replayed, " + not.reason().words() + ": " + not.detail();
    }
    return verdict instanceof Verdict.Broken broken
        ? "failed: " + broken.message()
        : "bad file: " + ((Verdict.BadFile) verdict).message();
  }

  /** Where the tests that something is wrong with are named. */
  enum Named {
    /** Among the lines of this table. */
    HERE,
    /** In front of it, among all others. */
    BEFORE
  }

  /** Returns the counts, then whatever is wrong, then why tests were not replayed. */
  List<String> lines(Named named) {
    List<String> lines = new ArrayList<>();
    lines.add(results.size() + (results.size() == 1 ? " test read" : " tests read"));
    addCount(lines, "agree exactly", Verdict.Agrees.class);
    addCount(lines, "are within the bound", Verdict.Within.class);
    addCount(lines, "differ", Verdict.Differs.class);
    addCount(lines, "failed", Verdict.Broken.class);
    addCount(lines, "bad files", Verdict.BadFile.class);
    addCount(lines, "not replayed", Verdict.NotReplayed.class);
    if (named == Named.HERE) {
      addEach(lines, Verdict.Differs.class);
      addEach(lines, Verdict.Broken.class);
      addEach(lines, Verdict.BadFile.class);
    }
    addOutputsNotCompared(lines);
    for (Reason reason : Reason.values()) {
      addReason(lines, reason);
    }
    return lines;
  }

  private void addCount(List<String> lines, String words, Class<? extends Verdict> verdict) {
    lines.add(String.format(Locale.ROOT, "%6d %s", count(verdict), words));
  }

  private void addEach(List<String> lines, Class<? extends Verdict> verdict) {
    results.stream()
        .filter(each -> verdict.isInstance(each.verdict()))
        .forEach(each -> lines.add(line(each)));
  }

  private void addOutputsNotCompared(List<String> lines) {
    Map<String, Long> outputs =
        results.stream()
            .flatMap(each -> each.notCompared().stream())
            .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
    if (!outputs.isEmpty()) {
      lines.add("outputs not compared, which are no results here: " + inline(outputs));
    }
  }

  private void addReason(List<String> lines, Reason reason) {
    Map<String, Long> details = new TreeMap<>();
    for (ReplayResult each : results) {
      if (each.verdict() instanceof Verdict.NotReplayed not && not.reason() == reason) {
        details.merge(not.detail(), 1L, Long::sum);
      }
    }
    if (details.isEmpty()) {
      return;
    }
    long count = details.values().stream().mapToLong(Long::longValue).sum();
    String title = "not replayed, " + reason.words() + " (" + count + "):";
    if (reason == Reason.UNKNOWN_OPERATOR) {
      lines.add(title + " " + inline(details));
      return;
    }
    lines.add(title);
    details.forEach(
        (detail, times) -> lines.add(String.format(Locale.ROOT, "%6d %s", times, detail)));
  }

  private static String inline(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }
}
