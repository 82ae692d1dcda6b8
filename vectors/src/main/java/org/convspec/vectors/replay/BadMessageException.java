package org.convspec.vectors.replay;

/** Bytes that are not the message that they should be. */
final class BadMessageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadMessageException(String message) {
    super(message);
  }
}
