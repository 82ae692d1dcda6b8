package org.convspec.vectors.golden;

import java.util.List;
import org.convspec.spec.Call;

/**
 * One test: a call, and what must come of it.
 *
 * @param id its name, which no other test has
 * @param kind what it is about
 * @param caseLine the case as one line
 * @param comment why it is there
 * @param flags the rules that it is about
 * @param call the call; with tensors of zeros for an index map, which has no numbers
 * @param outcome what must come of it
 */
public record Vector(
    String id,
    Kind kind,
    String caseLine,
    String comment,
    List<String> flags,
    Call call,
    Outcome outcome) {

  /** Keeps an unmodifiable copy. */
  public Vector {
    flags = List.copyOf(flags);
  }
}
