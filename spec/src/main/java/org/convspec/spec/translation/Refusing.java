package org.convspec.spec.translation;

import org.convspec.spec.convention.Convention;

/** One side of a translation, which refuses by its own names. */
interface Refusing {

  /** Returns whose operator it is. */
  Convention convention();

  /** Returns the name of the operator there. */
  String name();

  /** Returns a refusal. */
  default UntranslatableException refusal(String quantity, Object actual, String expected) {
    return new UntranslatableException(convention(), name(), quantity, actual, expected);
  }

  /** Refuses what does not hold. */
  default void require(boolean holds, String quantity, Object actual, String expected) {
    if (!holds) {
      throw refusal(quantity, actual, expected);
    }
  }
}
