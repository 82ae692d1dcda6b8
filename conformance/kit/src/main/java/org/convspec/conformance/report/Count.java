package org.convspec.conformance.report;

/** A number and what it counts: {@code 1 rule}, {@code 2 rules}. */
final class Count {

  private Count() {}

  /** Returns the number and the noun, with an s unless there is exactly one. */
  static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
