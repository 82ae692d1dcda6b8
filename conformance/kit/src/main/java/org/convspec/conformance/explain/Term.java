package org.convspec.conformance.explain;

/**
 * One term of an element's sum.
 *
 * @param left where the left factor stands, such as {@code input(0,1,2)}
 * @param right where the right factor stands
 * @param leftValue its value; 0 where the tap is on padding
 * @param rightValue the other factor
 * @param sum the running sum with this term
 * @param kind whether the term counts
 */
public record Term(
    String left, String right, double leftValue, double rightValue, double sum, Kind kind) {

  /** What a term is. */
  public enum Kind {
    /** A product of two elements. */
    PRODUCT,
    /** A single element, as a bias or a term of a bias gradient. */
    SINGLE,
    /** A tap that looks outside the input: it contributes nothing (WIN-23). */
    OUTSIDE
  }
}
