package org.convspec.conformance.rulebook;

import java.util.List;
import java.util.Optional;

/**
 * An example in a chapter, which the build executes.
 *
 * @param kind the word behind {@code example} on the fence, such as {@code convolution}
 * @param row the row of the worked examples that it is, such as {@code W01}
 * @param lines what stands between the fences
 * @param rule the rule below which it stands
 * @param chapter the file that holds it
 */
public record Example(
    String kind, Optional<String> row, List<String> lines, String rule, String chapter) {

  /** Keeps an unmodifiable copy. */
  public Example {
    lines = List.copyOf(lines);
  }

  /** Returns where the example stands. */
  @Override
  public String toString() {
    return chapter + " " + rule + row.map(id -> " " + id).orElse("") + " " + lines.get(0);
  }
}
