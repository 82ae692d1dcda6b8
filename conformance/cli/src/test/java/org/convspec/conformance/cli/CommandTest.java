package org.convspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.convspec.spec.convention.Document;
import org.convspec.spec.convention.Point;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command prints, and how it ends. */
@DisplayName("convspec")
class CommandTest extends CommandRun {

  @Test
  @DisplayName("check obeys: exit 0, and four report files")
  void obeys(@TempDir Path folder) {
    Path report = folder.resolve("report");
    assertThat(run("check", "--tries", "3", "--report", report.toString())).isZero();
    assertThat(out.toString()).contains("PASS   CONV-10").contains("No rule fails");
    assertThat(report.toFile().list())
        .containsExactlyInAnyOrder("report.txt", "report.html", "report.json", "junit.xml");
  }

  @Test
  @DisplayName("check is repeatable: the same seed gives the same report")
  void repeatable(@TempDir Path folder) throws Exception {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    run("check", "literal", "--tries", "3", "--seed", "9", "--report", first.toString());
    run("check", "literal", "--tries", "3", "--seed", "9", "--report", second.toString());
    for (String file : first.toFile().list()) {
      assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
    }
  }

  @Test
  @DisplayName("check of one case examines that case alone")
  void oneCase() {
    assertThat(run("check", "--rules", "CONV-10", "--case", "conv n1 c1 m1 i5 k3 ints#1")).isZero();
    assertThat(out.toString()).contains("1 rule, 1 case judged");
  }

  @Test
  @DisplayName("a run that checks nothing is not a success")
  void empty() {
    assertThat(run("check", "--rules", "WIN-21", "--case", "conv n1 c1 m1 i5 k3")).isEqualTo(2);
    assertThat(err.toString()).contains("nothing was really checked");
  }

