package org.convspec.conformance.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.convspec.spec.convention.Alternative;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.convention.Conventions;
import org.convspec.spec.convention.Document;
import org.convspec.spec.convention.Fact;
import org.convspec.spec.convention.OperatorKind;
import org.convspec.spec.convention.Point;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints what frameworks assume where the same words mean different things. */
@Command(
    name = "conventions",
    description = "Prints what frameworks assume where the same words mean different things.",
    mixinStandardHelpOptions = true,
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  convspec conventions                  every point of difference",
      "  convspec conventions averagePool      those that concern average pooling"
    })
final class ConventionsCommand implements Runnable {

  /** How the table is printed. */
  enum Format {
    /** For reading. */
    TEXT,
    /** For programs: a list of points. */
    JSON
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "OPERATOR",
      arity = "0..1",
      description = "the operator in question, such as maxPool (default: all)")
  private String operator;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE})")
  private Format format;

  @Override
  public void run() {
    List<Point> points = points();
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> ConventionTable.of(points).forEach(out::println);
      case JSON -> out.println(json(points));
    }
    out.flush();
  }

  private List<Point> points() {
    if (operator == null) {
      return List.of(Point.values());
    }
    OperatorKind kind = OperatorKind.of(operator).orElseThrow(this::unknownOperator);
    return Arrays.stream(Point.values()).filter(each -> each.operators().contains(kind)).toList();
  }

  private UsageException unknownOperator() {
    return new UsageException(
        Arrays.stream(OperatorKind.values())
            .map(OperatorKind::label)
            .collect(Collectors.joining(", ", "no operator '" + operator + "'; there are ", "")));
  }

  private static String json(List<Point> points) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ArrayNode list = mapper.createArrayNode();
    for (Point point : points) {
      ObjectNode node = list.addObject().put("id", point.id()).put("question", point.question());
      ArrayNode operators = node.putArray("operators");
      point.operators().forEach(each -> operators.add(each.label()));
      ArrayNode alternatives = node.putArray("alternatives");
      for (Alternative each : point.alternatives()) {
        alternatives.addObject().put("label", each.label()).put("meaning", each.meaning());
      }
      ArrayNode facts = node.putArray("facts");
      for (Convention each : Convention.values()) {
        describe(facts.addObject(), Conventions.fact(each, point));
      }
    }
    return mapper.writeValueAsString(list);
  }

  private static void describe(ObjectNode node, Fact fact) {
    node.put("convention", fact.convention().label());
    node.put("standing", fact.stance().standing().label());
    ArrayNode alternatives = node.putArray("alternatives");
    fact.stance().alternatives().forEach(each -> alternatives.add(each.label()));
    node.put("note", fact.note());
    ArrayNode documents = node.putArray("documents");
    for (Document each : fact.documents()) {
      documents
          .addObject()
          .put("title", each.title())
          .put("url", each.url())
          .put("version", each.version());
    }
  }
}
