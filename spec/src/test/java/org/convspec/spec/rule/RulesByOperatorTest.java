package org.convspec.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.Label;

/** The table of rules by operator names rules that there are, and leaves no rejection out. */
class RulesByOperatorTest {

  private static final Path TABLE = Path.of("..", "docs", "rules-by-operator.md");
  private static final Path CHAPTERS = Path.of("text");
  private static final Pattern ID = Pattern.compile("\\b([A-Z]+)-(\\d\\d)\\b");
  private static final Pattern RANGE =
      Pattern.compile("\\b([A-Z]+)-(\\d\\d) \\.\\. \\1-(\\d\\d)\\b");
  private static final Pattern RULE =
      Pattern.compile("### ([A-Z]+-\\d\\d) [^#]*?(?:required|convention|accuracy):(.*?)Why\\.");

  private static Set<String> named() throws IOException {
    String table = Files.readString(TABLE);
    Stream<String> single = ID.matcher(table).results().map(MatchResult::group);
    Stream<String> inRanges =
        RANGE
            .matcher(table)
            .results()
            .flatMap(
                range ->
                    IntStream.rangeClosed(
                            Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                        .mapToObj(
                            number ->
                                String.format(Locale.ROOT, "%s-%02d", range.group(1), number)));
    return Stream.concat(single, inRanges).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<MatchResult> rules(String prefixes) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> chapters = Files.list(CHAPTERS)) {
      for (Path chapter : chapters.filter(each -> each.toString().endsWith(".md")).toList()) {
        text.append(Files.readString(chapter).replace('\n', ' '));
      }
    }
    return RULE.matcher(text)
        .results()
        .filter(rule -> rule.group(1).matches("(" + prefixes + ")-.*"))
        .toList();
  }

  @Example
  @Label("every rule that the table names is one")
  void namesAreRules() throws IOException {
    Set<String> all =
        rules("[A-Z]+").stream().map(rule -> rule.group(1)).collect(Collectors.toSet());
    assertThat(all).hasSizeGreaterThan(600);
    assertThat(all).containsAll(named());
  }

  @Example
  @Label("every rule of the chapters on operators that rejects a call is in the table")
  void rejectionsAreNamed() throws IOException {
    Set<String> rejections =
        rules("BN|NORM|LRN|ACT|SOFT|ARITH|MOVE|RESIZE").stream()
            .filter(rule -> rule.group(2).contains("MUST be rejected"))
            .map(rule -> rule.group(1))
            .collect(Collectors.toSet());
    assertThat(rejections).hasSizeGreaterThan(40);
    assertThat(named()).containsAll(rejections);
  }
}
