package org.convspec.vectors.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Direction;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.generate.VectorMaker;
import org.convspec.vectors.notation.CaseLine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small set with a test of every kind, to be damaged. Digests and counts of the manifest are
 * those of the files as they are when it is written, so that the damage and nothing else is found.
 */
public final class SampleSet {

  /** A file with a valid, an invalid and a bounded test. */
  public static final String FORWARD = "core/convolution-forward.json";

  /** A file of gradients. */
  public static final String GRADIENT = "core/convolution-gradient.json";

  /** A file of index maps. */
  public static final String MAP = "core/convolution-index-map.json";

  /** A file with a question of convention. */
  public static final String CONVENTION = "core/averagePool-forward.json";

  /** A file whose tensors lie in raw files. */
  public static final String LARGE = "full/convolution-forward.json";

  private static final Header HEADER = new Header("v1", "draft", "0.1.0", "0.1.0");
  private static final Flag FLAG = new Flag("CONV-10", "a title", List.of("a mistake"));
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final SortedMap<String, byte[]> FILES = make();

  private final SortedMap<String, byte[]> files = new TreeMap<>(FILES);
  private UnaryOperator<ObjectNode> manifestEdit = manifest -> manifest;

  private static SortedMap<String, byte[]> make() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    add(
        files,
        Part.CORE,
        valid("conv n1 c2 m2 i3x4 k2x1 bias ints#5", Direction.FORWARD, 1),
        refused("conv n1 c2 m2 i3x4 k2x1 s0x1 ints#5", 2),
        valid("conv n1 c1 m1 i4 k2 reals#5", Direction.FORWARD, 3));
    add(files, Part.CORE, valid("conv n1 c2 m2 i3x4 k2x1 ints#5", Direction.GRADIENT, 4));
    add(files, Part.CORE, map("conv n1 c1 m1 i4 k2 ints#5", 5));
    add(files, Part.CORE, convention(6));
    add(files, Part.FULL, valid("conv n1 c1 m2 i20x30 k3x2 ints#5", Direction.FORWARD, 7));
    return files;
  }

  private static void add(SortedMap<String, byte[]> files, Part part, Vector... tests) {
    Vector first = tests[0];
    VectorFile file =
        new VectorFile(
            HEADER,
            part,
            first.call().operator().label(),
            first.kind(),
            Map.of(FLAG.rule(), FLAG),
            List.of(tests));
    files.put(file.path(), VectorWriter.write(file, files));
  }

  private static Vector valid(String line, Direction direction, int number) {
    Vector made = VectorMaker.valid(CaseLine.parse(line), direction);
    return vector(line, Kind.of(direction), made.call(), made.outcome(), number);
  }

  private static Vector refused(String line, int number) {
    Vector made = VectorMaker.refused(CaseLine.parse(line), Direction.FORWARD);
    return vector(line, Kind.FORWARD, made.call(), made.outcome(), number);
  }

  private static Vector map(String line, int number) {
    Call call = CaseLine.parse(line).forward();
    return vector(line, Kind.INDEX_MAP, call, VectorMaker.terms(call), number);
  }

  private static Vector convention(int number) {
    List<Outcome.Option> options =
        List.of(
            option("included", "avgpool n1 c1 i4 k2 p1:1 ints#5"),
            option("excluded", "avgpool n1 c1 i4 k2 p1:1 by-inside-input ints#5"));
    return vector(
        options.get(0).caseLine(),
        Kind.FORWARD,
        options.get(0).call(),
        new Outcome.Convention("a-point", "A question?", options),
        number);
  }

  private static Outcome.Option option(String name, String line) {
    Case example = CaseLine.parse(line);
    Call call = example.forward();
    return new Outcome.Option(
        name, "its meaning", line, call, VectorMaker.results(call), Optional.empty());
  }

  private static Vector vector(String line, Kind kind, Call call, Outcome outcome, int number) {
    String id = call.operator().label() + "." + kind.label() + ".0000000" + number;
    return new Vector(id, kind, line, "a comment", List.of(FLAG.rule()), call, outcome);
  }

  /** Returns the id of a test of the sample. */
  public static String id(int number) {
    String kind = number == 4 ? "gradient" : number == 5 ? "index-map" : "forward";
    return (number == 6 ? "averagePool." : "convolution.") + kind + ".0000000" + number;
  }

  /** Returns every file but the manifest. */
  static SortedMap<String, byte[]> files() {
    return new TreeMap<>(FILES);
  }

  /** Changes the JSON of a file. */
  public SampleSet edit(String path, Consumer<ObjectNode> change) {
    ObjectNode node = (ObjectNode) MAPPER.readTree(files.get(path));
    change.accept(node);
    return put(path, MAPPER.writeValueAsBytes(node));
  }

  /** Changes a test of a file: its group and its place there count from 0. */
  public SampleSet editTest(String path, int group, Consumer<ObjectNode> change) {
    return edit(
        path,
        node -> change.accept((ObjectNode) node.get("groups").get(group).get("tests").get(0)));
  }

  /** Replaces or adds a file. */
  public SampleSet put(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  /** Changes the manifest after everything else. */
  public SampleSet editManifest(Consumer<ObjectNode> change) {
    manifestEdit =
        manifest -> {
          change.accept(manifest);
          return manifest;
        };
    return this;
  }

  /** Writes the set and returns its folder. */
  public Path write(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    ObjectNode manifest = (ObjectNode) MAPPER.readTree(manifest().write());
    Files.write(
        folder.resolve(Manifest.NAME), MAPPER.writeValueAsBytes(manifestEdit.apply(manifest)));
    return folder;
  }

  private Manifest manifest() {
    List<Manifest.Entry> entries = new ArrayList<>();
    files.forEach(
        (path, content) ->
            entries.add(
                new Manifest.Entry(
                    path,
                    path.startsWith("core/") ? Part.CORE : Part.FULL,
                    content.length,
                    Sha256.of(content),
                    tests(path))));
    return new Manifest(HEADER, entries);
  }

  /** As many tests as there were before the damage. */
  private static OptionalLong tests(String path) {
    if (!path.endsWith(".json")) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(path.equals(FORWARD) ? 3 : 1);
  }

  /** Returns the manifest's list of files. */
  static ArrayNode list(ObjectNode manifest) {
    return (ArrayNode) manifest.get("files");
  }
}
