package org.convspec.conformance.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.ThTag;
import java.util.List;
import java.util.stream.Collectors;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.rulebook.Rule;
import org.convspec.conformance.run.RuleResult;

/** The results of a chapter as a table; each rule opens to its sentence and its skipped cases. */
final class HtmlChapter {

  private static final int LISTED_REASONS = 10;

  private HtmlChapter() {}

  /** Returns the table, whose rules lead to what was found; closed where nothing was asked. */
  static DomContent of(Chapter chapter, FailedVectors failed) {
    DomContent table = tableOf(chapter, failed);
    return chapter.results().stream().anyMatch(NotAsked::isAsked)
        ? table
        : details(
            summary(
                strong(chapter.prefix()),
                text(
                    ": "
                        + Count.of(chapter.results().size(), "rule")
                        + " not asked about, as what is needed is not declared")),
            table);
  }

  private static DomContent tableOf(Chapter chapter, FailedVectors failed) {
    return table(
            caption(strong(chapter.prefix()), text(" " + chapter.file()), span(tally(chapter))),
            thead(
                tr(
                    column("Verdict"),
                    column("Rule"),
                    column("What it asks"),
                    column("Cases").withClass("number"),
                    column("Skipped").withClass("number"))),
            tbody(each(chapter.results(), result -> row(result, failed))))
        .withId(anchor(chapter));
  }

  /** Returns a line of the list of chapters, which leads to the table. */
  static DomContent link(Chapter chapter) {
    return li(
        a(strong(chapter.prefix()), text(" " + chapter.file())).withHref("#" + anchor(chapter)),
        span(tally(chapter)));
  }

  private static String anchor(Chapter chapter) {
    return "chapter-" + chapter.prefix();
  }

  private static String anchor(Rule rule, FailedVectors failed) {
    return failed.about(rule) > 0
        ? HtmlFailure.anchor(failed.first(rule))
        : HtmlFailure.anchor(rule);
  }

  private static ThTag column(String name) {
    return th(name).attr("scope", "col");
  }

  private static String tally(Chapter chapter) {
    return Headline.VERDICTS.stream()
        .filter(verdict -> chapter.count(verdict) > 0)
        .map(verdict -> chapter.count(verdict) + " " + verdict)
        .collect(Collectors.joining(", "));
  }

  private static DomContent row(RuleResult result, FailedVectors failed) {
    return tr(
            td(HtmlVerdict.badge(result.verdict())),
            th(result.rule().id()).attr("scope", "row").withClass("id"),
            td(description(result, failed)),
            td(Integer.toString(result.cases())).withClass("number"),
            td(result.skipped() == 0 ? "" : Integer.toString(result.skipped())).withClass("number"))
        .withClass(HtmlVerdict.style(result.verdict()));
  }

  private static DomContent description(RuleResult result, FailedVectors failed) {
    Rule rule = result.rule();
    List<SkipReason> skips = SkipReason.of(result);
    return details(
        summary(rule.title()),
        p(
            span(rule.strength().label()).withClass("strength"),
            text(" "),
            HtmlSentence.of(rule.sentence())),
        iff(!rule.why().isEmpty(), p(HtmlSentence.of(rule.why())).withClass("why")),
        iff(result.weak() > 0, p(weak(result))),
        iff(!skips.isEmpty(), each(p("Skipped:"), reasons(skips))),
        iff(
            skips.isEmpty() && result.verdict() == Verdict.SKIP,
            p("Skipped: " + SkipReason.missing(result) + ".")),
        iff(
            Headline.isViolated(result),
            p(a("What was found").withHref("#" + anchor(rule, failed)))));
  }

  private static String weak(RuleResult result) {
    return Count.of(result.weak(), "case") + " of " + result.cases() + " could not have told.";
  }

  private static DomContent reasons(List<SkipReason> skips) {
    int unlisted = skips.size() - LISTED_REASONS;
    return ul(
        each(
            skips.subList(0, Math.min(skips.size(), LISTED_REASONS)),
            skip -> li(Count.of(skip.cases(), "case") + ": " + Printable.line(skip.reason()))),
        iff(unlisted > 0, li("and " + Count.of(unlisted, "rarer reason"))));
  }
}
