package org.convspec.conformance.report;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.run.RuleResult;
import org.convspec.conformance.run.RunReport;

/**
 * The report for build servers: a test suite per chapter and a test case per rule. SKIP and WEAK
 * are skipped test cases, because neither says that the implementation obeys.
 */
public final class JUnitReport {

  private final RunReport report;
  private final XMLStreamWriter xml;

  private JUnitReport(RunReport report, XMLStreamWriter xml) {
    this.report = report;
    this.xml = xml;
  }

  /** Returns the report as JUnit XML, to be stored as UTF-8; every line ends with LF. */
  public static String render(RunReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JUnitReport(report, xml).write();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("XML could not be written to memory", impossible);
    }
    return text.toString();
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    newLine("");
    xml.writeStartElement("testsuites");
    attribute("name", "ConvSpec " + report.specVersion() + ": " + Headline.who(report));
    counts(report.rules());
    for (Chapter chapter : Chapter.of(report)) {
      newLine("  ");
      suite(chapter);
    }
    newLine("");
    xml.writeEndElement();
    newLine("");
    xml.writeEndDocument();
  }

  private void suite(Chapter chapter) throws XMLStreamException {
    String name = "convspec." + report.implementation().name() + "." + chapter.prefix();
    xml.writeStartElement("testsuite");
    attribute("name", name);
    counts(chapter.results());
    for (RuleResult result : chapter.results()) {
      newLine("    ");
      test(result, name);
    }
    newLine("  ");
    xml.writeEndElement();
  }

  private void test(RuleResult result, String suite) throws XMLStreamException {
    boolean isEmpty = result.verdict() == Verdict.PASS;
    if (isEmpty) {
      xml.writeEmptyElement("testcase");
    } else {
      xml.writeStartElement("testcase");
    }
    attribute("name", result.rule().label());
    attribute("classname", suite);
    if (!isEmpty) {
      outcome(result);
      xml.writeEndElement();
    }
  }

  private void counts(List<RuleResult> results) throws XMLStreamException {
    attribute("tests", Integer.toString(results.size()));
    attribute("failures", count(results, List.of(Verdict.FAIL)));
    attribute("errors", count(results, List.of(Verdict.ERROR)));
    attribute("skipped", count(results, List.of(Verdict.SKIP, Verdict.WEAK)));
  }

  private static String count(List<RuleResult> results, List<Verdict> verdicts) {
    return Long.toString(
        results.stream().filter(result -> verdicts.contains(result.verdict())).count());
  }

  private void outcome(RuleResult result) throws XMLStreamException {
    switch (result.verdict()) {
      case PASS -> {}
      case FAIL -> violation("failure", result);
      case ERROR -> violation("error", result);
      case SKIP -> skipped("SKIP: " + reasons(result));
      case WEAK ->
          skipped("WEAK: not one of " + Count.of(result.cases(), "case") + " could have told");
    }
  }

  private void violation(String element, RuleResult result) throws XMLStreamException {
    newLine("      ");
    xml.writeStartElement(element);
    attribute(
        "message",
        result.violation().map(v -> message(v.finding())).orElse("the run kept no case"));
    attribute("type", result.verdict().name());
    xml.writeCharacters(
        FailureText.of(result, 0).stream().collect(Collectors.joining("\n", "\n", "\n")));
    xml.writeEndElement();
    newLine("    ");
  }

  private static String message(Finding finding) {
    return finding
        .mismatch()
        .map(
            mismatch ->
                finding.reason()
                    + ": "
                    + mismatch.place()
                    + " is "
                    + mismatch.got()
                    + ", want "
                    + mismatch.want())
        .orElse(finding.reason());
  }

  private static String reasons(RuleResult result) {
    return result.skips().isEmpty()
        ? SkipReason.missing(result)
        : SkipReason.of(result).stream()
            .map(skip -> skip.reason() + " (" + Count.of(skip.cases(), "case") + ")")
            .collect(Collectors.joining("; "));
  }

  private void skipped(String message) throws XMLStreamException {
    newLine("      ");
    xml.writeEmptyElement("skipped");
    attribute("message", message);
    newLine("    ");
  }

  private void attribute(String name, String text) throws XMLStreamException {
    xml.writeAttribute(name, Printable.line(text));
  }

  private void newLine(String indent) throws XMLStreamException {
    xml.writeCharacters("\n" + indent);
  }
}
