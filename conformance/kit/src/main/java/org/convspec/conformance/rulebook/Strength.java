package org.convspec.conformance.rulebook;

import java.util.Locale;

/** How a rule binds. */
public enum Strength {
  /** Every implementation. */
  REQUIRED,
  /** Implementations that declare the convention. */
  CONVENTION,
  /** Every implementation, within a bound. */
  ACCURACY,
  /** Every implementation, but no check exists; the chapter says why. */
  UNTESTED;

  /** Returns the word in texts and reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
