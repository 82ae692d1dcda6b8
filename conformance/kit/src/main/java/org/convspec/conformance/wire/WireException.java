package org.convspec.conformance.wire;

import org.convspec.vectors.format.FieldException;

/** Bytes that are not what the protocol asks for. */
public final class WireException extends FieldException {

  private static final long serialVersionUID = 1L;

  WireException(String message) {
    super(message);
  }
}
