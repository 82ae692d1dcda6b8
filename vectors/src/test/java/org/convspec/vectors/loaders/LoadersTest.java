package org.convspec.vectors.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The loaders in other languages, over the core set and over sets that are damaged. */
class LoadersTest {

  private static final Path SET = Path.of("data", "v1");

  @TempDir static Path work;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  @DisplayName("a loader reads all of the core set, and what it computes agrees")
  void readsTheCoreSet(Loader loader) throws Exception {
    demand(loader);
    Loader.Run run = loader.read(SET, work);
    assertThat(run.messages()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.output()).matches(successOver(coreTests()));
    assertThat(run.output()).endsWith("elements " + coreElements() + "\n");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a loader reads every element type, however its elements are written")
  void readsEveryWayOfWriting(Loader loader) throws Exception {
    demand(loader);
    SmallSet set = new SmallSet(Integer.MAX_VALUE);
    set.write(folder);
    Loader.Run run = loader.read(folder, work);
    assertThat(run.messages()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.output()).matches(successOver(set.numberOfTests()));
    assertThat(run.output()).endsWith("elements " + set.elements() + "\n");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a loader refuses a damaged set in one line")
  void refusesDamage(Loader loader) throws Exception {
    demand(loader);
    List<String> wrong = new ArrayList<>();
    for (Damage damage : Damage.values()) {
      Path damaged = folder.resolve(damage.name());
      damage.write(new SmallSet(20), damaged);
      Loader.Run run = loader.read(damaged, work);
      boolean isOneLine = run.messages().lines().count() == 1;
      boolean isRefused = run.status() == 1 && run.output().isEmpty();
      if (!isRefused || !isOneLine || !run.messages().contains(damage.message())) {
        wrong.add(damage + ": " + run);
      }
    }
    assertThat(wrong).isEmpty();
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

  private static long coreTests() {
    return VectorSet.open(SET).files(List.of(Part.CORE)).stream()
        .mapToLong(entry -> entry.tests().orElseThrow())
        .sum();
  }

  /** Returns the digest of all elements, as our own reader decodes them. */
  private static String coreElements() throws NoSuchAlgorithmException {
    ElementsDigest digest = new ElementsDigest();
    VectorSet set = VectorSet.open(SET);
    for (Manifest.Entry entry : set.files(List.of(Part.CORE))) {
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
