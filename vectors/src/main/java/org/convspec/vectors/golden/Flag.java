package org.convspec.vectors.golden;

import java.util.List;
import java.util.Set;

/**
 * What a flag of a test means.
 *
 * @param rule the id of a rule
 * @param title the rule in a few words
 * @param bugs mistakes that tests with this flag are known to expose
 */
public record Flag(String rule, String title, List<String> bugs) {

  /** Keeps an unmodifiable copy. */
  public Flag {
    bugs = List.copyOf(bugs);
  }

  /** Returns the flag with those of its mistakes that are among some: others are of no concern. */
  public Flag only(Set<String> some) {
    return new Flag(rule, title, bugs.stream().filter(some::contains).toList());
  }
}
