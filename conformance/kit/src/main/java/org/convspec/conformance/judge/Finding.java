package org.convspec.conformance.judge;

import java.util.Optional;

/**
 * What was found on one case.
 *
 * @param verdict the verdict
 * @param reason why, for every verdict but PASS
 * @param mismatch where, for FAIL
 */
public record Finding(Verdict verdict, String reason, Optional<Mismatch> mismatch) {

  private static final Finding PASS = new Finding(Verdict.PASS, "", Optional.empty());

  /** The rule held. */
  public static Finding pass() {
    return PASS;
  }

  /** The rule held, but could hardly have been broken. */
  public static Finding weak(String reason) {
    return new Finding(Verdict.WEAK, reason, Optional.empty());
  }

  /** The implementation declined. */
  public static Finding skip(String reason) {
    return new Finding(Verdict.SKIP, reason, Optional.empty());
  }

  /** The implementation did not give an answer that could be judged. */
  public static Finding error(String reason) {
    return new Finding(Verdict.ERROR, reason, Optional.empty());
  }

  /** The rule did not hold. */
  public static Finding fail(String reason, Mismatch mismatch) {
    return new Finding(Verdict.FAIL, reason, Optional.of(mismatch));
  }

  /** Returns whether this is a FAIL or an ERROR. */
  public boolean isViolation() {
    return verdict == Verdict.FAIL || verdict == Verdict.ERROR;
  }
}
