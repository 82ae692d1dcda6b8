package org.convspec.vectors.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A set is written whole, or not at all. */
class SetFolderTest {

  @TempDir private Path temporary;

  @Test
  void aNewSet() throws IOException {
    SetFolder.write(temporary.resolve("a").resolve("set"), files("new"));
    assertThat(tree()).isEqualTo(tree("a/set/", "new"));
  }

  @Test
  void anEmptyFolderBecomesASet() throws IOException {
    Files.createDirectory(temporary.resolve("set"));
    SetFolder.write(temporary.resolve("set"), files("new"));
    assertThat(tree()).isEqualTo(tree("set/", "new"));
  }

  @Test
  void anOldSetIsReplacedWithAllThatWasInIt() throws IOException {
    SetFolder.write(temporary.resolve("set"), files("old"));
    Files.writeString(temporary.resolve("set").resolve("core").resolve("gone.json"), "old");
    SetFolder.write(temporary.resolve("set"), files("new"));
    assertThat(tree()).isEqualTo(tree("set/", "new"));
  }

  @Test
  void aSetIsReadByWhoeverReadsOtherFolders() throws IOException {
    Path other = Files.createDirectory(temporary.resolve("other"));
    assumeThat(other.getFileSystem().supportedFileAttributeViews()).contains("posix");
    SetFolder.write(temporary.resolve("set"), files("new"));
    assertThat(Files.getPosixFilePermissions(temporary.resolve("set")))
        .isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void aFolderOfSomethingElseIsLeftAlone() throws IOException {
    Path other = Files.createDirectory(temporary.resolve("letters"));
    Files.writeString(other.resolve("letter.txt"), "dear");
    assertRefused(other, files("new"));
    assertThat(tree()).containsOnlyKeys("letters/letter.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "old",
        "[]",
        "{}",
        "{\"format\": \"cargo\"}",
        "{\"format\": 1}",
        "{\"format\": \"convspec-vectors\""
      })
  void aFolderWithAnotherManifestIsLeftAlone(String manifest) throws IOException {
    Path other = Files.createDirectory(temporary.resolve("cargo"));
    Files.writeString(other.resolve(Manifest.NAME), manifest);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> SetFolder.write(other, files("new")))
        .withMessage(
            other
                + " holds something that is no set: it has no MANIFEST.json of format"
                + " convspec-vectors");
    assertThat(tree()).isEqualTo(Map.of("cargo/" + Manifest.NAME, manifest));
  }

  @Test
  void aFileIsLeftAlone() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "mine");
    assertRefused(file, files("new"));
    assertThat(tree()).containsOnlyKeys("file");
  }

  @Test
  void aParentThatIsAFile() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "mine");
    assertRefused(file.resolve("set"), files("new"));
    assertThat(tree()).containsOnlyKeys("file");
  }

  @Test
  void aPathThatCannotBeMadeLeavesTheOldSet() throws IOException {
    SetFolder.write(temporary.resolve("set"), files("old"));
    SortedMap<String, byte[]> impossible = files("new");
    impossible.put("core/first.json/below-a-file.json", new byte[1]);
    assertRefused(temporary.resolve("set"), impossible);
    assertThat(tree()).isEqualTo(tree("set/", "old"));
  }

  @Test
  void aPathThatLeadsOutLeavesTheOldSet() throws IOException {
    SetFolder.write(temporary.resolve("set"), files("old"));
    SortedMap<String, byte[]> outside = files("new");
    outside.put("../outside.json", new byte[1]);
    assertRefused(temporary.resolve("set"), outside);
    assertThat(tree()).isEqualTo(tree("set/", "old"));
  }

  private static void assertRefused(Path folder, SortedMap<String, byte[]> files) {
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> SetFolder.write(folder, files));
  }

  private static SortedMap<String, byte[]> files(String content) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    String manifest = "{\"format\": \"convspec-vectors\", \"of\": \"" + content + "\"}";
    files.put(Manifest.NAME, manifest.getBytes(StandardCharsets.UTF_8));
    files.put("core/first.json", content.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static SortedMap<String, String> tree(String folder, String content) {
    SortedMap<String, String> tree = new TreeMap<>();
    files(content)
        .forEach(
            (path, bytes) -> tree.put(folder + path, new String(bytes, StandardCharsets.UTF_8)));
    return tree;
  }

  /** Every file there is, also one that a writer left behind; and folders that hold nothing. */
  private SortedMap<String, String> tree() throws IOException {
    SortedMap<String, String> tree = new TreeMap<>();
    try (Stream<Path> all = Files.walk(temporary)) {
      for (Path path : all.toList()) {
        String name = temporary.relativize(path).toString().replace('\\', '/');
        if (Files.isRegularFile(path)) {
          tree.put(name, Files.readString(path));
        } else if (path.toFile().list().length == 0) {
          tree.put(name, "nothing");
        }
      }
    }
    return tree;
  }
}
