package org.convspec.vectors.loaders;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.golden.Header;
import org.convspec.vectors.golden.Manifest;
import org.convspec.vectors.golden.Part;
import org.convspec.vectors.golden.Sha256;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A set with every way of writing a tensor, in every element type, and with tests of every kind:
 * what a loader has to read, though the core set may not have it all.
 */
final class SmallSet {

  static final String RELU = "core/relu-forward.json";
  static final String PAD = "core/pad-forward.json";
  static final String RAW = "core/pad-forward-float16.bin";

  /** Numbers of 32 bits in a group of 8. */
  private static final String WIDE = "core/convolution-forward-int32.bin";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Header HEADER = new Header("small", "draft", "0.1.0", "0.1.0");

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, Integer> tests = new TreeMap<>();
  private final ElementsDigest digest;

  /**
   * Makes a set.
   *
   * @param most at most so many bit patterns of an element type are in it
   */
  SmallSet(int most) throws NoSuchAlgorithmException {
    this.digest = new ElementsDigest();
    addOwnTypes();
    addPatterns(most);
    addIndexMap();
    addRelu();
    addQuestion();
  }

  /** Returns the digest of all elements, in the order of the files. */
  String elements() {
    return digest.hex();
  }

  int numberOfTests() {
    return tests.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A pad that pads nothing gives back what it was given, in every element type. */
  private void addPatterns(int most) {
    ArrayNode groups = NODES.arrayNode();
    for (ElementType type : ElementType.values()) {
      Patterns patterns = Patterns.of(type).limited(most);
      ObjectNode group = group(groups, type);
      group.putObject("attributes").put("mode", "CONSTANT").put("value", 0);
      ArrayNode list = group.putArray("tests");
      String path = "core/pad-forward-" + type.label() + ".bin";
      byte[] raw = patterns.raw();
      files.put(path, raw);
      addSame(list, shape(patterns.count()).put("file", path).put("sha256", Sha256.of(raw)));
      addSame(list, listed(patterns.listed()));
      addSame(list, listed(type.isInteger() ? patterns.listed() : patterns.hexadecimal()));
      for (int copy = 0; copy < 6; copy++) {
        digest.addAll(patterns.values());
      }
    }
    addFile("pad", "FORWARD", PAD, groups);
  }

  private void addSame(ArrayNode list, ObjectNode tensor) {
    ObjectNode test = test(list, "pad.forward", "valid");
    test.putObject("inputs").set("input", tensor);
    test.putObject("expected").set("output", tensor.deepCopy().put("tier", "SPECIAL"));
  }

  /** A tensor may have another element type than its group, in a list and in a raw file. */
  private void addOwnTypes() {
    ArrayNode groups = NODES.arrayNode();
    ArrayNode list = group(groups, ElementType.INT8).putArray("tests");
    ObjectNode test = test(list, "convolution.forward.00000001", "valid");
    ObjectNode inputs = test.putObject("inputs");
    byte[] raw = {0, 0, 1, 0, -1, -1, -1, -1};
    files.put(WIDE, raw);
    inputs.set("bias", ofInt32(shape(2).put("file", WIDE).put("sha256", Sha256.of(raw))));
    inputs.set("input", listed(new Object[] {-128.0}));
    ObjectNode output = ofInt32(listed(new Object[] {2147483647.0})).put("tier", "EXACT");
    test.putObject("expected").set("output", output);
    digest.addAll(new double[] {65536, -1, -128, 2147483647});
    addFile("convolution", "FORWARD", "core/convolution-forward.json", groups);
  }

  private static ObjectNode ofInt32(ObjectNode tensor) {
    return tensor.put("elementType", ElementType.INT32.label());
  }

  /** An index map has no elements: nothing goes into the digest. */
  private void addIndexMap() {
    ArrayNode groups = NODES.arrayNode();
    ArrayNode list = group(groups, ElementType.FLOAT64).putArray("tests");
    ObjectNode test = test(list, "pad.index-map", "valid");
    test.putObject("inputs").set("input", shape(1));
    test.putArray("terms").addArray().addArray().add(0);
    addFile("pad", "INDEX_MAP", "core/pad-index-map.json", groups);
  }

  private void addRelu() {
    ArrayNode groups = NODES.arrayNode();
    ArrayNode list = group(groups, ElementType.FLOAT64).putArray("tests");
    ObjectNode test = test(list, "relu.forward.00000001", "valid");
    test.putObject("inputs").set("input", listed(new Object[] {-2.5, 3.0, "0x7ff8000000000000"}));
    ObjectNode output =
        listed(new Object[] {0.0, 3.0, "0x7ff8000000000000"}).put("tier", "SPECIAL");
    test.putObject("expected").set("output", output);
    digest.addAll(new double[] {-2.5, 3, Double.NaN, 0, 3, Double.NaN});
    addBounded(list);
    addFile("relu", "FORWARD", RELU, groups);
  }

  /** One number is equal, one at its bound from what is right, one is not judged. */
  private void addBounded(ArrayNode list) {
    ObjectNode test = test(list, "relu.forward.00000002", "valid");
    test.putObject("inputs").set("input", listed(new Object[] {-2.5, 3.0, -7.0}));
    ObjectNode output = listed(new Object[] {0.0, 3.0625, 5.0}).put("tier", "BOUNDED");
    output.putArray("bound").add(0).add(0.0625).addNull();
    test.putObject("expected").set("output", output);
    digest.addAll(new double[] {-2.5, 3, -7, 0, 3.0625, 5});
  }

  /** A question of convention with three answers; two have tensors of their own, one refuses. */
  private void addQuestion() {
    ArrayNode groups = NODES.arrayNode();
    ArrayNode list = group(groups, ElementType.FLOAT32).putArray("tests");
    ObjectNode test = test(list, "resize.forward.00000001", "convention");
    test.putObject("inputs").set("input", listed(new Object[] {7.0}));
    ArrayNode alternatives = test.putArray("alternatives");
    ObjectNode first = alternatives.addObject().put("name", "first");
    first.putObject("inputs").set("input", listed(new Object[] {8.0}));
    first.putObject("expected").set("output", listed(new Object[] {9.0}).put("tier", "EXACT"));
    ObjectNode second = alternatives.addObject().put("name", "second");
    second.putObject("expected").set("output", listed(new Object[] {10.0}).put("tier", "EXACT"));
    alternatives.addObject().put("name", "third").put("rule", "RES-01");
    digest.addAll(new double[] {7, 8, 9, 10});
    addFile("resize", "FORWARD", "core/resize-forward.json", groups);
  }

  private static ObjectNode group(ArrayNode groups, ElementType type) {
    ObjectNode group = groups.addObject().put("elementType", type.label());
    group.putObject("layouts").put("data", "NC").put("weights", "OI");
    return group;
  }

  private static ObjectNode test(ArrayNode list, String id, String result) {
    return list.addObject().put("id", id).put("result", result).put("comment", "\u00e9 \"\\\t");
  }

  private static ObjectNode shape(int count) {
    ObjectNode tensor = NODES.objectNode();
    tensor.putArray("shape").add(1).add(count);
    return tensor;
  }

  private static ObjectNode listed(Object[] elements) {
    ObjectNode tensor = shape(elements.length);
    ArrayNode values = tensor.putArray("values");
    for (Object element : elements) {
      if (element instanceof Double number) {
        values.add(number);
      } else {
        values.add((String) element);
      }
    }
    return tensor;
  }

  private void addFile(String operator, String direction, String path, ArrayNode groups) {
    int count = 0;
    for (var group : groups) {
      count += group.get("tests").size();
    }
    ObjectNode file = NODES.objectNode().put("operator", operator).put("direction", direction);
    file.put("numberOfTests", count).set("groups", groups);
    files.put(path, JsonMapper.shared().writeValueAsBytes(file));
    tests.put(path, count);
  }

  /** Replaces text in a file, which must be there. */
  void edit(String path, String from, String to) {
    String text = new String(files.get(path), StandardCharsets.UTF_8);
    files.put(path, replaced(text, from, to).getBytes(StandardCharsets.UTF_8));
  }

  static String replaced(String text, String from, String to) {
    if (!text.contains(from)) {
      throw new IllegalArgumentException("there is no " + from);
    }
    return text.replace(from, to);
  }

  void truncate(String path) {
    files.put(path, Arrays.copyOf(files.get(path), files.get(path).length / 2));
  }

  void rename(String path, String to) {
    files.put(to, files.remove(path));
  }

  /** Takes a file away. */
  void remove(String path) {
    files.remove(path);
    tests.remove(path);
  }

  void removeAll() {
    files.clear();
    tests.clear();
  }

  /** Writes the files and a manifest that suits them. */
  void write(Path folder) throws IOException {
    List<Manifest.Entry> entries = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
      Integer count = tests.get(file.getKey());
      entries.add(
          new Manifest.Entry(
              file.getKey(),
              Part.CORE,
              file.getValue().length,
              Sha256.of(file.getValue()),
              count == null ? OptionalLong.empty() : OptionalLong.of(count)));
    }
    Files.createDirectories(folder);
    Files.write(folder.resolve(Manifest.NAME), new Manifest(HEADER, entries).write());
  }
}
