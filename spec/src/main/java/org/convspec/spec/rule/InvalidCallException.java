package org.convspec.spec.rule;

/**
 * A call that the specification does not define: the one exception for input that breaks a rule.
 *
 * <p>The message names the rule, the place, the quantity, its actual value and the relation that
 * was expected: {@code WIN-03: convolution, axis 1, stride is 0; expected at least 1}.
 */
public final class InvalidCallException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String rule;
  private final String finding;

  /**
   * Reports a broken rule.
   *
   * @param rule the id of the rule, such as {@code WIN-03}
   * @param quantity what was looked at, such as {@code stride}
   * @param actual the value it had
   * @param expected the relation that the rule asks for, such as {@code at least 1}
   */
  public InvalidCallException(String rule, String quantity, Object actual, String expected) {
    this(rule, quantity + " is " + actual + "; expected " + expected);
  }

  private InvalidCallException(String rule, String finding) {
    super(rule + ": " + finding);
    this.rule = rule;
    this.finding = finding;
  }

  /** Returns the id of the broken rule. */
  public String rule() {
    return rule;
  }

  /** Returns the same report with the place named in front, such as {@code axis 1}. */
  public InvalidCallException within(String place) {
    InvalidCallException placed = new InvalidCallException(rule, place + ", " + finding);
    placed.setStackTrace(getStackTrace());
    return placed;
  }
}
