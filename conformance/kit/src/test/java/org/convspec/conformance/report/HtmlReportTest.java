package org.convspec.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.run.RunReport;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static final String ATTACK = "<script>alert('x & y')</script>";

  @Test
  void showsTheFailuresBeforeTheTable() {
    String page = HtmlReport.render(SampleReports.mixed());
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("<title>naive 1.4: 2 of 7 rules fail: CONV-22, CONV-12</title>")
        .contains("<code class=\"copy\">conv n1 c1 m1 i5x1 k3x1 s2x1 p1:0,0:0</code>")
        .contains("<blockquote>An implementation MUST do <code>so</code>.</blockquote>")
        .contains("<code class=\"got\">2</code>")
        .contains("<li>row 2 is read by output 1 at tap 1</li>")
        .contains("<a href=\"#failure-CONV-22\">")
        .contains("<article id=\"failure-CONV-22\"")
        .contains("<dt>normwise</dt><dd>errors are small")
        .contains("algorithm: convolution</dd>");
    assertThat(page.indexOf("<article")).isLessThan(page.indexOf("<table"));
  }

  @Test
  void showsAFailedVectorOnce() {
    String page = HtmlReport.render(SampleReports.golden());
    assertThat(Pattern.compile("<article").matcher(page).results()).hasSize(1);
    assertThat(page)
        .contains("<article id=\"vector-convolution.forward.1\"")
        .contains("<li>WIN-05 dilation spreads the taps</li>")
        .contains("<dt>rounding</dt><dd>floor 1 yes and 1 declined</dd>");
    assertThat(
            Pattern.compile("<a href=\"#vector-convolution.forward.1\">").matcher(page).results())
        .hasSize(2);
  }

  @Test
  void closesChaptersThatNothingWasAskedAbout() {
    String page = HtmlReport.render(SampleReports.golden());
    assertThat(page)
        .contains("<details><summary><strong>POOL</strong>: 1 rule not asked about, as what is")
        .doesNotContain("<summary><strong>CONV</strong>");
  }

  @Test
  void hasTablesThatCanBeReadAloud() {
    String page = HtmlReport.render(SampleReports.mixed());
    assertThat(Pattern.compile("<table id=\"chapter-[A-Z]+\"><caption>").matcher(page).results())
        .hasSize(3);
    assertThat(Pattern.compile("<th scope=\"col\"").matcher(page).results()).hasSize(15);
    assertThat(Pattern.compile("<th scope=\"row\"").matcher(page).results()).hasSize(7);
  }

  @Test
  void leadsToEveryChapter() {
    assertThat(HtmlReport.render(SampleReports.mixed()))
        .contains("<a href=\"#chapter-WIN\"><strong>WIN</strong>", "<table id=\"chapter-WIN\">");
    assertThat(HtmlReport.render(SampleReports.passing())).doesNotContain("<nav");
  }

  @Test
  void needsNothingElse() {
    assertThat(HtmlReport.render(SampleReports.mixed()))
        .doesNotContain("<script", "<link", "<img", "src=", "url(", "@import", "http");
  }

  @Test
  void escapesWhatOthersWrote() {
    RunReport report =
        SampleReports.report(
            SampleReports.fail(ATTACK),
            SampleReports.result(
                SampleReports.rule("CONV-40", ATTACK), Verdict.SKIP, 0, 0, Map.of(ATTACK, 1)));
    assertThat(HtmlReport.render(report))
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(&#x27;x &amp; y&#x27;)&lt;/script&gt;");
  }

  @Test
  void hasNoFailuresWhereNothingFails() {
    assertThat(HtmlReport.render(SampleReports.passing()))
        .contains("No rule fails: 1 rule holds")
        .doesNotContain("What does not hold", "<article");
  }

  @Test
  void listsOnlyTheMostFrequentOfManyReasons() {
    Map<String, Integer> reasons = new HashMap<>();
    for (int number = 1; number <= 12; number++) {
      reasons.put("reason " + number, number);
    }
    RunReport report =
        SampleReports.report(
            SampleReports.result(
                SampleReports.rule("CONV-40", "moving"), Verdict.SKIP, 0, 0, reasons));
    assertThat(HtmlReport.render(report))
        .contains("<li>12 cases: reason 12</li>", "<li>3 cases: reason 3</li>")
        .contains("<li>and 2 rarer reasons</li>")
        .doesNotContain("reason 2<");
  }
}
