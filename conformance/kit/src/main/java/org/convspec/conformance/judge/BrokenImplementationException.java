package org.convspec.conformance.judge;

/** An implementation that crashed, hung, or said something that is not an answer. */
public final class BrokenImplementationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Makes one with a message for the report. */
  public BrokenImplementationException(String message) {
    super(message);
  }
}
