package org.convspec.vectors.replay;

/** A test that is fine, but has no equivalent here; the message says why. */
public final class NotReplayedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  NotReplayedException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  Verdict.NotReplayed verdict() {
    return new Verdict.NotReplayed(reason, getMessage());
  }
}
