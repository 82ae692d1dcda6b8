package org.convspec.conformance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convspec.conformance.golden.VectorJudge;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.run.CheckRun;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Implementation;
import org.convspec.vectors.golden.Kind;
import org.convspec.vectors.golden.Part;
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
    List<String> committed = lines(KILLS);
    Map<String, String> reasons = reasons(committed);
    List<String> found = kills.stream().map(row -> line(row, reasons)).toList();
    write(KILLS, committed, found);
    assertThat(content(committed))
        .as("vectors/kills.txt, of which target/kills.txt is what was found")
        .isEqualTo(found);
  }

  @Test
  void whatNoVectorShowsHasAReason() throws IOException {
    assertThat(content(lines(KILLS)))
        .filteredOn(line -> line.split(" \\| ")[2].equals("0"))
        .allSatisfy(line -> assertThat(line.split(" \\| ", -1)[3]).hasSizeGreaterThan(20));
  }

  /** A rule whose breach no vector shows could be broken by everybody who passes. */
  @Test
  void everyRuleHasAVectorThatItsBreachFails() throws IOException {
    List<String> committed = lines(RULES);
    Map<String, String> reasons = new TreeMap<>();
    content(committed)
        .forEach(line -> reasons.put(line.split(" \\| ")[0], line.split(" \\| ", -1)[1]));
    List<String> without =
        CheckRun.checkedRules().stream()
            .filter(rule -> kills.stream().noneMatch(row -> row.showsBreachOf(rule)))
            .toList();
    write(
        RULES,
        committed,
        without.stream().map(rule -> rule + SEPARATOR + reasons.getOrDefault(rule, "")).toList());
    assertThat(reasons.keySet())
        .as("vectors/rules-without-vectors.txt, of which what was found lies in target")
        .containsExactlyElementsOf(without);
    assertThat(reasons.values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
  }

  static Stream<Implementation> careful() {
    return Stream.of(
        new PlainEverything(),
        BuiltIn.IM2COL.implementation(),
        BuiltIn.LITERAL.implementation());
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
    return set.files(List.of(Part.values())).stream().map(set::read).toList();
  }

  /** The mutant, what it does, by how many vectors it is shown, and some of them or a reason. */
  private static String line(VectorKills row, Map<String, String> reasons) {
    String id = row.mutant().id();
    String named =
        row.killers().stream()
            .limit(MOST_NAMED)
            .map(Vector::id)
            .collect(Collectors.joining(" "));
    return String.join(
        SEPARATOR,
        id,
        row.mutant().what().replace('|', '/'),
        Integer.toString(row.killers().size()),
        row.killers().isEmpty() ? reasons.getOrDefault(id, "") : named);
  }

  private static Map<String, String> reasons(List<String> committed) {
    Map<String, String> reasons = new TreeMap<>();
    for (String line : content(committed)) {
      String[] columns = line.split(" \\| ", -1);
      if (columns[2].equals("0")) {
        reasons.put(columns[0], columns[3]);
      }
    }
    return reasons;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static List<String> content(List<String> lines) {
    return lines.stream().filter(line -> !line.startsWith("#")).toList();
  }

  /** Writes what was found, below the comments of the committed file, to take its place. */
  private static void write(Path file, List<String> committed, List<String> found)
      throws IOException {
    List<String> lines = new ArrayList<>(committed);
    lines.removeIf(line -> !line.startsWith("#"));
    lines.addAll(found);
    Files.createDirectories(MADE);
    Files.write(MADE.resolve(file.getFileName()), lines);
  }
}
