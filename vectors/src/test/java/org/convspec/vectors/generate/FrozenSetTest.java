package org.convspec.vectors.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.convspec.vectors.golden.Manifest;
import org.convspec.vectors.golden.VectorSet;
import org.convspec.vectors.verify.Verifier;
import org.junit.jupiter.api.Test;

/** The files of the set are those that the generator makes, on every machine and every Java. */
class FrozenSetTest {

  private static final Path SET = Path.of("data", "v1");

  @Test
  void theGeneratorMakesTheCommittedFiles() throws IOException {
    SortedMap<String, byte[]> made = Generator.files(Plan.read());
    SortedMap<String, byte[]> committed = committed();
    assertThat(made.keySet()).isEqualTo(committed.keySet());
    made.forEach(
        (path, content) ->
            assertThat(text(path, content)).as(path).isEqualTo(text(path, committed.get(path))));
  }

  @Test
  void theCommittedSetIsWhatItSays() {
    VectorSet set = VectorSet.open(SET);
    long[] tests = {0};
    Verifier.verify(set, file -> tests[0] += file.tests().size());
    assertThat(tests[0]).isPositive().isEqualTo(set.manifest().tests());
    assertThat(set.manifest().digest()).hasSize(64);
  }

  private static SortedMap<String, byte[]> committed() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(SET)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        files.put(SET.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    }
    assertThat(files).containsKey(Manifest.NAME);
    return files;
  }

  /** Differences in text can be read; bytes of raw tensors are compared one by one too. */
  private static String text(String path, byte[] content) {
    return new String(
        content, path.endsWith(".json") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
  }
}
