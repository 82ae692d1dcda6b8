package org.convspec.spec.convention;

/** How a convention stands to a point. */
public enum Standing {
  /** It takes one alternative by itself; others may be there to be asked for. */
  ASSUMED("assumed"),
  /** It has several alternatives and prefers none: the caller says which. */
  SELECTABLE("selectable"),
  /** It has the operator, and its document does not answer the question. */
  LEFT_OPEN("left open"),
  /** It has nothing that raises the question. */
  NOT_OFFERED("not offered"),
  /** No document with the answer was found. */
  NOT_FOUND("not found");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  /** Returns its name in tables and for programs. */
  public String label() {
    return label;
  }
}
