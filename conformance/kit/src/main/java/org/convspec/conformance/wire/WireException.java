package org.convspec.conformance.wire;

/** Bytes that are not what the protocol asks for; the message says what came instead. */
public final class WireException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WireException(String message) {
    super(message);
  }
}
