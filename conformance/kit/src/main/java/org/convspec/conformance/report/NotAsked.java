package org.convspec.conformance.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.convspec.conformance.judge.NotJudged;
import org.convspec.conformance.judge.Undeclared;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.run.RuleResult;
import org.convspec.conformance.run.RunReport;

/**
 * The rules of which no case was asked, because each needs what the implementation does not
 * declare. Of a kernel of one operator these are most: a line for each would hide the others.
 */
final class NotAsked {

  private static final int LABEL_WIDTH = "element types  ".length();
  private static final int MOST_NAMED_RULES = 3;

  private final RunReport report;
  private final List<RuleResult> asked = new ArrayList<>();
  private final List<RuleResult> notAsked = new ArrayList<>();
  private final Map<Undeclared.Kind, Set<String>> lacking = new EnumMap<>(Undeclared.Kind.class);

  NotAsked(RunReport report) {
    this.report = report;
    for (RuleResult result : report.rules()) {
      if (isAsked(result)) {
        asked.add(result);
      } else {
        notAsked.add(result);
        result.skips().keySet().forEach(this::lacks);
      }
    }
  }

  /** Returns whether a case of a rule was asked, or is missing for another reason. */
  static boolean isAsked(RuleResult result) {
    Set<String> reasons = result.skips().keySet();
    return result.verdict() != Verdict.SKIP
        || reasons.stream().noneMatch(reason -> Undeclared.in(reason).isPresent())
        || !reasons.stream().allMatch(NotAsked::isWithoutAsking);
  }

  private static boolean isWithoutAsking(String reason) {
    return Undeclared.in(reason).isPresent() || reason.equals(NotJudged.OUTSIDE_ITS_DOMAIN);
  }

  private void lacks(String reason) {
    Optional<Undeclared> undeclared = Undeclared.in(reason);
    undeclared.ifPresent(
        what ->
            lacking
                .computeIfAbsent(what.kind(), kind -> new TreeSet<>())
                .add(Printable.line(what.name())));
  }

  /** Returns the results of all other rules. */
  List<RuleResult> asked() {
    return List.copyOf(asked);
  }

  /** Returns how many rules there are, which, and what is lacking; nothing if there are none. */
  List<String> lines(Colour colour) {
    if (notAsked.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        colour.strong(
            Count.of(notAsked.size(), "rule")
                + " not asked about: "
                + Printable.line(report.implementation().name())
                + " does not declare what "
                + (notAsked.size() == 1 ? "it needs" : "they need")));
    Paragraph paragraph = new Paragraph(2, LABEL_WIDTH);
    lacking.forEach(
        (kind, names) ->
            lines.addAll(paragraph.wrapped(kind.label() + "s", String.join(", ", names))));
    lines.addAll(paragraph.wrapped(Verdict.SKIP.name(), ids()));
    return lines;
  }

  /** A few rules of a chapter by their ids, many by their number. */
  private String ids() {
    return Chapter.of(notAsked).stream()
        .map(
            chapter ->
                chapter.results().size() > MOST_NAMED_RULES
                    ? chapter.prefix() + "-..(" + chapter.results().size() + ")"
                    : chapter.results().stream()
                        .map(result -> result.rule().id())
                        .collect(Collectors.joining(", ")))
        .collect(Collectors.joining(", "));
  }
}
