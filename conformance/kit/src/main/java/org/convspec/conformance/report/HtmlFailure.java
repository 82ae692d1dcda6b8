package org.convspec.conformance.report;

import static j2html.TagCreator.article;
import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import org.convspec.conformance.judge.Mismatch;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.rulebook.Rule;
import org.convspec.conformance.run.FailedVector;
import org.convspec.conformance.run.RuleResult;
import org.convspec.conformance.run.RuleResult.Violation;

/** A rule that does not hold, in full, as a part of a page. */
final class HtmlFailure {

  private HtmlFailure() {}

  /** Returns the id of the part, for links to it. */
  static String anchor(Rule rule) {
    return "failure-" + rule.id();
  }

  /** Returns what was found, on which case, and how to repeat it. */
  static DomContent of(RuleResult result) {
    Rule rule = result.rule();
    return article(
            h3(
                HtmlVerdict.badge(result.verdict()),
                text(" "),
                span(rule.id()).withClass("id"),
                text(" " + rule.title())),
            iff(!rule.sentence().isEmpty(), blockquote(HtmlSentence.of(rule.sentence()))),
            result
                .violation()
                .map(HtmlFailure::details)
                .orElseGet(() -> p("The run kept no case.")))
        .withId(anchor(rule))
        .withClasses("failure", HtmlVerdict.style(result.verdict()));
  }

  /** Returns the id of the part about a test, for links to it. */
  static String anchor(String vector) {
    return "vector-" + vector;
  }

  /** Returns what was found on a test, and which rules it is about. */
  static DomContent of(FailedVector failed) {
    Verdict verdict = failed.violation().finding().verdict();
    return article(
            h3(HtmlVerdict.badge(verdict), text(" vector "), span(failed.id()).withClass("id")),
            blockquote(text(Printable.line(failed.why()))),
            iff(failed.rules().size() > 1, p("At least one of these rules does not hold:")),
            ul(each(failed.rules(), rule -> li(rule.id() + " " + rule.title()))),
            details(failed.violation()))
        .withId(anchor(failed.id()))
        .withClasses("failure", HtmlVerdict.style(verdict));
  }

  private static DomContent details(Violation violation) {
    return dl(
            entry("Found", pre(Printable.lines(violation.finding().reason())).withClass("prose")),
            entry("Case", code(Printable.line(violation.caseLine())).withClass("copy")),
            violation.finding().mismatch().map(HtmlFailure::place).orElse(text("")),
            entry("Repeat", code(Printable.line(violation.command())).withClass("copy")))
        .withClass("finding");
  }

  private static DomContent place(Mismatch mismatch) {
    return each(
        entry("Place", code(Printable.line(mismatch.place()))),
        entry("Got", code(Printable.line(mismatch.got())).withClass("got")),
        entry("Want", code(Printable.line(mismatch.want())).withClass("want")),
        iff(mismatch.isInexact(), entry("Bound", code(Printable.line(mismatch.bound())))),
        iff(
            !mismatch.trace().isEmpty(),
            entry("Trace", ul(each(mismatch.trace(), line -> li(Printable.line(line)))))));
  }

  private static DomContent entry(String name, DomContent content) {
    return div(dt(name), dd(content));
  }
}
