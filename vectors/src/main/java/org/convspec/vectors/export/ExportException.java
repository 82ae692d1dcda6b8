package org.convspec.vectors.export;

/** An export that cannot be; the message is one line. */
public final class ExportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ExportException(String message) {
    super(message);
  }
}
