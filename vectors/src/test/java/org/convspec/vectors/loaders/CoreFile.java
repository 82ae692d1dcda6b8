package org.convspec.vectors.loaders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.convspec.vectors.golden.Manifest;
import org.convspec.vectors.golden.Part;
import org.convspec.vectors.golden.Sha256;
import org.convspec.vectors.golden.VectorSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One file of the core set, which a test may change; written, it is a set of its own. */
final class CoreFile {

  private final VectorSet set;
  private final String path;
  private final ObjectNode file;

  CoreFile(VectorSet set, String path) {
    this.set = set;
    this.path = path;
    Manifest.Entry entry =
        set.files(List.of(Part.CORE)).stream()
            .filter(each -> each.path().equals(path))
            .findAny()
            .orElseThrow();
    this.file = (ObjectNode) JsonMapper.shared().readTree(set.content(entry));
  }

  /** Returns all that is in the file. */
  ObjectNode file() {
    return file;
  }

  /** Returns the first group, whose first test is often the one to change. */
  ObjectNode group() {
    return (ObjectNode) file.get("groups").get(0);
  }

  /** Returns the first test that is as wanted. */
  ObjectNode test(Predicate<JsonNode> isWanted) {
    for (JsonNode group : file.get("groups")) {
      for (JsonNode test : group.get("tests")) {
        if (isWanted.test(test)) {
          return (ObjectNode) test;
        }
      }
    }
    throw new IllegalArgumentException("there is no such test in " + path);
  }

  int numberOfTests() {
    return file.get("numberOfTests").asInt();
  }

  /** Writes a set of this file and of the raw tensors, with a manifest that has their digests. */
  void write(Path folder) throws IOException {
    List<Manifest.Entry> entries = new ArrayList<>();
    for (Manifest.Entry entry : set.manifest().files()) {
      boolean isRaw = entry.tests().isEmpty() && entry.part() == Part.CORE;
      if (isRaw) {
        entries.add(add(folder, entry.path(), set.content(entry), entry.tests()));
      } else if (entry.path().equals(path)) {
        byte[] content = JsonMapper.shared().writeValueAsBytes(file);
        entries.add(add(folder, path, content, OptionalLong.of(numberOfTests())));
      }
    }
    Manifest manifest = new Manifest(set.manifest().header(), entries);
    Files.write(folder.resolve(Manifest.NAME), manifest.write());
  }

  private static Manifest.Entry add(Path folder, String path, byte[] content, OptionalLong tests)
      throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.write(folder.resolve(path), content);
    return new Manifest.Entry(path, Part.CORE, content.length, Sha256.of(content), tests);
  }

  /** Returns the first of some lists that has two members or more. */
  static ArrayNode firstOfSeveral(JsonNode lists) {
    for (JsonNode list : lists) {
      if (list.size() > 1) {
        return (ArrayNode) list;
      }
    }
    throw new IllegalArgumentException("no list has two members");
  }
}
