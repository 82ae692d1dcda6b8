package org.convspec.vectors.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.golden.Expected;
import org.convspec.vectors.golden.Kind;
import org.convspec.vectors.golden.Manifest;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Part;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.golden.VectorSet;
import org.convspec.vectors.loaders.Loader.Program;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The loaders in other languages, over the core set and over sets that are damaged. */
class LoadersTest {

  private static final Path SET = Path.of("data", "v1");

  private static final Set<Damage> SEEN_BY_STRICT_LOADERS_ALONE =
      EnumSet.of(
          Damage.OTHER_FORMAT,
          Damage.OTHER_DIGEST,
          Damage.ALL_SKIPPED,
          Damage.OTHER_SHAPE,
          Damage.WRONG_NUMBER,
          Damage.OUT_OF_BOUND);

  @TempDir static Path work;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  @DisplayName("a strict loader reads all of the core set, and what its example computes agrees")
  void readsTheCoreSet(Loader loader) throws Exception {
    demand(loader);
    Loader.Run run = loader.read(Program.EXAMPLE, SET, Part.CORE, work);
    assertThat(run.messages()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.output()).matches(successOver(tests(Part.CORE)));
    assertThat(run.output()).endsWith("elements " + elements(Part.CORE) + "\n");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a small loader reads and decodes every test of every part of the set")
  void readsEveryPart(Loader loader) throws Exception {
    demand(loader);
    for (Part part : Part.values()) {
      Loader.Run run = loader.read(Program.READ_ALL, SET, part, work);
      assertThat(run).isEqualTo(allRead(tests(part), elements(part)));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("both loaders read every element type, however its elements are written")
  void readsEveryWayOfWriting(Loader loader) throws Exception {
    demand(loader);
    SmallSet set = new SmallSet(Integer.MAX_VALUE);
    set.write(folder);
    String elements = set.elements();
    Loader.Run run = loader.read(Program.EXAMPLE, folder, Part.CORE, work);
    assertThat(run.messages()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.output()).matches(successOver(set.numberOfTests()));
    assertThat(run.output()).endsWith("elements " + elements + "\n");
    assertThat(loader.read(Program.READ_ALL, folder, Part.CORE, work))
        .isEqualTo(allRead(set.numberOfTests(), elements));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a strict loader refuses a damaged set in one line")
  void refusesDamage(Loader loader) throws Exception {
    demand(loader);
    List<String> wrong = new ArrayList<>();
    for (Damage damage : Damage.values()) {
      Path damaged = folder.resolve(damage.name());
      damage.write(new SmallSet(20), damaged);
      Loader.Run run = loader.read(Program.EXAMPLE, damaged, Part.CORE, work);
      boolean isOneLine = run.messages().lines().count() == 1;
      boolean isRefused = run.status() == 1 && run.output().isEmpty();
      if (!isRefused || !isOneLine || !run.messages().contains(damage.message())) {
        wrong.add(damage + ": " + run);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a small loader refuses a damaged set, but for what its page says it does not check")
  void refusesDamagedFiles(Loader loader) throws Exception {
    demand(loader);
    Set<Damage> read = EnumSet.noneOf(Damage.class);
    for (Damage damage : Damage.values()) {
      Path damaged = folder.resolve(damage.name());
      damage.write(new SmallSet(20), damaged);
      Loader.Run run = loader.read(Program.READ_ALL, damaged, Part.CORE, work);
      boolean isRefused = run.status() != 0 && run.output().isEmpty() && !run.messages().isEmpty();
      if (!isRefused) {
        read.add(damage);
      }
    }
    assertThat(read).isEqualTo(SEEN_BY_STRICT_LOADERS_ALONE);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a small loader is small")
  void isSmall(Loader loader) throws Exception {
    List<String> lines = Files.readAllLines(loader.file());
    assertThat(lines).hasSizeLessThanOrEqualTo(loader == Loader.C ? 41 : 36);
    assertThat(lines).allMatch(line -> line.length() <= 110);
  }

  private static Loader.Run allRead(long tests, String elements) {
    String output = "%1$d tests of %1$d read\nelements %2$s\n".formatted(tests, elements);
    return new Loader.Run(0, output, "");
  }

  private static void demand(Loader loader) throws InterruptedException {
    if (!loader.isThere(work)) {
      String reason =
          "NOT RUN: the loader for " + loader + ", because there is no " + loader.needs();
      System.err.println(reason);
      Assumptions.abort(reason);
    }
  }

  private static String successOver(long tests) {
    return "(?s)%1$d tests expected, %1$d read, [1-9][0-9]* computed: all agree\n.*"
        .formatted(tests);
  }

  private static long tests(Part part) {
    return VectorSet.open(SET).files(List.of(part)).stream()
        .mapToLong(entry -> entry.tests().orElseThrow())
        .sum();
  }

  /** Returns the digest of all elements, as our own reader decodes them. */
  private static String elements(Part part) throws NoSuchAlgorithmException {
    ElementsDigest digest = new ElementsDigest();
    VectorSet set = VectorSet.open(SET);
    for (Manifest.Entry entry : set.files(List.of(part))) {
      for (Vector test : set.read(entry).tests()) {
        addTest(digest, test);
      }
    }
    return digest.hex();
  }

  /** An index map has no elements. */
  private static void addTest(ElementsDigest digest, Vector test) {
    if (test.outcome() instanceof Outcome.Convention convention) {
      addQuestion(digest, convention.options());
    } else if (test.kind() != Kind.INDEX_MAP) {
      addAll(digest, test.call().tensors());
      if (test.outcome() instanceof Outcome.Valid valid) {
        addAll(digest, wanted(valid.results()));
      }
    }
  }

  /** The test has the inputs that are the same in all alternatives; each of them has the others. */
  private static void addQuestion(ElementsDigest digest, List<Outcome.Option> options) {
    Map<Slot, Tensor> shared = new TreeMap<>(options.get(0).call().tensors());
    options.forEach(option -> shared.entrySet().retainAll(option.call().tensors().entrySet()));
    addAll(digest, shared);
    for (Outcome.Option option : options) {
      Map<Slot, Tensor> own = new TreeMap<>(option.call().tensors());
      own.keySet().removeAll(shared.keySet());
      addAll(digest, own);
      addAll(digest, wanted(option.results()));
    }
  }

  private static Map<Slot, Tensor> wanted(Map<Slot, Expected> results) {
    Map<Slot, Tensor> tensors = new TreeMap<>();
    results.forEach((slot, expected) -> tensors.put(slot, expected.want()));
    return tensors;
  }

  private static void addAll(ElementsDigest digest, Map<Slot, Tensor> tensors) {
    Map<String, Tensor> byName = new TreeMap<>();
    tensors.forEach((slot, tensor) -> byName.put(slot.label(), tensor));
    byName.values().forEach(tensor -> digest.addAll(tensor.toArray()));
  }
}
