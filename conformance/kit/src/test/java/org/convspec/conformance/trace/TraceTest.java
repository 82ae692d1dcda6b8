package org.convspec.conformance.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convspec.conformance.rulebook.Chapters;
import org.convspec.conformance.rulebook.Rule;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.conformance.rulebook.Strength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every rule of the text stands beside code, in a message, and in the name of a property. */
@DisplayName("every rule is traced")
class TraceTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final String PREFIXES =
      "TEN|WIN|CONV|TCONV|LOCAL|DEFORM|PATCH|PAD|MAX|AVG|LP|POOL|FIELD|"
          + "ARITH|MOVE|ACT|SOFT|ACC|RESIZE|NORM|BN|LRN";
  private static final Pattern ID = Pattern.compile("\\b(" + PREFIXES + ")-\\d\\d");
  private static final Pattern LABEL =
      Pattern.compile(
          "@(?:Label|DisplayName)\\(\\s*\"((?:required|convention|accuracy) [A-Z]+-\\d\\d [^\"]*)\"");

  private static final Pattern QUOTED = Pattern.compile("\"(" + ID + ")\"");
  private static final Pattern REJECTS = Pattern.compile("MUST be (rejected|refused)");

  private static final List<Rule> RULES = Rulebook.read().rules();

  private static Stream<Path> sources(String kind) {
    return Stream.of("spec", "reference", "vectors", "conformance/kit")
        .map(module -> ROOT.resolve(module).resolve("src").resolve(kind))
        .flatMap(TraceTest::javaFiles);
  }

  private static Stream<Path> javaFiles(Path folder) {
    try {
      return Files.walk(folder).filter(path -> path.toString().endsWith(".java"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> matches(Stream<Path> files, Pattern pattern, int group) {
    return files
        .flatMap(path -> pattern.matcher(text(path)).results())
        .map((MatchResult result) -> result.group(group))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ids(Stream<Rule> rules) {
    return rules.map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  @DisplayName("ids in main code are rules, and rules stand beside code, not only in a contract")
  void code() {
    assertThat(ids(RULES.stream())).containsAll(matches(sources("main"), ID, 0));
    Stream<Path> besideContracts =
        sources("main").filter(path -> !path.toString().endsWith("Contract.java"));
    assertThat(matches(besideContracts, ID, 0)).isEqualTo(ids(RULES.stream()));
  }

  @Test
  @DisplayName("labels of properties are the labels of rules, and every testable rule has one")
  void properties() {
    Set<String> labels = matches(Stream.concat(sources("main"), sources("test")), LABEL, 1);
    Set<String> testable =
        RULES.stream()
            .filter(rule -> rule.strength() != Strength.UNTESTED)
            .map(Rule::label)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(labels).isEqualTo(testable);
  }

  @Test
  @DisplayName("whoever rejects or refuses because of a rule quotes it")
  void rejections() {
    Stream<Path> vocabulary =
        Stream.of("spec", "reference", "vectors")
            .map(module -> ROOT.resolve(module).resolve("src").resolve("main"))
            .flatMap(TraceTest::javaFiles);
    Set<String> rejecting =
        ids(
            RULES.stream()
                .filter(rule -> rule.strength() != Strength.UNTESTED)
                .filter(rule -> REJECTS.matcher(rule.sentence()).find()));
    assertThat(rejecting).hasSizeGreaterThan(15);
    assertThat(matches(vocabulary, QUOTED, 1)).containsAll(rejecting);
  }

  @Test
  @DisplayName("a violated rule is named in what a check or a test prints")
  void messages() {
    Set<String> named = matches(sources("main"), Pattern.compile("obey\\(\\s*" + QUOTED), 1);
    named.addAll(
        matches(sources("test"), LABEL, 1).stream().map(label -> label.split(" ", 3)[1]).toList());
    assertThat(named)
        .isEqualTo(ids(RULES.stream().filter(rule -> rule.strength() != Strength.UNTESTED)));
  }

  @Test
  @DisplayName("there are at least 40 rules, and every chapter has some")
  void count() {
    assertThat(RULES).hasSizeGreaterThanOrEqualTo(40);
    Set<String> chapters = RULES.stream().map(Rule::chapter).collect(Collectors.toSet());
    assertThat(chapters).containsExactlyInAnyOrderElementsOf(Chapters.FILES);
  }
}
