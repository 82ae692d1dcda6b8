package org.convspec.vectors.golden;

import java.util.List;

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
}
