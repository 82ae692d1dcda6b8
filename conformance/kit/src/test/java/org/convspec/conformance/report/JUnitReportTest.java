package org.convspec.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.convspec.conformance.run.RunReport;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JUnitReportTest {

  @Test
  void hasASuitePerChapter() throws Exception {
    assertThat(elements(SampleReports.mixed(), "testsuite"))
        .extracting(
            suite -> suite.getAttribute("name"),
            suite -> suite.getAttribute("tests"),
            suite -> suite.getAttribute("failures"),
            suite -> suite.getAttribute("errors"),
            suite -> suite.getAttribute("skipped"))
        .containsExactly(
            tuple("convspec.naive.TEN", "2", "0", "0", "1"),
            tuple("convspec.naive.WIN", "2", "0", "0", "1"),
            tuple("convspec.naive.CONV", "3", "1", "1", "1"));
  }

  @Test
  void hasATestCasePerRule() throws Exception {
    assertThat(elements(SampleReports.small(), "testcase"))
        .extracting(test -> test.getAttribute("name"), test -> test.getAttribute("classname"))
        .containsExactly(
            tuple("required WIN-08 negative padding crops", "convspec.naive.WIN"),
            tuple(
                "required CONV-22 an input gradient sums over its windows", "convspec.naive.CONV"));
  }

  @Test
  void tellsWhatFailed() throws Exception {
    Element failure = elements(SampleReports.mixed(), "failure").get(0);
    assertThat(failure.getAttribute("message"))
        .isEqualTo("inputGradient differs: inputGradient (0,0,2,0) is 2, want 4");
    assertThat(failure.getTextContent())
        .contains("\ncase    conv n1 c1 m1 i5x1 k3x1 s2x1 p1:0,0:0\n")
        .contains("\nrepeat  convspec check naive --rules CONV-22");
    assertThat(elements(SampleReports.mixed(), "error").get(0).getAttribute("message"))
        .isEqualTo("threw java.lang.IllegalStateException: a b");
  }

  @Test
  void tellsWhyNothingWasLearned() throws Exception {
    assertThat(elements(SampleReports.mixed(), "skipped"))
        .extracting(skipped -> skipped.getAttribute("message"))
        .containsExactly(
            "SKIP: layout NHWC is not supported (20 cases)",
            "SKIP: no check exists; the chapter says why",
            "WEAK: not one of 3 cases could have told");
  }

  @Test
  void staysWellFormedWhateverTheReason() throws Exception {
    String reason = "]]> <&\"' \u0000 \u0008 \uFFFE \uD800 \uD83D\uDE00\r\n\u001B[31mred";
    RunReport report =
        SampleReports.report(SampleReports.error(reason), SampleReports.fail(reason));
    String readable = "]]> <&\"' \uFFFD \uFFFD \uFFFD \uFFFD \uD83D\uDE00 red";
    assertThat(elements(report, "error").get(0).getAttribute("message")).isEqualTo(readable);
    assertThat(elements(report, "failure").get(0).getAttribute("message")).startsWith(readable);
    assertThat(elements(report, "error").get(0).getTextContent())
        .contains("\nfound   " + readable.replace(" red", "\n        red") + "\n");
  }

  private static List<Element> elements(RunReport report, String name) throws Exception {
    NodeList nodes = parse(JUnitReport.render(report)).getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(number -> (Element) nodes.item(number))
        .toList();
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
