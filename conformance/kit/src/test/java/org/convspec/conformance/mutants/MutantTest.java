package org.convspec.conformance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convspec.conformance.judge.Verdict;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.conformance.run.CheckRun;
import org.convspec.conformance.run.CheckRun.Progress;
import org.convspec.conformance.run.CheckRun.Settings;
import org.convspec.conformance.run.RuleResult;
import org.convspec.conformance.run.RuleSelection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite finds known mistakes: a test of the tests. Writes target/mutants.txt. */
class MutantTest {

  private static final long SEED = 1;
  private static final int MOST_CASES = 1_000;
  private static final Path TABLE = Path.of("target", "mutants.txt");
  private static final Rulebook RULEBOOK = Rulebook.read();
  private static final List<String> LINES = new ArrayList<>();

  /** A mutant and a rule that must be violated by it. */
  record Expectation(Mutant mutant, String rule) {

    @Override
    public String toString() {
      return mutant.id() + " " + mutant.what() + " is caught by " + rule;
    }
  }

  static Stream<Expectation> expectations() {
    return Mutants.all().stream()
        .flatMap(mutant -> mutant.rules().stream().map(rule -> new Expectation(mutant, rule)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expectations")
  void isCaught(Expectation expectation) {
    RuleResult result = check(expectation);
    LINES.add(row(expectation, result));
    assertThat(result.verdict()).as(expectation.toString()).isIn(Verdict.FAIL, Verdict.ERROR);
  }

  /** A property that no mutant violates might hold for any implementation. */
  @Test
  void everyRuleIsViolatedBySomeMutant() {
    List<String> violated = expectations().map(Expectation::rule).distinct().toList();
    assertThat(violated).containsAll(CheckRun.checkedRules());
  }

  @Test
  void idsAreUnique() {
    assertThat(Mutants.all().stream().map(Mutant::id)).doesNotHaveDuplicates();
  }

  private static RuleResult check(Expectation expectation) {
    Mutant mutant = expectation.mutant();
    Settings settings =
        new Settings(
            mutant.implementation(),
            mutant.type(),
            SEED,
            casesPerProperty(expectation.rule()),
            new RuleSelection(List.of(expectation.rule())),
            Optional.empty(),
            mutant.id());
    return new CheckRun(settings, RULEBOOK).run(Progress.SILENT).rules().get(0);
  }

  private static int casesPerProperty(String rule) {
    List<String> labels = CheckRun.propertyLabels();
    long properties = labels.stream().filter(label -> label.split(" ")[1].equals(rule)).count();
    return MOST_CASES / (int) properties;
  }

  private static String row(Expectation expectation, RuleResult result) {
    int cases = result.cases() + result.skipped();
    int casesOfProperty = (cases - 1) % casesPerProperty(expectation.rule()) + 1;
    return String.format(
        "%-5s  %-7s  %-5s  %4d  %-74s  %s",
        expectation.mutant().id(),
        expectation.rule(),
        result.verdict(),
        casesOfProperty,
        expectation.mutant().what(),
        result.violation().map(RuleResult.Violation::caseLine).orElse("-"));
  }

  @AfterAll
  static void writeTable() throws IOException {
    Files.createDirectories(TABLE.getParent());
    Files.write(TABLE, LINES);
  }
}
