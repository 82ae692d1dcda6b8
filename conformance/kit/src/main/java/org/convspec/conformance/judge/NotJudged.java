package org.convspec.conformance.judge;

import org.opentest4j.TestAbortedException;

/** A case on which a rule could not be judged: skipped, weak, or outside the rule's domain. */
public final class NotJudged extends TestAbortedException {

  private static final long serialVersionUID = 1L;

  /** What is said of a case outside a rule's domain: the same of all, so that it is counted. */
  public static final String OUTSIDE_ITS_DOMAIN = "the rule says nothing of such a case";

  private final Kind kind;

  /** Why a case was not judged. */
  public enum Kind {
    /** The implementation declined. */
    SKIPPED,
    /** The case could not have told. */
    WEAK,
    /** The rule says nothing of such a case. */
    OUTSIDE
  }

  NotJudged(Kind kind, String reason) {
    super(reason);
    this.kind = kind;
  }

  /** Returns why. */
  public Kind kind() {
    return kind;
  }
}
