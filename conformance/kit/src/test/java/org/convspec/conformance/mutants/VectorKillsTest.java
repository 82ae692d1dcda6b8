package org.convspec.conformance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convspec.conformance.golden.VectorJudge;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.run.CheckRun;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Implementation;
import org.convspec.vectors.generate.Plan;
import org.convspec.vectors.generate.StrengthAudit;
import org.convspec.vectors.generate.WeakReason;
import org.convspec.vectors.golden.Kind;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.golden.VectorFile;
import org.convspec.vectors.golden.VectorSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The vectors find known mistakes, and accuse nobody who made none. What finds what is committed,
 * so that a vector which stops finding something is noticed.
 */
class VectorKillsTest {

  private static final Path VECTORS = Path.of("..", "..", "vectors");
  private static final Path KILLS = VECTORS.resolve("kills.txt");
  private static final Path RULES = VECTORS.resolve("rules-without-vectors.txt");
  private static final Path MADE = Path.of("target");
  private static final int MOST_NAMED = 3;
  private static final int LEAST_REASON = 20;
  private static final String SEPARATOR = " | ";

  private static VectorSet set;
  private static List<VectorKills> kills;

  @BeforeAll
  static void askEveryMutant() {
    set = VectorSet.open(VECTORS.resolve("data").resolve("v1"));
    kills = VectorKills.of(set);
  }

  @Test
  void everyMutantIsShownByTheVectorsThatTheFileNames() throws IOException {
    assertCommitted(KILLS, kills.stream().map(VectorKillsTest::row).toList());
  }

  /** A rule whose breach no vector shows could be broken by everybody who passes. */
  @Test
  void everyRuleHasAVectorThatItsBreachFails() throws IOException {
    assertCommitted(
        RULES,
        CheckRun.checkedRules().stream()
            .filter(rule -> kills.stream().noneMatch(row -> row.showsBreachOf(rule)))
            .map(VectorKillsTest::row)
            .toList());
  }

  /** A line of the plan gives this reason where no other applies. */
  @Test
  void whatIsWeakAndSaidToShowAMistakeShowsOne() {
    Set<String> killers =
        kills.stream()
            .flatMap(row -> row.killers().stream())
            .map(Vector::id)
            .collect(Collectors.toSet());
    List<String> shown =
        StrengthAudit.of(Plan.read()).rows().stream()
            .filter(row -> row.reasons().contains(WeakReason.SHOWN))
            .map(row -> row.vector().id())
            .toList();
    assertThat(shown).isNotEmpty();
    assertThat(killers).containsAll(shown);
  }

  static Stream<Implementation> careful() {
    return Stream.of(
        new PlainEverything(), BuiltIn.IM2COL.implementation(), BuiltIn.LITERAL.implementation());
  }

  @ParameterizedTest
  @MethodSource("careful")
  void nobodyIsAccusedWhoMadeNoMistake(Implementation implementation) {
    long asked = 0;
    for (VectorFile file : files()) {
      if (!implementation.profile().operators().contains(file.operator())) {
        continue;
      }
      VectorJudge judge = new VectorJudge(implementation);
      for (Vector test : file.tests()) {
        if (test.kind() != Kind.INDEX_MAP) {
          assertThat(judge.examine(test)).as(test.id()).isEqualTo(Finding.pass());
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(1_000);
  }

  private static List<VectorFile> files() {
    return set.files(VectorKills.PARTS).stream().map(set::read).toList();
  }

  /** What is found out of a mutant or a rule, and whether that needs a reason. */
  private record Row(String id, String found, boolean isExplained) {

    String line(Map<String, String> reasons) {
      String rest = isExplained ? "" : SEPARATOR + reasons.getOrDefault(id, "");
      return id + SEPARATOR + found + rest;
    }
  }

  /** The mutant, what it does, by how many vectors it is shown, and some of them. */
  private static Row row(VectorKills kill) {
    int count = kill.killers().size();
    String named =
        kill.killers().stream()
            .limit(MOST_NAMED)
            .map(Vector::id)
            .map(id -> " " + id)
            .collect(Collectors.joining());
    String what = kill.mutant().what().replace('|', '/');
    return new Row(kill.mutant().id(), what + SEPARATOR + count + named, count > 0);
  }

  /** The rule, and those of its mutants that vectors of other rules show. */
  private static Row row(String rule) {
    String elsewhere =
        kills.stream()
            .filter(row -> row.mutant().rules().contains(rule) && !row.killers().isEmpty())
            .map(row -> row.mutant().id())
            .collect(Collectors.joining(" "));
    return new Row(rule, elsewhere.isEmpty() ? "none" : elsewhere, false);
  }

  /** What is found lies in target, below the comments of the committed file, to take its place. */
  private static void assertCommitted(Path file, List<Row> rows) throws IOException {
    List<String> committed = Files.readAllLines(file);
    Map<String, String> reasons = new TreeMap<>();
    for (String line : committed) {
      String[] columns = line.split(" \\| ", -1);
      reasons.put(columns[0], columns[columns.length - 1]);
    }
    List<String> found = new ArrayList<>(committed);
    found.removeIf(line -> !line.startsWith("#"));
    rows.forEach(row -> found.add(row.line(reasons)));
    Files.createDirectories(MADE);
    Files.write(MADE.resolve(file.getFileName()), found);
    assertThat(committed).as(file + ", of which what was found lies in target").isEqualTo(found);
    assertThat(rows)
        .filteredOn(row -> !row.isExplained())
        .allSatisfy(row -> assertThat(reasons.get(row.id())).hasSizeGreaterThan(LEAST_REASON));
  }
}
