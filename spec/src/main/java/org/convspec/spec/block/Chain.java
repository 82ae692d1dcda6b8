package org.convspec.spec.block;

import java.util.List;

/**
 * Parts one behind the other.
 *
 * @param parts at least one
 */
public record Chain(List<? extends Part> parts) implements Part {

  /** Keeps an unmodifiable copy. */
  public Chain {
    parts = List.copyOf(parts);
  }

  /** Returns these parts one behind the other. */
  public static Chain of(Part... parts) {
    return new Chain(List.of(parts));
  }

  @Override
  public String addTo(BlockDraft draft, String name, String input) {
    String last = input;
    for (int number = 0; number < parts.size(); number++) {
      last = parts.get(number).addTo(draft, name + "." + number, last);
    }
    return last;
  }
}
