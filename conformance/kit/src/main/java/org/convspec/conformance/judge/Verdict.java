package org.convspec.conformance.judge;

/** What became of a rule on a case, or on all its cases. */
public enum Verdict {
  /** The rule held. */
  PASS,
  /** The implementation answered, and the rule did not hold. */
  FAIL,
  /** The implementation declined, with a reason. */
  SKIP,
  /** A crash, a hang, or an answer that is not one. */
  ERROR,
  /** The rule held, but on these cases hardly any implementation could have broken it. */
  WEAK
}
