package org.convspec.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refused call must say: the rule, the quantity with its actual value, the expectation. */
public final class Refusal {

  private Refusal() {}

  /** Asserts that a call is refused by a rule. */
  public static void assertRefusedBy(String rule, ThrowingCallable call) {
    assertThatExceptionOfType(InvalidCallException.class)
        .isThrownBy(call)
        .satisfies(refused -> assertThat(refused.rule()).isEqualTo(rule))
        .withMessageStartingWith(rule + ": ");
  }

  /** Asserts that a call is refused by a rule with a message of these parts. */
  public static void assertRefusedBy(
      String rule, String quantityIsActual, String expected, ThrowingCallable call) {
    assertRefusedBy(rule, call);
    assertThatExceptionOfType(InvalidCallException.class)
        .isThrownBy(call)
        .withMessageEndingWith(quantityIsActual + "; expected " + expected);
  }
}
