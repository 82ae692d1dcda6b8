package org.convspec.vectors.cases;

/** A case line that cannot be read; the message names the token and what was expected. */
public final class CaseSyntaxException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong. */
  public CaseSyntaxException(String message) {
    super("case line: " + message);
  }
}
