package org.convspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported is replayed; and how both commands end. */
@DisplayName("convspec vectors export, convspec replay")
class ReplayCommandTest extends CommandRun {

  private static final String SET = "../../vectors/data/v1";

  @TempDir private Path folder;

  private int export(String format) {
    return run(
        "vectors",
        "export",
        "--format",
        format,
        "--set",
        SET,
        "--part",
        "core",
        "--operator",
        "pixelShuffle,averagePool",
        exported());
  }

  private String exported() {
    return folder.resolve("exported").toString();
  }

  private Path anOutput() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith("output_0.pb")).sorted().findFirst().orElseThrow();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"onnx", "npz", "safetensors"})
  @DisplayName("export counts what is written and what is not")
  void exports(String format) {
    assertThat(export(format)).isZero();
    assertThat(out.toString())
        .containsPattern("^\\d+ of \\d+ vectors written to ")
        .contains("a call that must be refused has no results");
  }

  @Test
  @DisplayName("export leaves a folder alone that holds something")
  void leavesAlone() {
    export("npz");
    assertThat(export("npz")).isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly(
            "convspec: export: " + exported() + " is there already, and is no empty folder");
  }

  @Test
  @DisplayName("export to a format that is not known is misuse")
  void unknownFormat() {
    assertThat(export("hdf5")).isEqualTo(2);
    assertThat(err.toString()).contains("expected one of [onnx, npz, safetensors], but was 'hdf5'");
  }

  @Test
  @DisplayName("export tells reasons that operators share in a line, and all of them with --each")
  void foldsReasons() {
    export("onnx");
    assertThat(out.toString().lines().filter(line -> line.contains("has no gradient")))
        .singleElement()
        .asString()
        .matches(" +\\d+  ONNX has no gradient, such as averagePool.gradient.[0-9a-f]{8}");
    String pools = folder.resolve("pools").toString();
    out.getBuffer().setLength(0);
    run(
        "vectors",
        "export",
        "--format",
        "onnx",
        "--set",
        SET,
        "--operator",
        "averagePool",
        pools,
        "--each");
    assertThat(out.toString())
        .containsPattern(
            "\n  averagePool.gradient.[0-9a-f]{8}: ONNX AveragePool has no gradient\n");
  }

  @Test
  @DisplayName("replay of what was exported agrees: exit 0")
  void replays() {
    export("onnx");
    assertThat(run("replay", exported(), "--each")).isZero();
    assertThat(out.toString())
        .contains("agrees exactly", " agree exactly", "     0 differ", "     0 not replayed");
  }

  @Test
  @DisplayName("replay asks an implementation by name")
  void replaysAnImplementation() {
    export("onnx");
    assertThat(run("replay", exported(), "im2col")).isZero();
    assertThat(out.toString()).contains("     0 differ");
  }

  @Test
  @DisplayName("replay of another number names test, output and index: exit 1")
  void differs() throws IOException {
    export("onnx");
    byte[] bytes = Files.readAllBytes(anOutput());
    bytes[bytes.length - 1] ^= 0x40; // in the exponent of the last element
    Files.write(anOutput(), bytes);
    assertThat(run("replay", exported())).isEqualTo(1);
    assertThat(out.toString()).contains("     1 differ").containsOnlyOnce(": differs at output (");
    out.getBuffer().setLength(0);
    assertThat(run("replay", exported(), "--each")).isEqualTo(1);
    assertThat(out.toString()).containsOnlyOnce(": differs at output (");
  }

  @Test
  @DisplayName("replay of one test says so")
  void one() throws IOException {
    export("onnx");
    run("replay", anOutput().getParent().getParent().toString());
    assertThat(out.toString()).contains("\n1 test read\n");
  }

  @Test
  @DisplayName("replay of a file that cannot be read names it: exit 2")
  void badFile() throws IOException {
    export("onnx");
    byte[] bytes = Files.readAllBytes(anOutput());
    Files.write(anOutput(), Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(run("replay", exported())).isEqualTo(2);
    assertThat(out.toString()).contains("bad file: " + anOutput());
    assertThat(err.toString()).contains("some files cannot be read");
  }

  @Test
  @DisplayName("replay of nothing is not a success")
  void nothing() {
    assertThat(run("replay", folder.toString())).isEqualTo(2);
    assertThat(run("replay", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(run("replay", folder.toString(), "im2col", "--command", "true")).isEqualTo(2);
    assertThat(err.toString())
        .contains("there is no model.onnx in or below")
        .contains("there is no folder")
        .contains("both NAME and --command are given");
  }
}
