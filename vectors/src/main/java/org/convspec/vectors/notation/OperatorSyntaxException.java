package org.convspec.vectors.notation;

/** A text that is no operator of ours; the message names the attribute and what was expected. */
public final class OperatorSyntaxException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong. */
  public OperatorSyntaxException(String message) {
    super(message);
  }
}
