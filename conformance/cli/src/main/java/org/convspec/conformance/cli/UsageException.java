package org.convspec.conformance.cli;

/** Something that the user can mend; the message is one line and names the option at fault. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
