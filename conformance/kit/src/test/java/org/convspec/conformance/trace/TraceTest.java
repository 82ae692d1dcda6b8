package org.convspec.conformance.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convspec.conformance.rulebook.Rule;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.conformance.rulebook.Strength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every rule of the text stands beside code, in a message, and in the name of a property. */
@DisplayName("every rule is traced")
class TraceTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern ID = Pattern.compile("(TEN|WIN|CONV)-\\d\\d");
  private static final Pattern LABEL =
      Pattern.compile(
          "@(?:Label|DisplayName)\\(\\s*\"((?:required|convention|accuracy) [A-Z]+-\\d\\d [^\"]*)\"");

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
  @DisplayName("ids in main code are rules, and rules are in main code")
  void code() {
    assertThat(matches(sources("main"), ID, 0)).isEqualTo(ids(RULES.stream()));
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
  @DisplayName("a broken rule is named in the message")
  void messages() {
    Set<String> inMessages = matches(sources("main"), Pattern.compile("\"(" + ID + ")\""), 1);
    Set<String> inTestNames =
        matches(sources("test"), Pattern.compile(LABEL.pattern()), 1).stream()
            .map(label -> label.split(" ", 3)[1])
            .collect(Collectors.toCollection(TreeSet::new));
    inMessages.addAll(inTestNames);
    assertThat(inMessages)
        .containsAll(ids(RULES.stream().filter(rule -> rule.strength() != Strength.UNTESTED)));
  }

  @Test
  @DisplayName("there are at least 40 rules, in order, with all three chapters")
  void count() {
    assertThat(RULES).hasSizeGreaterThanOrEqualTo(40);
    Map<String, Long> perChapter =
        RULES.stream().collect(Collectors.groupingBy(Rule::chapter, Collectors.counting()));
    assertThat(perChapter.keySet())
        .containsExactlyInAnyOrder("01-tensors.md", "02-window-geometry.md", "03-convolution.md");
  }
}
