package org.convspec.conformance.judge;

import java.util.Locale;

/** How close results came to the exact values, the closest first (chapter 15). */
public enum Level {
  /** ACC-10: every element is the exact value, rounded once. */
  EXACT("every element is the exact value, rounded once"),
  /** ACC-11: every element is within the bound of its operator's chapter. */
  COMPONENTWISE("every element is within its own bound"),
  /** ACC-12: every element is within a multiple of the largest bound of its tensor. */
  NORMWISE("errors are small beside the largest elements, as with Winograd's algorithm"),
  /** None of these. */
  NONE("errors that no level has room for");

  private final String meaning;

  Level(String meaning) {
    this.meaning = meaning;
  }

  /** Returns the name in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what it says of results, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** Returns the weaker of two. */
  public Level and(Level other) {
    return compareTo(other) < 0 ? other : this;
  }
}
