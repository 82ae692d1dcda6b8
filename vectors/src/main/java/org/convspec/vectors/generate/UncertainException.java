package org.convspec.vectors.generate;

/** Data that do not settle what a result must be; other data have to be chosen. */
public final class UncertainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UncertainException(String message) {
    super(message);
  }
}
