package org.convspec.conformance.explain;

import org.convspec.spec.convention.Fact;

/** Something that a case line has to say under a convention; the message names it. */
public final class UnsaidException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  UnsaidException(Fact fact, String expected) {
    super(
        fact.convention().label()
            + " has no default for "
            + fact.point().id()
            + ": the line has to say it; expected "
            + expected);
  }
}
