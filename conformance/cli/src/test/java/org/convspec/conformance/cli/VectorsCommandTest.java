package org.convspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the commands about golden vectors print. */
@DisplayName("convspec vectors")
class VectorsCommandTest extends CommandRun {

  private static final String SET = "../../vectors/data/v1";

  @Test
  @DisplayName("list has a line for each, that fits; json has every case whole")
  void list() {
    assertThat(run("vectors", "list", "--set", SET, "--operator", "pad,resize")).isZero();
    assertThat(out.toString().lines())
        .allMatch(line -> line.length() <= 100)
        .anyMatch(line -> line.endsWith("..."));
    long lines = out.toString().lines().count();
    out.getBuffer().setLength(0);
    run("vectors", "list", "--set", SET, "--operator", "pad,resize", "--format", "json");
    JsonNode list = new JsonMapper().readTree(out.toString());
    assertThat(list).hasSize((int) lines);
    assertThat(list.valueStream())
        .allMatch(test -> !test.get("case").asString().endsWith("..."))
        .anyMatch(test -> test.get("case").asString().length() > 60)
        .anyMatch(test -> test.get("outcome").asString().equals("padding-modes"))
        .allMatch(test -> !test.get("flags").isEmpty());
  }

  @Test
  @DisplayName("check says which alternatives are computed, and writes that down too")
  void check(@TempDir Path folder) {
    assertThat(
            run(
                "vectors",
                "check",
                "literal",
                "--set",
                SET,
                "--operator",
                "pad",
                "--report",
                folder.toString()))
        .isZero();
    assertThat(out.toString())
        .contains("Which alternatives of conventions are computed when asked for\n")
        .contains("  padding-modes  constant yes, reflect yes, symmetric yes, edge yes, wrap yes\n")
        .contains("No rule fails: ");
    assertThat(folder.resolve("report.html"))
        .content()
        .contains("<dt>padding-modes</dt><dd>constant yes, ");
    assertThat(folder.resolve("report.json")).content().contains("\"point\": \"padding-modes\"");
  }
}
