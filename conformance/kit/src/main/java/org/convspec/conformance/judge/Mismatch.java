package org.convspec.conformance.judge;

import java.util.List;

/**
 * The first place where an answer breaks a rule. Numbers are decimal texts, because an answer may
 * be infinite or not a number.
 *
 * @param place what was compared, such as {@code output (0,1,2)}
 * @param got what the implementation said
 * @param want what the rule asks for
 * @param bound the largest permitted difference; {@code 0} where every bit counts
 * @param trace which positions the element reads, in words
 */
public record Mismatch(String place, String got, String want, String bound, List<String> trace) {

  /** Returns the mismatch as one of a law: got is its left side, want its right side. */
  Mismatch ofLaw() {
    return new Mismatch(place + ", left and right side", got, want, bound, List.of());
  }

  /** The bound where every bit counts, and where no numbers are compared. */
  public static final String EXACT = "0";

  /** Returns whether some difference is permitted, so that the bound is worth reading. */
  public boolean isInexact() {
    return !bound.equals(EXACT);
  }

  /** Keeps an unmodifiable copy. */
  public Mismatch {
    trace = List.copyOf(trace);
  }
}
