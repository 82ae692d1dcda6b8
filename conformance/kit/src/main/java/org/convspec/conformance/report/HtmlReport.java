package org.convspec.conformance.report;

import static j2html.TagCreator.body;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import j2html.Config;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import j2html.tags.specialized.HtmlTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convspec.conformance.run.CaseOrigin;
import org.convspec.conformance.run.FailedVector;
import org.convspec.conformance.run.PointResult;
import org.convspec.conformance.run.RuleResult;
import org.convspec.conformance.run.RunReport;
import org.convspec.spec.Implementation;
import org.convspec.spec.tensor.ElementType;

/** The report for people with a browser: one file that needs nothing else, not even scripts. */
public final class HtmlReport {

  private static final String STYLE = "report.css";

  private final RunReport report;

  private HtmlReport(RunReport report) {
    this.report = report;
  }

  /** Returns the report as a page, to be stored as UTF-8. */
  public static String render(RunReport report) {
    try {
      HtmlTag page = new HtmlReport(report).page();
      return "<!DOCTYPE html>\n" + page.render(FlatHtml.inMemory(Config.defaults())) + "\n";
    } catch (IOException impossible) {
      throw new UncheckedIOException("HTML could not be written to memory", impossible);
    }
  }

  private HtmlTag page() {
    List<RuleResult> violated = Headline.violated(report);
    List<PointResult> points = PointTable.of(report);
    return html(
            head(
                meta().withCharset("UTF-8"),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().withName("color-scheme").withContent("light dark"),
                title(Headline.who(report) + ": " + Headline.of(report)),
                style(rawHtml(css()))),
            body(
                overview(),
                main(
                    iff(!violated.isEmpty(), failures(violated)),
                    iff(!points.isEmpty(), points(points)),
                    iff(!report.levels().isEmpty(), levels()),
                    allRules(),
                    section(h2("What the words mean"), glossary())),
                footer(p("ConvSpec " + report.specVersion()))))
        .withLang("en");
  }

  private DomContent overview() {
    return header(
        p("ConvSpec conformance report").withClass("kind"),
        h1(Headline.who(report)),
        p(Headline.of(report)).withClass("headline"),
        ul(each(
                Headline.VERDICTS,
                verdict ->
                    li(
                            HtmlVerdict.badge(verdict),
                            text(" "),
                            span(Long.toString(report.count(verdict))).withClass("count"))
                        .withCondClass(report.count(verdict) == 0, "none")))
            .withClass("tally")
            .attr("aria-label", "Rules by verdict"),
        facts());
  }

  private DomContent facts() {
    Implementation.Profile profile = report.implementation();
    return dl(
            fact("Rules", Integer.toString(report.rules().size())),
            fact("Cases judged", Long.toString(report.cases())),
            fact("Cases skipped", Long.toString(Headline.skippedCases(report))),
            each(origin().entrySet(), each -> fact(each.getKey(), each.getValue())),
            fact("Declared element types", words(profile.elementTypes(), ElementType::label)),
            fact("Declared layouts", words(profile.layouts(), layout -> layout)),
            fact("Declared operators", words(profile.operators(), operator -> operator)),
            fact("Specification", report.specVersion()))
        .withClass("facts");
  }

  private Map<String, String> origin() {
    Map<String, String> facts = new LinkedHashMap<>();
    if (report.origin() instanceof CaseOrigin.Drawn drawn) {
      facts.put("Cases per property", Integer.toString(drawn.tries()));
      facts.put("Seed", Long.toString(drawn.seed()));
      facts.put("Element type", drawn.type().label());
    } else {
      facts.put("Cases", report.origin().words());
    }
    return facts;
  }

  private static <T> String words(List<T> things, Function<T, String> word) {
    return things.isEmpty()
        ? "none"
        : things.stream().map(word).map(Printable::line).collect(Collectors.joining(" "));
  }

  private static DomContent fact(String name, String value) {
    return div(dt(name), dd(value));
  }

  /** Of golden vectors each once, however many rules it is about. */
  private DomContent failures(List<RuleResult> violated) {
    List<FailedVector> vectors = FailedVectors.of(report).covering();
    return section(
        h2("What does not hold"),
        vectors.isEmpty() ? each(violated, HtmlFailure::of) : each(vectors, HtmlFailure::of));
  }

  private DomContent points(List<PointResult> points) {
    return section(
        h2(PointTable.TITLE),
        dl(each(points, point -> div(dt(point.point()), dd(PointTable.words(point)))))
            .withClass("glossary"));
  }

  private DomContent allRules() {
    FailedVectors failed = FailedVectors.of(report);
    List<Chapter> chapters = Chapter.of(report);
    return section(
        h2("All rules"),
        iff(
            chapters.size() > 1,
            nav(ul(each(chapters, HtmlChapter::link)).withClass("chapters"))
                .attr("aria-label", "Chapters")),
        each(chapters, chapter -> HtmlChapter.of(chapter, failed)));
  }

  private DomContent levels() {
    return section(
        h2("How close results on real data came to the exact values"),
        dl(each(
                LevelLine.of(report),
                line ->
                    div(
                        dt(line.level().label()),
                        dd(line.level().meaning() + ": " + line.operators()))))
            .withClasses("glossary", "levels"));
  }

  private static DomContent glossary() {
    return dl(each(
            Headline.VERDICTS,
            verdict -> div(dt(HtmlVerdict.badge(verdict)), dd(HtmlVerdict.meaning(verdict)))))
        .withClass("glossary");
  }

  private static String css() {
    try (InputStream style = HtmlReport.class.getResourceAsStream(STYLE)) {
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(STYLE + " could not be read", unreadable);
    }
  }
}
