package org.convspec.vectors.format;

/**
 * JSON that does not say what is needed; the message says what came instead, in one line of bounded
 * length whatever was read.
 */
public class FieldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_MESSAGE = 500;

  /** Makes the exception with a message that is cut to one line. */
  public FieldException(String message) {
    super(oneLine(message));
  }

  private static String oneLine(String message) {
    String line = Quote.onOneLine(message);
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + " ...";
  }
}
