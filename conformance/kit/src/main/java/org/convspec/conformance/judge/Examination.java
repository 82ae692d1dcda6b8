package org.convspec.conformance.judge;

import org.convspec.vectors.cases.ConvolutionCase;

/** What a rule asks of one case. */
@FunctionalInterface
public interface Examination {

  /** Examines a case of the rule's domain. */
  Finding examine(Witness witness, ConvolutionCase example);
}
