package org.convspec.vectors.export;

/**
 * Why something is left out.
 *
 * @param kind the reason without the name of an operator, which many operators share
 * @param words the reason in full
 */
public record Reason(String kind, String words) {

  /** Returns a reason that no operator is named in. */
  static Reason of(String words) {
    return new Reason(words, words);
  }
}
