package org.convspec.conformance.wire;

/**
 * Bytes that are not what the protocol asks for; the message says what came instead, in one line of
 * bounded length whatever the other side sent.
 */
public final class WireException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_MESSAGE = 500;

  WireException(String message) {
    super(oneLine(message));
  }

  private static String oneLine(String message) {
    String line = message.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + " ...";
  }
}
