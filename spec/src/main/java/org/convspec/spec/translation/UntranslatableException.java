package org.convspec.spec.translation;

import org.convspec.spec.convention.Convention;

/** Something that one side writes and the other has no equivalent of; the message says why. */
public final class UntranslatableException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final Convention convention;
  private final String quantity;

  /**
   * Reports what has no equivalent.
   *
   * @param convention the other side
   * @param operator the operator, as that side names it
   * @param quantity what was looked at, such as {@code padding}
   * @param actual what it was
   * @param expected what there would be an equivalent of, and why
   */
  public UntranslatableException(
      Convention convention, String operator, String quantity, Object actual, String expected) {
    this(
        convention,
        quantity,
        convention.label()
            + " "
            + operator
            + ": "
            + quantity
            + " is "
            + actual
            + "; expected "
            + expected);
  }

  private UntranslatableException(Convention convention, String quantity, String message) {
    super(message);
    this.convention = convention;
    this.quantity = quantity;
  }

  /** Reports an operator that nobody has written a translation of. */
  static UntranslatableException unwritten(Convention convention, String operator) {
    return new UntranslatableException(
        convention,
        "operator",
        "no translation of " + operator + " to " + convention.label() + " is written");
  }

  /** Returns the side that is not ours. */
  public Convention convention() {
    return convention;
  }

  /** Returns what was looked at. */
  public String quantity() {
    return quantity;
  }
}
