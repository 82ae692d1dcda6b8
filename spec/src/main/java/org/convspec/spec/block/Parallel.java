package org.convspec.spec.block;

import java.util.List;
import org.convspec.spec.operator.Concat;

/**
 * BLOCK-17: parts that read the same tensor, their outputs one behind the other along the channels.
 *
 * @param branches at least one
 */
public record Parallel(List<? extends Part> branches) implements Part {

  private static final long CHANNELS = 1;

  /** Keeps an unmodifiable copy. */
  public Parallel {
    branches = List.copyOf(branches);
  }

  @Override
  public String addTo(BlockDraft draft, String name, String input) {
    String joined = branches.get(0).addTo(draft, name + ".branch0", input);
    for (int number = 1; number < branches.size(); number++) {
      String next = branches.get(number).addTo(draft, name + ".branch" + number, input);
      joined = draft.step(name + ".join" + number, new Concat(CHANNELS), joined, next);
    }
    return joined;
  }
}
