package org.convspec.conformance.judge;

import org.convspec.vectors.cases.Case;

/**
 * What a rule asks of one case.
 *
 * @param <C> the cases that the rule is tried with
 */
@FunctionalInterface
public interface Examination<C extends Case> {

  /** Examines a case of the rule's domain. */
  Finding examine(Witness witness, C example);
}
