package org.convspec.vectors.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.convspec.spec.operator.Direction;
import org.convspec.vectors.generate.VectorMaker;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VectorExportTest {

  private static final String POOL = "maxpool n1 c1 i4 k2 s2 index-tensor float32 ints#1";

  @TempDir private Path folder;

  private static Vector vector(String line, Direction direction) {
    return VectorMaker.valid(CaseLine.parse(line), direction);
  }

  private static Vector forward(String line) {
    return vector(line, Direction.FORWARD);
  }

  private ExportSummary export(ExportFormat format, Vector... vectors) {
    return VectorExport.export(List.of(vectors), format, folder.resolve("out"));
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void onnxHasAFolderWithAModelAndADataSet() throws IOException {
    Vector pool = forward(POOL);
    ExportSummary summary = export(ExportFormat.ONNX, pool);
    String test = "out/test_" + pool.id();
    assertThat(written())
        .containsExactly(
            test + "/model.onnx",
            test + "/test_data_set_0/input_0.pb",
            test + "/test_data_set_0/output_0.pb",
            test + "/test_data_set_0/output_1.pb");
    assertThat(summary).isEqualTo(new ExportSummary(1, List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conv n1 c2 m3 i5x4 k3x2 flip float32 ints#1  | ONNX Conv has no flipped kernels",
        "conv n1 c1 m1 i5 k3 p-1:0 float32 ints#1 | ONNX has no convolution with such a padding",
        "conv n1 c2 m3 i- k- float32 ints#1 | ONNX has no convolution with such a spatial rank",
        "maxpool n1 c1 i4 k2 int32 ints#1             | ONNX has no maxPool of int32",
        "avgpool n1 c1 i4 k2 int8 ints#1              | ONNX has no averagePool of int8",
        "conv n1 c1 m1 i4 k2 int32 ints#1              | ONNX has no convolution of int32",
        "leakyrelu n1 c1 i4 slope0.1 float32 ints#1   | ONNX has attributes in binary32, and one is"
            + " not",
        "unfold n1 c1 i4 k2 float32 ints#1            | ONNX has no node for unfold",
        "layernorm n1 c1 i4 axes2 scale ints#1         | ONNX has statistics of layerNorm in"
            + " float32",
      })
  void whatOnnxCannotSayIsCounted(String line, String reason) {
    Vector vector = forward(line);
    ExportSummary summary = export(ExportFormat.ONNX, forward(POOL), vector);
    assertThat(summary.written()).isEqualTo(1);
    assertThat(summary.resultsLeftOut()).isEmpty();
    assertThat(summary.notWritten()).extracting(LeftOut::id).containsExactly(vector.id());
    assertThat(summary.notWritten().get(0).reason().words()).isEqualTo(reason);
  }

  @Test
  void reasonsThatOperatorsShareAreOfOneKind() {
    Vector pool = vector(POOL, Direction.GRADIENT);
    Vector conv = vector("conv n1 c1 m1 i4 k2 float32 ints#1", Direction.GRADIENT);
    Vector unfold = forward("unfold n1 c1 i4 k2 float32 ints#1");
    Vector small = forward("avgpool n1 c1 i4 k2 int8 ints#1");
    ExportSummary summary = export(ExportFormat.ONNX, forward(POOL), unfold, pool, conv, small);
    assertThat(LeftOut.byKind(summary.notWritten()))
        .containsExactly(
            new LeftOut.Group("ONNX has no gradient", 2, pool.id()),
            new LeftOut.Group("ONNX has no node for the operator", 1, unfold.id()),
            new LeftOut.Group("ONNX has no operator of int8", 1, small.id()));
  }

  @Test
  void gradientsAreNoTestsOfOnnx() {
    ExportSummary summary =
        export(ExportFormat.ONNX, forward(POOL), vector(POOL, Direction.GRADIENT));
    assertThat(summary.notWritten())
        .extracting(LeftOut::reason)
        .containsExactly(new Reason("ONNX has no gradient", "ONNX MaxPool has no gradient"));
  }

  @Test
  void aResultThatOnnxHasNotIsLeftOutOfAVectorThatIsWritten() throws IOException {
    Vector pool = forward("maxpool n1 c1 i4 k2 s2 ties-last index-tensor float32 ints#1");
    ExportSummary summary = export(ExportFormat.ONNX, pool);
    assertThat(summary)
        .isEqualTo(
            new ExportSummary(
                1,
                List.of(),
                List.of(
                    new LeftOut(
                        pool.id(),
                        new Reason(
                            "ONNX does not say that the last of equal maxima counts",
                            "ONNX MaxPool does not say that the last of equal maxima counts")))));
    assertThat(written()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void equalVectorsMakeEqualFiles(ExportFormat format) {
    Vector pool = forward(POOL);
    Map<String, byte[]> one = format.exporter().export(pool).files();
    Map<String, byte[]> other = format.exporter().export(pool).files();
    assertThat(one.keySet()).isEqualTo(other.keySet());
    one.forEach((path, content) -> assertThat(other.get(path)).isEqualTo(content));
  }

  @Test
  void npzHasArraysAsNumPyWritesThem() throws IOException {
    Vector conv = forward("conv n1 c1 m1 i3 k2 float16 ints#1");
    export(ExportFormat.NPZ, conv);
    Map<String, byte[]> arrays = new LinkedHashMap<>();
    byte[] archive = Files.readAllBytes(folder.resolve("out").resolve(conv.id() + ".npz"));
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        arrays.put(entry.getName(), entries.readAllBytes());
      }
    }
    assertThat(arrays).containsOnlyKeys("metadata.npy", "input.npy", "weights.npy", "output.npy");
    byte[] input = arrays.get("input.npy");
    assertThat(input).hasSize(128 + 3 * Short.BYTES);
    assertThat(new String(input, 0, 128, StandardCharsets.ISO_8859_1))
        .startsWith("\u0093NUMPY\u0001\u0000\u0076\u0000")
        .contains("{'descr': '<f2', 'fortran_order': False, 'shape': (1, 1, 3), }")
        .endsWith(" \n");
    assertThat(new String(arrays.get("metadata.npy"), "UTF-32LE")).contains(conv.id());
  }

  @Test
  void bfloat16IsStoredAsBits() {
    assertThat(
            new String(
                NpyFile.of(
                    forward("conv n1 c1 m1 i3 k2 bfloat16 ints#1")
                        .call()
                        .tensors()
                        .values()
                        .iterator()
                        .next()),
                StandardCharsets.ISO_8859_1))
        .contains("'<u2'");
  }

  @Test
  void safetensorsHasAHeaderThatCoversEveryByte() throws IOException {
    Vector norm = forward("layernorm n1 c2 i3 axes2 eps0.5 scale float32 ints#1");
    export(ExportFormat.SAFETENSORS, norm);
    byte[] file = Files.readAllBytes(folder.resolve("out").resolve(norm.id() + ".safetensors"));
    int length = (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
    JsonNode header =
        JsonMapper.builder().build().readTree(new String(file, 8, length, StandardCharsets.UTF_8));
    assertThat(length % 8).isZero();
    assertThat(header.propertyNames())
        .containsExactly("__metadata__", "output.bound", "input", "scale", "output");
    assertThat(header.get("__metadata__").get("id").stringValue()).isEqualTo(norm.id());
    assertThat(header.get("output").get("dtype").stringValue()).isEqualTo("F32");
    assertThat(header.get("output").get("data_offsets").get(1).intValue())
        .isEqualTo(file.length - 8 - length);
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
    Files.createDirectory(folder.resolve("out"));
    Files.writeString(folder.resolve("out/mine.txt"), "mine");
    assertThatThrownBy(() -> export(ExportFormat.NPZ, forward(POOL)))
        .isInstanceOf(ExportException.class)
        .hasMessageEndingWith("is there already, and is no empty folder");
    assertThat(written()).containsExactly("out/mine.txt");
  }

  @Test
  void anEmptyFolderIsFilled() throws IOException {
    Files.createDirectory(folder.resolve("out"));
    export(ExportFormat.NPZ, forward(POOL));
    assertThat(written()).hasSize(1);
  }

  @Test
  void anEmptyExportIsRefusedAndLeavesNothing() throws IOException {
    assertThatThrownBy(() -> export(ExportFormat.ONNX, vector(POOL, Direction.GRADIENT)))
        .isInstanceOf(ExportException.class)
        .hasMessage("none of 1 vectors can be written as onnx");
    try (Stream<Path> entries = Files.list(folder)) {
      assertThat(entries).isEmpty();
    }
  }

  @Test
  void aFailureHalfWayLeavesNothing() throws IOException {
    assertThatThrownBy(() -> export(ExportFormat.NPZ, forward(POOL), forward(POOL)))
        .isInstanceOf(ExportException.class)
        .hasMessageStartingWith("two vectors have the file maxPool.forward.");
    try (Stream<Path> entries = Files.list(folder)) {
      assertThat(entries).isEmpty();
    }
  }

  @Test
  void anIdThatIsAPathIsRefused() {
    Vector good = forward(POOL);
    Vector bad =
        new Vector(
            "../../away", good.kind(), good.caseLine(), "", List.of(), good.call(), good.outcome());
    assertThatThrownBy(() -> export(ExportFormat.NPZ, bad))
        .isInstanceOf(ExportException.class)
        .hasMessage("'../../away' is no id that a file can be named after");
  }
}
