package org.convspec.vectors.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Part;
import org.convspec.vectors.golden.VectorSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The second computation of the golden vectors, over the set and over files that are wrong. */
class CertifierTest {

  private static final Path SET = Path.of("data", "v1");
  private static final String PROGRAM = Path.of("certify", "certify.py").toString();

  @TempDir static Path work;

  @TempDir Path folder;

  @BeforeAll
  static void demandPython() throws InterruptedException {
    if (!Loader.PYTHON.isThere(work)) {
      String reason = "NOT RUN: the certifier, because there is no " + Loader.PYTHON.needs();
      System.err.println(reason);
      Assumptions.abort(reason);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CORE", "FULL"})
  @DisplayName("a second computation gives every number and every index map of the set")
  void agreesWithTheSet(Part part) throws Exception {
    VectorSet set = VectorSet.open(SET);
    long all = 0;
    long computed = 0;
    for (var entry : set.files(List.of(part))) {
      for (var test : set.read(entry).tests()) {
        all++;
        computed += test.outcome() instanceof Outcome.Invalid ? 0 : 1;
      }
    }
    Loader.Run run = certify(SET, part);
    assertThat(run.messages()).isEmpty();
    assertThat(run.output())
        .doesNotContain("DIFFERS")
        .containsPattern(
            "%1$d tests expected, %1$d read, %2$d computed .*, 0 differences\n$"
                .formatted(all, computed));
    assertThat(run.status()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a mistake in a set whose digests are right is found, and its test is named")
  void findsMistake(Mistake mistake) throws Exception {
    CoreFile file = new CoreFile(VectorSet.open(SET), mistake.path);
    String id = mistake.make(file);
    file.write(folder);
    Loader.Run run = certify(folder, Part.CORE);
    assertThat(run.output()).contains("DIFFERS " + id + ": " + mistake.message);
    assertThat(run.output() + run.messages())
        .contains("%1$d tests expected, %1$d read".formatted(file.numberOfTests()));
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  @DisplayName("the order of the terms of an index map does not matter")
  void takesTermsInAnyOrder() throws Exception {
    CoreFile file = new CoreFile(VectorSet.open(SET), "core/convolution-index-map.json");
    ArrayNode terms = CoreFile.firstOfSeveral(file.test(test -> true).get("terms"));
    terms.add(terms.remove(0));
    file.write(folder);
    Loader.Run run = certify(folder, Part.CORE);
    assertThat(run.output()).contains(", 0 differences");
    assertThat(run.status()).isZero();
  }

  @Test
  @DisplayName("a file of another content than the manifest promises ends in one line")
  void refusesDamage() throws Exception {
    new CoreFile(VectorSet.open(SET), "core/relu-forward.json").write(folder);
    Files.writeString(folder.resolve("core/relu-forward.json"), "{}");
    Loader.Run run = certify(folder, Part.CORE);
    assertThat(run.output()).isEmpty();
    assertThat(run.messages()).contains("core/relu-forward.json").hasLineCount(1);
    assertThat(run.status()).isEqualTo(1);
  }

  private static Loader.Run certify(Path set, Part part) throws Exception {
    List<String> words = new ArrayList<>(List.of("python3", "-B", PROGRAM));
    words.addAll(List.of("--folder", set.toString(), part.label()));
    return Loader.Run.of(words, work);
  }

  /** What may be wrong in a file though all digests are right. */
  private enum Mistake {
    CHANGED_NUMBER("core/convolution-forward.json", "output[") {
      @Override
      String make(CoreFile file) {
        JsonNode test = file.test(Mistake::hasNumber);
        ArrayNode values = (ArrayNode) test.at("/expected/output/values");
        values.set(0, values.get(0).asDouble() + 1);
        return test.get("id").asString();
      }
    },
    CHANGED_INDEX_MAP("core/convolution-index-map.json", "output[") {
      @Override
      String make(CoreFile file) {
        JsonNode test = file.test(each -> true);
        ArrayNode term = (ArrayNode) CoreFile.firstOfSeveral(test.get("terms")).get(0);
        term.set(0, term.get(0).asInt() + 1);
        return test.get("id").asString();
      }
    },
    /** A term that is there twice: as sets the terms are the same. */
    REPEATED_TERM("core/convolution-index-map.json", "output[") {
      @Override
      String make(CoreFile file) {
        JsonNode test = file.test(each -> true);
        ArrayNode terms = CoreFile.firstOfSeveral(test.get("terms"));
        terms.add(terms.get(0).deepCopy());
        return test.get("id").asString();
      }
    },
    LOST_RESULT("core/convolution-gradient.json", "there is no weightsGradient in the file") {
      @Override
      String make(CoreFile file) {
        var test = file.test(each -> each.has("expected"));
        test.withObject("/expected").remove("weightsGradient");
        return test.get("id").asString();
      }
    },
    LOST_ATTRIBUTE("core/convolution-forward.json", "KeyError: 'strides'") {
      @Override
      String make(CoreFile file) {
        file.group().withObject("/attributes").remove("strides");
        return file.group().at("/tests/0/id").asString();
      }
    },
    UNKNOWN_OPERATOR("core/relu-forward.json", "nothing here computes smoothRelu") {
      @Override
      String make(CoreFile file) {
        file.file().put("operator", "smoothRelu");
        return file.test(each -> each.has("expected")).get("id").asString();
      }
    };

    private final String path;
    private final String message;

    Mistake(String path, String message) {
      this.path = path;
      this.message = message;
    }

    /** Makes the mistake, and returns the id of the test that then is wrong. */
    abstract String make(CoreFile file);

    private static boolean hasNumber(JsonNode test) {
      return test.at("/expected/output/values/0").isNumber();
    }
  }
}
