package org.convspec.conformance.cli;

import java.util.List;
import org.convspec.conformance.rulebook.Rule;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.conformance.run.RuleSelection;

/** The rules that globs choose; a glob that chooses none is a mistake. */
final class RuleChoice {

  private RuleChoice() {}

  /**
   * Returns the chosen rules, all of them without globs.
   *
   * @param where what the globs were given to, for the message
   */
  static List<Rule> of(Rulebook rulebook, List<String> globs, String where) {
    for (String glob : globs) {
      if (matching(rulebook, List.of(glob)).isEmpty()) {
        throw new UsageException(where + ": no rule matches '" + glob + "'");
      }
    }
    return matching(rulebook, globs);
  }

  private static List<Rule> matching(Rulebook rulebook, List<String> globs) {
    RuleSelection selection = new RuleSelection(globs);
    return rulebook.rules().stream().filter(rule -> selection.includes(rule.id())).toList();
  }
}
