package org.convspec.conformance.run;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which rules to check: globs over ids, where {@code *} stands for anything.
 *
 * @param globs such as {@code CONV-1*}; none for all rules
 */
public record RuleSelection(List<String> globs) {

  /** Every rule. */
  public static final RuleSelection ALL = new RuleSelection(List.of());

  /** Keeps an unmodifiable copy. */
  public RuleSelection {
    globs = List.copyOf(globs);
  }

  /** Returns whether a rule is selected. */
  public boolean includes(String rule) {
    return globs.isEmpty() || globs.stream().anyMatch(glob -> Pattern.matches(regex(glob), rule));
  }

  private static String regex(String glob) {
    return Arrays.stream(glob.split("\\*", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }
}
