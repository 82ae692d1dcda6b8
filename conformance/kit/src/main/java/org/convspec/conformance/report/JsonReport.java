package org.convspec.conformance.report;

import java.util.List;
import org.convspec.conformance.judge.Mismatch;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.rulebook.Rule;
import org.convspec.conformance.run.CaseOrigin;
import org.convspec.conformance.run.FailedVector;
import org.convspec.conformance.run.PointResult;
import org.convspec.conformance.run.RuleResult;
import org.convspec.conformance.run.RuleResult.Violation;
import org.convspec.conformance.run.RunReport;
import org.convspec.spec.Implementation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.golden.Header;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report for programs. Its schema is the resource {@code report.schema.json} beside this class.
 * Equal reports give equal text: no time stamps, fields always in the same order.
 */
public final class JsonReport {

  /** The version of the format: it changes when a field changes its meaning or goes away. */
  public static final int FORMAT_VERSION = 1;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectNameValueSpacing(Separators.Spacing.AFTER)
          .withArrayEmptySeparator("");
  private static final ObjectWriter WRITER =
      new JsonMapper()
          .writer()
          .with(
              new DefaultPrettyPrinter(SEPARATORS)
                  .withObjectIndenter(INDENTER)
                  .withArrayIndenter(INDENTER));

  private JsonReport() {}

  /** Returns the report as JSON, indented; every line ends with LF. */
  public static String render(RunReport report) {
    return WRITER.writeValueAsString(document(report)) + "\n";
  }

  private static ObjectNode document(RunReport report) {
    ObjectNode document = NODES.objectNode();
    document.put("formatVersion", FORMAT_VERSION);
    document.set("implementation", implementation(report.implementation()));
    document.put("specVersion", report.specVersion());
    origin(document, report.origin());
    document.set("summary", summary(report));
    ObjectNode levels = document.putObject("levels");
    report.levels().forEach((operator, level) -> levels.put(operator, level.label()));
    ArrayNode rules = document.putArray("rules");
    report.rules().forEach(result -> rules.add(rule(result)));
    return document;
  }

  private static void origin(ObjectNode document, CaseOrigin origin) {
    if (origin instanceof CaseOrigin.Drawn drawn) {
      document.put("elementType", drawn.type().label());
      document.put("seed", Long.toString(drawn.seed()));
      document.put("tries", drawn.tries());
      return;
    }
    CaseOrigin.Golden golden = (CaseOrigin.Golden) origin;
    Header header = golden.manifest().header();
    ObjectNode vectors = document.putObject("vectors");
    vectors
        .put("set", header.set())
        .put("status", header.status())
        .put("digest", golden.manifest().digest())
        .put("expected", golden.expected())
        .put("passed", golden.passed())
        .put("failed", golden.failed());
    ArrayNode failures = vectors.putArray("failures");
    golden.failures().forEach(failed -> failures.add(failure(failed)));
    ArrayNode points = vectors.putArray("conventions");
    golden.points().forEach(point -> points.add(point(point)));
  }

  private static ObjectNode failure(FailedVector failed) {
    ObjectNode node = NODES.objectNode();
    node.put("id", failed.id());
    node.put("why", failed.why());
    node.put("verdict", failed.violation().finding().verdict().name());
    node.set("rules", texts(failed.rules().stream().map(Rule::id).toList()));
    node.set("failure", failure(failed.violation()));
    return node;
  }

  private static ObjectNode point(PointResult point) {
    ObjectNode node = NODES.objectNode();
    node.put("point", point.point());
    node.put("tests", point.tests());
    ArrayNode alternatives = node.putArray("alternatives");
    point
        .alternatives()
        .forEach(
            (name, count) ->
                alternatives
                    .addObject()
                    .put("name", name)
                    .put("computed", count.computed())
                    .put("declined", count.declined())
                    .put("wrong", count.wrong()));
    return node;
  }

  private static ObjectNode implementation(Implementation.Profile profile) {
    ObjectNode node = NODES.objectNode();
    node.put("name", profile.name());
    node.put("version", profile.version());
    node.set(
        "elementTypes", texts(profile.elementTypes().stream().map(ElementType::label).toList()));
    node.set("layouts", texts(profile.layouts()));
    node.set("operators", texts(profile.operators()));
    return node;
  }

  private static ObjectNode summary(RunReport report) {
    ObjectNode node = NODES.objectNode();
    for (Verdict verdict : Headline.VERDICTS) {
      node.put(verdict.name(), report.count(verdict));
    }
    return node;
  }

  private static ObjectNode rule(RuleResult result) {
    ObjectNode node = NODES.objectNode();
    node.put("id", result.rule().id());
    node.put("title", result.rule().title());
    node.put("strength", result.rule().strength().label());
    node.put("verdict", result.verdict().name());
    node.put("cases", result.cases());
    node.put("weak", result.weak());
    ArrayNode skips = node.putArray("skips");
    for (SkipReason skip : SkipReason.of(result)) {
      skips.addObject().put("reason", skip.reason()).put("cases", skip.cases());
    }
    if (Headline.isViolated(result)) {
      result.violation().ifPresent(violation -> node.set("failure", failure(violation)));
    }
    return node;
  }

  private static ObjectNode failure(Violation violation) {
    ObjectNode node = NODES.objectNode();
    node.put("case", violation.caseLine());
    node.put("reason", violation.finding().reason());
    violation.finding().mismatch().ifPresent(mismatch -> addPlace(node, mismatch));
    node.put("command", violation.command());
    return node;
  }

  private static void addPlace(ObjectNode node, Mismatch mismatch) {
    node.put("place", mismatch.place());
    node.put("got", mismatch.got());
    node.put("want", mismatch.want());
    node.put("bound", mismatch.bound());
    node.set("trace", texts(mismatch.trace()));
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = NODES.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