  @ParameterizedTest(name = "check {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nosuch                     | no implementation 'nosuch'",
        "--rules FOO-*              | --rules: no rule matches 'FOO-*'",
        "--rules TEN-01             | is about no implementation",
        "--type int8                | --type is 'int8'; expected one of [float64, float32, float16, bfloat16]",
        "--tries 0                  | --tries is 0; expected at least 1",
        "--tries many               | Invalid value for option '--tries'",
        "--time-limit -1            | --time-limit is -1.0",
        "--command /no/such/program | --command: '/no/such/program' did not start",
        "--command 'x               | an open quote in command",
        "--report pom.xml           | --report: pom.xml is not a folder",
        "--case conv                | case line: missing i..., the input extents",
        "--case pool                | case line: unknown operator 'pool'",
        "im2col --command true      | both NAME and --command are given",
        "--frobnicate               | Unknown option: '--frobnicate'",
      })
  void misuse(String arguments, String message) {
    String[] words = ("check " + arguments).split(" ");
    assertThat(run(words)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
    assertThat(err.toString().lines().count()).isLessThanOrEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest(name = "explain {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "conv n1 c1 m1 i5 k3 s0 | 0,0,0 | WIN-03: convolution, axis 0, stride is 0",
        "conv n1 c1 m1 i5 k3    | 0,0,3 | TEN-04: index (0,0,3) is outside",
        "globalavg n1 c1 i5     | 0,0   | expected inside (1,1,1), the shape of output, of rank 3",
        "conv n1 c1 m1 i5 k3 zz | 0,0,0 | case line: cannot read 'zz'",
        "conv n1 c1 m1 i-3 k3   | 0,0,0 | TEN-01: extent of axis 2 is -3",
      })
  void unexplainable(String line, String index, String message) {
    assertThat(run("explain", line, "--at", index)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
    assertThat(err.toString().lines().count()).isEqualTo(1);
  }

  @Test
  @DisplayName("explain shows every tap of an output, padding included, and the running sum")
  void explainsOutput() {
    assertThat(run("explain", "conv n1 c1 m1 i5 k3 s2 p1:0", "--at", "0,0,0")).isZero();
    assertThat(out)
        .hasToString(
            """
            conv n1 c1 m1 i5 k3 s2 p1:0 counting
            output(0,0,0)
            reads input channel 0
            reads positions -1..1; -1 is padding

            term  left factor      value  right factor    value  product  sum
               1  input(0,0,-1)  padding  weights(0,0,0)      1        -    0
               2  input(0,0,0)         1  weights(0,0,1)      2        2    2
               3  input(0,0,1)         2  weights(0,0,2)      3        6    8
            """);
  }

  @Test
  @DisplayName("explain shows who reads an input position, and when nobody does")
  void explainsInputGradient() {
    assertThat(run("explain", "conv n1 c1 m1 i8 k2 s3", "--at", "0,0,2", "--of", "inputGradient"))
        .isZero();
    assertThat(out.toString())
        .contains("position 2 is read by no window")
        .contains("no term: the sum is 0");
  }

  @Test
  @DisplayName("rules prints a sentence for each rule, and JSON for programs")
  void rules() {
    assertThat(run("rules")).isZero();
    assertThat(out.toString())
        .contains("  CONV-10    an output element is the sum over its taps [required]");
    assertThat(out.toString().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    out.getBuffer().setLength(0);
    assertThat(run("rules", "--format", "json")).isZero();
    assertThat(out.toString()).contains("\"id\" : \"WIN-01\"").contains("\"checkedOn\"");
  }

  @Test
  @DisplayName("rules GLOB prints those whose id matches, and refuses a glob that matches none")
  void rulesOfGlobs() {
    assertThat(run("rules", "AVG-0*,TEN-15", "CONV-10")).isZero();
    assertThat(out.toString())
        .contains("  AVG-01  ", "  TEN-15  ", "  CONV-10  ")
        .doesNotContain("  AVG-10  ", "  CONV-11  ");
    assertThat(run("rules", "FOO-*")).isEqualTo(2);
    assertThat(err.toString()).contains("rules: no rule matches 'FOO-*'");
  }

  @Test
  @DisplayName("conventions prints every point, for a terminal, and each source once")
  void conventions() {
    assertThat(run("conventions")).isZero();
    assertThat(out.toString().lines())
        .filteredOn(line -> !line.contains("https://"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    for (Point point : Point.values()) {
      assertThat(out.toString()).containsOnlyOnce(point.id() + ": " + point.question());
    }
    for (Document document : Document.values()) {
      assertThat(out.toString().lines())
          .filteredOn(line -> line.trim().equals(document.url()))
          .hasSize(1);
    }
  }

  @Test
  @DisplayName("conventions OPERATOR prints what concerns it, and the sources of that")
  void conventionsOfOne() {
    assertThat(run("conventions", "globalLpPool")).isZero();
    assertThat(out.toString())
        .contains(
            """
            lp-exponent: Which p may be given?
              of lpPool, globalLpPool

              integer  an integer
              real     a real number
              two      2 alone

              ONNX              integer      default 2 [1]
              PyTorch           real         [4]
              TensorFlow/Keras  not offered  [5]
            """)
        .doesNotContain("same-side:", "Keras depthwise")
        .contains("\n  [1]   ONNX operator definitions, neural networks, opset 22, commit ");
  }

  @Test
  @DisplayName("conventions gives programs alternatives by name, and says who is silent")
  void conventionsForPrograms() {
    assertThat(run("conventions", "maxPool", "--format", "json")).isZero();
    JsonNode points = new JsonMapper().readTree(out.toString());
    JsonNode rounding = null;
    for (JsonNode point : points) {
      assertThat(point.get("operators").toString()).contains("\"maxPool\"");
      assertThat(point.get("facts").size()).isEqualTo(7);
      rounding = point.get("id").stringValue().equals("rounding") ? point : rounding;
    }
    JsonNode onnx = rounding.get("facts").get(0);
    assertThat(onnx.get("convention").stringValue()).isEqualTo("ONNX");
    assertThat(onnx.get("standing").stringValue()).isEqualTo("assumed");
    assertThat(onnx.get("alternatives")).hasToString("[\"floor\",\"ceil\"]");
    assertThat(onnx.get("documents").get(0).get("url").stringValue()).endsWith("defs.cc");
  }

  @Test
  @DisplayName("conventions names the operators that there are when it is asked for another")
  void conventionsOfNone() {
    assertThat(run("conventions", "pooling")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("convspec: no operator 'pooling'; there are convolution, transposedConv")
        .hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  @DisplayName("list names the built-in implementations")
  void list() {
    assertThat(run("list")).isZero();
    assertThat(out.toString()).contains("literal").contains("im2col");
  }

  @ParameterizedTest(name = "help {0}")
  @ValueSource(strings = {"check", "serve", "list", "rules", "conventions", "explain", "translate"})
  void help(String command) {
    assertThat(run("help", command)).isZero();
    assertThat(out.toString()).contains("Usage: convspec " + command);
  }

  @Test
  @DisplayName("a report folder that exists keeps what is not replaced")
  void keepsOtherFiles(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    run("check", "--tries", "1", "--rules", "CONV-10", "--report", folder.toString());
    assertThat(folder.resolve("mine.txt")).hasContent("mine");
  }
}
