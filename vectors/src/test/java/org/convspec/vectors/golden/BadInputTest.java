package org.convspec.vectors.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.convspec.vectors.verify.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a set is said in one line that names the file, and the test if it is one. */
class BadInputTest {

  private static final int LONGEST_MESSAGE = 600;
  private static final long TEN_BILLION = 10_000_000_000L;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void emptyFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("set"));
  }

  @Test
  void theSampleIsSound() throws IOException {
    new SampleSet().write(folder);
    int[] tests = {0};
    Verifier.verify(VectorSet.open(folder), file -> tests[0] += file.tests().size());
    assertThat(tests[0]).isEqualTo(7);
  }

  // The file as a whole.

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.5, 0.9, 0.99})
  void truncatedFile(double share) throws IOException {
    byte[] whole = SampleSet.files().get(SampleSet.FORWARD);
    byte[] cut = Arrays.copyOf(whole, (int) (share * whole.length));
    refused(new SampleSet().put(SampleSet.FORWARD, cut), SampleSet.FORWARD);
  }

  @Test
  void truncatedManifest() throws IOException {
    new SampleSet().write(folder);
    Path manifest = folder.resolve(Manifest.NAME);
    Files.write(manifest, Arrays.copyOf(Files.readAllBytes(manifest), 700));
    refused(Manifest.NAME, "no JSON");
  }

  @Test
  void noManifest() {
    refused(Manifest.NAME, "there is no file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "3", "null", "\"text\"", "{}", "{\"format\": 1}", "{} {}", "\0\0"})
  void someOtherJson(String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    refused(new SampleSet().put(SampleSet.FORWARD, bytes), SampleSet.FORWARD);
  }

  @Test
  void wrongBytesForText() throws IOException {
    byte[] bytes = SampleSet.files().get(SampleSet.FORWARD);
    bytes = Arrays.copyOf(bytes, bytes.length);
    bytes[20] = (byte) 0xff;
    refused(new SampleSet().put(SampleSet.FORWARD, bytes), SampleSet.FORWARD, "no JSON");
  }

  @ParameterizedTest
  @ValueSource(ints = {600, 100_000})
  void deepNesting(int depth) throws IOException {
    byte[] deep = ("{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}").getBytes();
    refused(new SampleSet().put(SampleSet.FORWARD, deep), SampleSet.FORWARD, "no JSON", "depth");
  }

  @Test
  void fieldTwice() throws IOException {
    String json = new String(SampleSet.files().get(SampleSet.FORWARD), StandardCharsets.UTF_8);
    String twice = json.replaceFirst("\"result\"", "\"result\": \"valid\", \"result\"");
    refused(
        new SampleSet().put(SampleSet.FORWARD, twice.getBytes(StandardCharsets.UTF_8)),
        SampleSet.FORWARD,
        "Duplicate",
        "result");
  }

  @Test
  void fileBeyondTheLimit() throws IOException {
    byte[] long9MiB = new byte[9 << 20];
    Arrays.fill(long9MiB, (byte) ' ');
    refused(new SampleSet().put(SampleSet.FORWARD, long9MiB), SampleSet.FORWARD, "longer than");
  }

  @Test
  void changedFile() throws IOException {
    new SampleSet().write(folder);
    Path file = folder.resolve(SampleSet.FORWARD);
    Files.writeString(file, Files.readString(file).replace("a comment", "A comment"));
    refused(SampleSet.FORWARD, "SHA-256");
  }

  @Test
  void missingFile() throws IOException {
    new SampleSet().write(folder);
    Files.delete(folder.resolve(SampleSet.MAP));
    refused(SampleSet.MAP, "there is no file");
  }

  @Test
  void folderInPlaceOfFile() throws IOException {
    new SampleSet().write(folder);
    Files.delete(folder.resolve(SampleSet.MAP));
    Files.createDirectory(folder.resolve(SampleSet.MAP));
    refused(SampleSet.MAP, "there is no file");
  }

  @Test
  void strangeFile() throws IOException {
    new SampleSet().write(folder);
    Files.writeString(folder.resolve("core").resolve("more.json"), "{}");
    refusedByVerifier("core/more.json", "the manifest does not name this file");
  }

  // The manifest.

  @Test
  void emptySet() throws IOException {
    refusedManifest(
        "no test",
        manifest -> {
          manifest.putArray("files");
          manifest.put("tests", 0).put("digest", Sha256.of(new byte[0]));
        });
  }

  @Test
  void wrongNumbersInTheManifest() throws IOException {
    refusedManifest("'tests' is 8", manifest -> manifest.put("tests", 8));
  }

  @Test
  void wrongDigestInTheManifest() throws IOException {
    refusedManifest("digest", manifest -> manifest.put("digest", "0".repeat(64)));
  }

  @Test
  void otherVersion() throws IOException {
    refusedManifest("convspec-vectors 2", manifest -> manifest.put("formatVersion", 2));
  }

  @Test
  void pathTwice() throws IOException {
    refusedManifest(
        "stands twice",
        manifest -> SampleSet.list(manifest).add(SampleSet.list(manifest).get(5).deepCopy()));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MAX_VALUE})
  void wrongCountOfAFile(long count) throws IOException {
    refusedManifest("tests; expected 1 to", manifest -> firstFile(manifest).put("tests", count));
  }

  @Test
  void countThatTheFileDoesNotHave() throws IOException {
    new SampleSet()
        .editManifest(
            manifest -> {
              firstFile(manifest).put("tests", 2);
              manifest.put("tests", 8);
            })
        .write(folder);
    refused(SampleSet.CONVENTION, "it has 1 tests, but the manifest says 2");
  }

  @Test
  void wrongLengthInTheManifest() throws IOException {
    new SampleSet().editManifest(manifest -> firstFile(manifest).put("bytes", 1)).write(folder);
    refused(SampleSet.CONVENTION, "bytes; expected 1");
  }

  @Test
  void headerOfAnotherSet() throws IOException {
    refused(
        new SampleSet().edit(SampleSet.FORWARD, file -> file.put("set", "v2")),
        SampleSet.FORWARD,
        "its header is not that of the manifest");
  }

  @Test
  void fileOfAnotherOperator() throws IOException {
    refused(
        new SampleSet().put("core/relu-forward.json", SampleSet.files().get(SampleSet.MAP)),
        "core/relu-forward.json",
        "header");
  }

  private static ObjectNode firstFile(ObjectNode manifest) {
    return (ObjectNode) SampleSet.list(manifest).get(0);
  }

  private void refusedManifest(String because, Consumer<ObjectNode> change) throws IOException {
    new SampleSet().editManifest(change).write(folder);
    refused(Manifest.NAME, because);
  }

  // Paths.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.bin",
        "core/../../secret.bin",
        "/etc/hostname",
        "core\\secret.bin",
        "..\\secret.bin",
        "C:\\secret.bin",
        "core/\0"
      })
  void pathOutsideTheSet(String path) throws IOException {
    Files.write(temporary.resolve("secret.bin"), new byte[8]);
    refusedTest(SampleSet.LARGE, 0, 7, input -> input.put("file", path), "leads out of the set");
  }

  @Test
  void symbolicLinkThatLeadsOut() throws IOException {
    Path secret = Files.write(temporary.resolve("secret.bin"), new byte[8]);
    Files.createDirectories(folder.resolve("core"));
    Files.createSymbolicLink(folder.resolve("core").resolve("link.bin"), secret);
    new SampleSet()
        .editTest(
            SampleSet.LARGE,
            0,
            test -> input(test).put("file", "core/link.bin").put("sha256", Sha256.of(new byte[8])))
        .write(folder);
    refusedByReader(SampleSet.LARGE, SampleSet.id(7), "leads out of the set");
    refusedByVerifier("core/link.bin", "the manifest does not name this file");
  }

  @Test
  void folderThatIsALinkOut() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.write(elsewhere.resolve("secret.bin"), new byte[8]);
    Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
    refusedTest(
        SampleSet.LARGE,
        0,
        7,
        input -> input.put("file", "linked/secret.bin").put("sha256", Sha256.of(new byte[8])),
        "leads out of the set");
  }

  @Test
  void linkToNowhere() throws IOException {
    Files.createDirectories(folder.resolve("core"));
    Files.createSymbolicLink(
        folder.resolve("core").resolve("link.bin"), folder.resolve("core").resolve("link.bin"));
    refusedTest(
        SampleSet.LARGE, 0, 7, input -> input.put("file", "core/link.bin"), "there is no file");
  }

  // Raw tensors.

  @Test
  void missingSidecar() throws IOException {
    refusedTest(SampleSet.LARGE, 0, 7, input -> input.put("file", "full/no.bin"), "no file");
  }

  @Test
  void changedSidecar() throws IOException {
    new SampleSet().write(folder);
    String path = sidecar();
    byte[] bytes = Files.readAllBytes(folder.resolve(path));
    bytes[3] ^= 1;
    Files.write(folder.resolve(path), bytes);
    refused(SampleSet.LARGE, SampleSet.id(7), "SHA-256");
  }

  @Test
  void shortSidecar() throws IOException {
    String path = sidecar();
    byte[] cut = Arrays.copyOf(SampleSet.files().get(path), 100 * Double.BYTES - 1);
    new SampleSet()
        .put(path, cut)
        .editTest(SampleSet.LARGE, 0, test -> input(test).put("sha256", Sha256.of(cut)))
        .write(folder);
    refused(SampleSet.LARGE, SampleSet.id(7), "799 bytes");
  }

  @Test
  void noDigestOfASidecar() throws IOException {
    refusedTest(SampleSet.LARGE, 0, 7, input -> input.remove("sha256"), "sha256");
  }

  @Test
  void bothAFileAndValues() throws IOException {
    refusedTest(SampleSet.LARGE, 0, 7, input -> input.putArray("values"), "both");
  }

  private static String sidecar() {
    return SampleSet.files().keySet().stream()
        .filter(path -> !path.endsWith(".json"))
        .findFirst()
        .orElseThrow();
  }

  // Shapes.

  @Test
  void tenBillionElements() throws IOException {
    refusedShape("shape", TEN_BILLION, 1, 1, 1);
  }

  @Test
  void negativeExtent() throws IOException {
    refusedShape("TEN-01", 1, 2, -3, 4);
  }

  @Test
  void overflowingExtents() throws IOException {
    refusedShape("TEN-02", 1L << 32, 1L << 32, 3, 4);
  }

  @Test
  void extentsThatOverflowToTheRightCount() throws IOException {
    refusedShape("TEN-02", 3, 8, 7, 7905747460161236407L); // 7 times it is 1 modulo 2^64
  }

  @Test
  void tenBillionElementsInASidecar() throws IOException {
    refusedTest(SampleSet.LARGE, 0, 7, input -> shape(input, TEN_BILLION, 1, 1, 1), "10000000000");
  }

  @Test
  void tenBillionElementsInAMap() throws IOException {
    refusedTest(SampleSet.MAP, 0, 5, input -> shape(input, 1, 1, TEN_BILLION), "too large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e20", "99999999999999999999", "2.5", "\"3\"", "null", "[3]", "NaN"})
  void extentsThatAreNoIntegers(String extent) throws IOException {
    String json = new String(SampleSet.files().get(SampleSet.MAP), StandardCharsets.UTF_8);
    String damaged = json.replaceFirst("\"shape\": ?\\[1", "\"shape\": [" + extent);
    assertThat(damaged).isNotEqualTo(json);
    refused(
        new SampleSet().put(SampleSet.MAP, damaged.getBytes(StandardCharsets.UTF_8)),
        SampleSet.MAP);
  }

  @Test
  void paddingThatAsksForTenBillionResults() throws IOException {
    new SampleSet()
        .edit(
            SampleSet.FORWARD,
            file -> {
              ArrayNode padding =
                  (ArrayNode) file.get("groups").get(0).get("attributes").get("padding");
              ((ArrayNode) padding.get(0)).removeAll().add(TEN_BILLION).add(0);
            })
        .write(folder);
    refusedByVerifier(SampleSet.FORWARD, SampleSet.id(1), "shape", "10000000");
  }

  private void refusedShape(String because, long... extents) throws IOException {
    refusedTest(SampleSet.FORWARD, 0, 1, input -> shape(input, extents), because);
  }

  private static void shape(ObjectNode tensor, long... extents) {
    ArrayNode shape = tensor.putArray("shape");
    Arrays.stream(extents).forEach(shape::add);
  }

  // Elements.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"NaN\"",
        "\"3\"",
        "\"0x7ff8\"",
        "\"0x7ff800000000000\"",
        "\"0x7FF8000000000000\"",
        "\"7ff8000000000000\"",
        "\"0x7ff80000000000000\"",
        "\"\"",
        "null",
        "[1]",
        "{}",
        "true",
        "1e999",
        "-1e999",
        "-0.0"
      })
  void whatIsNoElement(String element) throws IOException {
    refusedTest(
        SampleSet.FORWARD,
        0,
        1,
        input -> ((ArrayNode) input.get("values")).set(0, node(element)),
        "an element is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "+1", "01", "0x10", ".5", "'1'"})
  void whatIsNoJsonNumber(String element) throws IOException {
    String json = new String(SampleSet.files().get(SampleSet.FORWARD), StandardCharsets.UTF_8);
    String damaged = json.replaceFirst("\"values\": ?\\[[^,\\]]*", "\"values\": [" + element);
    refused(
        new SampleSet().put(SampleSet.FORWARD, damaged.getBytes(StandardCharsets.UTF_8)),
        SampleSet.FORWARD,
        "no JSON");
  }

  @Test
  void elementThatTheTypeDoesNotHold() throws IOException {
    new SampleSet()
        .edit(
            SampleSet.FORWARD,
            file -> {
              ObjectNode group = (ObjectNode) file.get("groups").get(0);
              group.put("elementType", "float16");
              ArrayNode values = (ArrayNode) input(group.get("tests").get(0)).get("values");
              values.set(0, node("2049"));
            })
        .write(folder);
    refused(SampleSet.FORWARD, SampleSet.id(1), "2049 is no element of float16");
  }

  @Test
  void tooFewElements() throws IOException {
    refusedTest(
        SampleSet.FORWARD,
        0,
        1,
        input -> ((ArrayNode) input.get("values")).remove(0),
        "'values' has 23 elements; expected 24");
  }

  // Tests.

  @Test
  void unknownOperator() throws IOException {
    refused(
        new SampleSet().edit(SampleSet.FORWARD, file -> file.put("operator", "convolutoin")),
        SampleSet.FORWARD,
        SampleSet.id(1),
        "no operator 'convolutoin'");
  }

  @Test
  void unknownDirection() throws IOException {
    refused(
        new SampleSet().edit(SampleSet.FORWARD, file -> file.put("direction", "BACKWARD")),
        SampleSet.FORWARD,
        "'direction' is 'BACKWARD'");
  }

  @Test
  void unknownType() throws IOException {
    refused(
        new SampleSet()
            .edit(
                SampleSet.FORWARD,
                file -> ((ObjectNode) file.get("groups").get(0)).put("elementType", "float8")),
        SampleSet.FORWARD,
        SampleSet.id(1),
        "float8");
  }

  @Test
  void wrongNumberOfTests() throws IOException {
    refused(
        new SampleSet().edit(SampleSet.FORWARD, file -> file.put("numberOfTests", 4)),
        SampleSet.FORWARD,
        "there are 3 tests, but numberOfTests is 4");
  }

  @Test
  void idTwice() throws IOException {
    refused(
        new SampleSet().editTest(SampleSet.FORWARD, 1, test -> test.put("id", SampleSet.id(1))),
        SampleSet.FORWARD,
        SampleSet.id(1),
        "two tests have this id");
  }

  @Test
  void idTwiceInTheSet() throws IOException {
    new SampleSet()
        .editTest(SampleSet.LARGE, 0, test -> test.put("id", SampleSet.id(1)))
        .write(folder);
    refusedByVerifier(SampleSet.LARGE, SampleSet.id(1), "another test of the set has this id");
  }

  @Test
  void veryLongId() throws IOException {
    refused(
        new SampleSet()
            .editTest(
                SampleSet.FORWARD, 0, test -> test.put("id", "i\n".repeat(5000)).remove("inputs")),
        SampleSet.FORWARD,
        "has no 'inputs'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"case", "comment", "flags", "result", "inputs", "expected", "expected.output"})
  void missingField(String name) throws IOException {
    String[] path = name.split("\\.");
    refused(
        new SampleSet()
            .editTest(
                SampleSet.FORWARD,
                0,
                test ->
                    (path.length == 1 ? test : (ObjectNode) test.get(path[0]))
                        .remove(path[path.length - 1])),
        SampleSet.FORWARD,
        SampleSet.id(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"case", "comment", "flags", "result", "inputs", "expected"})
  void fieldOfAnotherKind(String name) throws IOException {
    refused(
        new SampleSet().editTest(SampleSet.FORWARD, 0, test -> test.set(name, node("[[1]]"))),
        SampleSet.FORWARD,
        SampleSet.id(1));
  }

  @Test
  void unexplainedFlag() throws IOException {
    refused(
        new SampleSet()
            .editTest(SampleSet.FORWARD, 0, test -> test.putArray("flags").add("CONV-99")),
        SampleSet.FORWARD,
        SampleSet.id(1),
        "the flag 'CONV-99'");
  }

  @Test
  void unknownTier() throws IOException {
    refusedResult(1, 0, result -> result.put("tier", "CLOSE"), "'tier' is 'CLOSE'");
  }

  @Test
  void boundedWithoutABound() throws IOException {
    refusedResult(3, 2, result -> result.remove("bound"), "has no 'bound'");
  }

  @Test
  void exactWithABound() throws IOException {
    refusedResult(1, 0, result -> result.putArray("bound"), "bound");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "\"NaN\"", "\"0x7ff8000000000000\"", "1e999", "true", "[0]"})
  void wrongBound(String bound) throws IOException {
    refusedResult(
        3, 2, result -> ((ArrayNode) result.get("bound")).set(0, node(bound)), "a bound is");
  }

  @Test
  void tooFewBounds() throws IOException {
    refusedResult(3, 2, result -> ((ArrayNode) result.get("bound")).remove(0), "'bound'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"strides", "padding", "groups", "rounding"})
  void missingAttribute(String name) throws IOException {
    refusedAttributes(attributes -> attributes.remove(name), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"strides", "padding", "groups", "rounding"})
  void attributeOfAnotherKind(String name) throws IOException {
    for (String value :
        List.of("{}", "true", "1e999", "\"\"", "[[[[3]]]]", "99999999999999999999")) {
      refusedAttributes(attributes -> attributes.set(name, node(value)), name);
      emptyAgain();
    }
  }

  @Test
  void oneAnswerToAQuestion() throws IOException {
    refused(
        new SampleSet()
            .editTest(
                SampleSet.CONVENTION, 0, test -> ((ArrayNode) test.get("alternatives")).remove(1)),
        SampleSet.CONVENTION,
        SampleSet.id(6),
        "1 answers");
  }

  @Test
  void answerWithoutResults() throws IOException {
    refused(
        new SampleSet()
            .editTest(
                SampleSet.CONVENTION,
                0,
                test -> ((ObjectNode) test.get("alternatives").get(1)).putObject("expected")),
        SampleSet.CONVENTION,
        SampleSet.id(6),
        "no result");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "[3]", "[[3]]", "[[[\"3\"]]]", "[[[1.5]]]", "[[[1e30]]]"})
  void whatIsNoMap(String terms) throws IOException {
    new SampleSet()
        .editTest(SampleSet.MAP, 0, test -> test.set("terms", node(terms)))
        .write(folder);
    refused(SampleSet.MAP, SampleSet.id(5), "terms");
  }

  @Test
  void mapOfAnotherNumberOfResults() throws IOException {
    new SampleSet()
        .editTest(SampleSet.MAP, 0, test -> ((ArrayNode) test.get("terms")).remove(0))
        .write(folder);
    refusedByVerifier(SampleSet.MAP, SampleSet.id(5), "'terms' has 2 entries; expected 3");
  }

  @Test
  void wrongNumber() throws IOException {
    new SampleSet()
        .editTest(
            SampleSet.FORWARD,
            0,
            test -> ((ArrayNode) result(test).get("values")).set(1, node("12345")))
        .write(folder);
    refusedByVerifier(
        SampleSet.FORWARD,
        SampleSet.id(1),
        "output (0,0,0,1) is 12345.0 in the file, and ",
        " by the literal reference (1 of 16 elements differ)");
  }

  @Test
  void wrongElementTypeOfAResult() throws IOException {
    new SampleSet()
        .editTest(
            SampleSet.FORWARD, 0, test -> ((ObjectNode) result(test)).put("elementType", "float32"))
        .write(folder);
    refusedByVerifier(SampleSet.FORWARD, SampleSet.id(1), "output is float32; expected float64");
  }

  @Test
  void wrongNumberOfABound() throws IOException {
    new SampleSet()
        .editTest(
            SampleSet.FORWARD,
            2,
            test -> ((ArrayNode) result(test).get("bound")).set(2, node("0.5")))
        .write(folder);
    refusedByVerifier(
        SampleSet.FORWARD, SampleSet.id(3), "the bound of output (0,0,2) is 0.5 in the file, and ");
  }

  @Test
  void wrongInnerProduct() throws IOException {
    new SampleSet()
        .editTest(SampleSet.GRADIENT, 0, test -> test.put("innerProduct", 12345))
        .write(folder);
    refusedByVerifier(
        SampleSet.GRADIENT, SampleSet.id(4), "the inner product is 12345.0 in the file, and ");
  }

  @Test
  void wrongProof() throws IOException {
    new SampleSet()
        .editTest(SampleSet.FORWARD, 0, test -> ((ObjectNode) result(test)).put("proof", 12345))
        .write(folder);
    refusedByVerifier(
        SampleSet.FORWARD, SampleSet.id(1), "the proof of output is 12345 in the file, and ");
  }

  @Test
  void wrongNumberOfAnAnswer() throws IOException {
    new SampleSet()
        .editTest(
            SampleSet.CONVENTION,
            0,
            test ->
                ((ArrayNode) result(test.get("alternatives").get(1)).get("values"))
                    .set(0, node("12345")))
        .write(folder);
    refusedByVerifier(
        SampleSet.CONVENTION, SampleSet.id(6), "excluded: output (0,0,0) is 12345.0 in the file");
  }

  @Test
  void wrongTerm() throws IOException {
    new SampleSet()
        .editTest(
            SampleSet.MAP,
            0,
            test -> ((ArrayNode) test.get("terms").get(1).get(0)).set(0, node("3")))
        .write(folder);
    refusedByVerifier(
        SampleSet.MAP,
        SampleSet.id(5),
        "at place 1 has the terms [3, 0] [2, 1] in the file, and [1, 0] [2, 1] by the geometry");
  }

  @Test
  void schemaViolationThatTheReaderIgnores() throws IOException {
    new SampleSet()
        .editTest(SampleSet.FORWARD, 0, test -> test.put("id", "no id\u2028of ours"))
        .write(folder);
    refusedByVerifier(SampleSet.FORWARD, "the schema does not allow it");
  }

  private void refusedResult(int number, int group, Consumer<ObjectNode> change, String because)
      throws IOException {
    refused(
        new SampleSet()
            .editTest(SampleSet.FORWARD, group, test -> change.accept((ObjectNode) result(test))),
        SampleSet.FORWARD,
        SampleSet.id(number),
        because);
  }

  private void refusedAttributes(Consumer<ObjectNode> change, String because) throws IOException {
    refused(
        new SampleSet()
            .edit(
                SampleSet.FORWARD,
                file -> change.accept((ObjectNode) file.get("groups").get(0).get("attributes"))),
        SampleSet.FORWARD,
        SampleSet.id(1),
        because);
  }

  private void refusedTest(
      String path, int group, int number, Consumer<ObjectNode> change, String because)
      throws IOException {
    refused(
        new SampleSet().editTest(path, group, test -> change.accept(input(test))),
        path,
        SampleSet.id(number),
        because);
  }

  private static ObjectNode input(JsonNode test) {
    return (ObjectNode) test.get("inputs").get("input");
  }

  private static JsonNode result(JsonNode test) {
    return test.get("expected").get("output");
  }

  /** Jackson writes a number beyond float64 as it was, if it is not made a float64 first. */
  private static JsonNode node(String json) {
    return json.contains("e999")
        ? JsonNodeFactory.instance.numberNode(new BigDecimal(json))
        : MAPPER.readTree(json);
  }

  private void refused(SampleSet damaged, String... parts) throws IOException {
    damaged.write(folder);
    refused(parts);
  }

  /** The reader alone refuses, and so does the verifier. */
  private void refused(String... parts) {
    refusedByReader(parts);
    refusedByVerifier(parts);
  }

  private void refusedByReader(String... parts) {
    assertRefused(
        () -> {
          VectorSet set = VectorSet.open(folder);
          set.files(List.of(Part.values())).forEach(set::read);
        },
        parts);
  }

  private void refusedByVerifier(String... parts) {
    assertRefused(() -> Verifier.verify(VectorSet.open(folder), file -> {}), parts);
  }

  private void assertRefused(Runnable reading, String... parts) {
    Map<String, Long> before = content();
    Throwable thrown = catchThrowable(reading::run);
    assertThat(thrown).isInstanceOf(VectorException.class);
    assertThat(thrown.getMessage())
        .startsWith(parts[0])
        .contains(parts)
        .hasSizeLessThan(LONGEST_MESSAGE)
        .hasLineCount(1);
    assertThat(content()).isEqualTo(before);
  }

  /** Every file below, with its length: nothing is written. */
  private Map<String, Long> content() {
    Map<String, Long> content = new TreeMap<>();
    try (Stream<Path> all = Files.walk(temporary)) {
      for (Path path : all.toList()) {
        content.put(path.toString(), Files.isRegularFile(path) ? Files.size(path) : -1);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return content;
  }

  private void emptyAgain() throws IOException {
    folder = Files.createTempDirectory(temporary, "set");
  }
}
