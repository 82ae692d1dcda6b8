package org.convspec.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;
import org.convspec.conformance.judge.Level;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.rulebook.Strength;
import org.convspec.conformance.run.RuleResult;
import org.convspec.conformance.run.RunReport;
import org.convspec.spec.tensor.ElementType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonReportTest {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonNode SCHEMA = schema();

  @Test
  void isValidWithEveryVerdict() {
    assertThat(errors(JsonReport.render(SampleReports.mixed()))).isEmpty();
  }

  @Test
  void isValidForGoldenVectors() {
    String report = JsonReport.render(SampleReports.golden());
    assertThat(errors(report)).isEmpty();
    JsonNode vectors = MAPPER.readTree(report).get("vectors");
    assertThat(vectors.at("/failures/0/rules").toString()).isEqualTo("[\"WIN-05\",\"CONV-10\"]");
    assertThat(vectors.at("/failures/1/failure/want").asString()).isEqualTo("4.0");
    assertThat(vectors.at("/conventions/0/alternatives").toString())
        .isEqualTo("[{\"name\":\"floor\",\"computed\":1,\"declined\":1,\"wrong\":0}]");
  }

  @ParameterizedTest
  @EnumSource
  void isValidWith(Verdict verdict) {
    RuleResult result =
        switch (verdict) {
          case FAIL -> SampleReports.fail("it differs");
          case ERROR -> SampleReports.error("it crashed: \u001B[31m \uD83D\uDE00 \u0000");
          default ->
              SampleReports.result(
                  SampleReports.rule("CONV-30", "linear"), verdict, 1, 1, Map.of("a", 1));
        };
    assertThat(errors(JsonReport.render(SampleReports.report(result)))).isEmpty();
  }

  @Test
  void isTheExampleOfTheDocumentation() throws IOException {
    Path page = Path.of(System.getProperty("basedir", "."), "..", "report.md");
    String example = firstJsonBlock(Files.readString(page));
    assertThat(errors(example)).isEmpty();
    assertThat(JsonReport.render(SampleReports.small())).isEqualTo(example);
  }

  @Test
  void listsTheMostFrequentReasonFirst() {
    RunReport report =
        SampleReports.report(
            SampleReports.result(
                SampleReports.rule("CONV-30", "linear"),
                Verdict.PASS,
                1,
                0,
                Map.of("b", 2, "a", 2, "c", 3)));
    assertThat(MAPPER.readTree(JsonReport.render(report)).at("/rules/0/skips").toString())
        .isEqualTo(
            "[{\"reason\":\"c\",\"cases\":3},{\"reason\":\"a\",\"cases\":2},"
                + "{\"reason\":\"b\",\"cases\":2}]");
  }

  @Test
  void givesAFailureOnlyForFailAndError() {
    RuleResult fail = SampleReports.fail("differs");
    RuleResult pass = new RuleResult(fail.rule(), Verdict.PASS, 1, 0, Map.of(), fail.violation());
    JsonNode rules = MAPPER.readTree(JsonReport.render(SampleReports.report(pass, fail)));
    assertThat(rules.at("/rules/0").has("failure")).isFalse();
    assertThat(rules.at("/rules/1").has("failure")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/implementation, surprise, 1",
    "/rules/1/failure, surprise, 1",
    "/rules/0, verdict, '\"MAYBE\"'",
    "/rules/0, strength, '\"REQUIRED\"'",
    "/rules/0, cases, -1",
    "/rules/0, verdict, '\"FAIL\"'",
    "/rules/1, verdict, '\"PASS\"'",
    "/rules/1/failure, got, 1",
    "'', elementType, '\"float8\"'",
    "'', formatVersion, 2",
    "/levels, convolution, '\"good\"'",
    "'', seed, 42"
  })
  void rejects(String object, String field, String value) {
    JsonNode document = MAPPER.readTree(JsonReport.render(SampleReports.small()));
    ((ObjectNode) document.at(object)).set(field, MAPPER.readTree(value));
    assertThat(errors(document.toString())).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/rules/1/failure, place",
    "/rules/1/failure, trace",
    "/rules/1, failure",
    "'', seed"
  })
  void misses(String object, String field) {
    JsonNode document = MAPPER.readTree(JsonReport.render(SampleReports.small()));
    ((ObjectNode) document.at(object)).remove(field);
    assertThat(errors(document.toString())).isNotEmpty();
  }

  @Test
  void schemaKnowsEveryWord() {
    assertThat(words("/$defs/rule/properties/verdict/enum"))
        .containsExactlyInAnyOrderElementsOf(labels(Verdict.values(), Verdict::name));
    assertThat(words("/$defs/summary/required"))
        .containsExactlyInAnyOrderElementsOf(labels(Verdict.values(), Verdict::name));
    assertThat(words("/$defs/rule/properties/strength/enum"))
        .containsExactlyInAnyOrderElementsOf(labels(Strength.values(), Strength::label));
    assertThat(words("/properties/levels/additionalProperties/enum"))
        .containsExactlyInAnyOrderElementsOf(labels(Level.values(), Level::label));
    assertThat(words("/$defs/elementType/enum"))
        .containsExactlyInAnyOrderElementsOf(labels(ElementType.values(), ElementType::label));
  }

  private static <T> List<String> labels(T[] values, Function<T, String> label) {
    return Arrays.stream(values).map(label).toList();
  }

  private static List<String> words(String pointer) {
    return StreamSupport.stream(SCHEMA.at(pointer).spliterator(), false)
        .map(JsonNode::stringValue)
        .toList();
  }

  private static List<Error> errors(String json) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(SCHEMA);
    return schema.validate(json, InputFormat.JSON);
  }

  private static JsonNode schema() {
    try (InputStream text = JsonReport.class.getResourceAsStream("report.schema.json")) {
      return MAPPER.readTree(text.readAllBytes());
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  private static String firstJsonBlock(String markdown) {
    StringBuilder found = new StringBuilder();
    Parser.builder()
        .build()
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                if (found.isEmpty() && "json".equals(block.getInfo())) {
                  found.append(block.getLiteral());
                }
              }
            });
    return found.toString();
  }
}
