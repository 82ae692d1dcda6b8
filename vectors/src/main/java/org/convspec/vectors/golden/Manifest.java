package org.convspec.vectors.golden;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.convspec.vectors.format.FieldException;
import org.convspec.vectors.format.Fields;
import org.convspec.vectors.format.Quote;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a set consists of.
 *
 * @param header what every file begins with
 * @param files every file but the manifest, by path
 */
public record Manifest(Header header, List<Entry> files) {

  /** The name of the file. */
  public static final String NAME = "MANIFEST.json";

  private static final long MOST_TESTS = 1_000_000;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Keeps an unmodifiable copy. */
  public Manifest {
    files = List.copyOf(files);
  }

  /**
   * One file of the set.
   *
   * @param path relative to the manifest
   * @param part the part it belongs to
   * @param bytes its length
   * @param sha256 its digest
   * @param tests the number of tests in it; none in a raw tensor
   */
  public record Entry(String path, Part part, long bytes, String sha256, OptionalLong tests) {}

  /** Returns the number of tests in all files. */
  public long tests() {
    return files.stream().mapToLong(entry -> entry.tests().orElse(0)).sum();
  }

  /** Returns one digest for the whole set: over a line for each file, digest and path. */
  public String digest() {
    StringBuilder lines = new StringBuilder();
    files.forEach(
        entry -> lines.append(entry.sha256()).append("  ").append(entry.path()).append('\n'));
    return Sha256.of(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the manifest as bytes. */
  public byte[] write() {
    ObjectNode node = VectorWriter.header(header);
    node.put("tests", tests()).put("digest", digest());
    ArrayNode list = node.putArray("files");
    for (Entry entry : files) {
      ObjectNode each = MAPPER.createObjectNode().put("path", entry.path());
      each.put("part", entry.part().label());
      entry.tests().ifPresent(tests -> each.put("tests", tests));
      list.add(each.put("bytes", entry.bytes()).put("sha256", entry.sha256()));
    }
    return JsonLines.bytes(node);
  }

  /**
   * Reads a manifest.
   *
   * @throws VectorException if it contradicts itself, or is none
   */
  static Manifest read(byte[] bytes) {
    try {
      Fields fields = new Fields("the manifest", VectorReader.json(bytes));
      Manifest manifest =
          new Manifest(
              VectorReader.header(fields),
              fields.list("files", each -> entry(new Fields("a file", each))));
      manifest.check(fields);
      return manifest;
    } catch (FieldException wrong) {
      throw new VectorException(NAME, "", wrong.getMessage());
    }
  }

  private static Entry entry(Fields fields) {
    return new Entry(
        fields.text("path"),
        fields.oneOf("part", Part.values(), Part::label),
        fields.number("bytes"),
        fields.text("sha256"),
        fields.has("tests") ? OptionalLong.of(fields.number("tests")) : OptionalLong.empty());
  }

  private void check(Fields fields) {
    for (int place = 1; place < files.size(); place++) {
      if (files.get(place - 1).path().compareTo(files.get(place).path()) >= 0) {
        throw new FieldException(
            Quote.of(files.get(place).path()) + " stands twice, or not in the order of paths");
      }
    }
    for (Entry entry : files) {
      long count = entry.tests().orElse(1);
      if (count < 1 || count > MOST_TESTS) {
        throw new FieldException(
            Quote.of(entry.path()) + " has " + count + " tests; expected 1 to " + MOST_TESTS);
      }
    }
    if (tests() != fields.number("tests")) {
      throw new FieldException(
          "the files have " + tests() + " tests, but 'tests' is " + fields.number("tests"));
    }
    if (!digest().equals(fields.text("digest"))) {
      throw new FieldException("the digest of the set is " + digest());
    }
    if (tests() == 0) {
      throw new FieldException("there is no test");
    }
  }
}
