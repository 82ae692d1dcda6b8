package org.convspec.conformance.mutants;

import org.convspec.conformance.contract.EveryContract;
import org.convspec.spec.Implementation;

/**
 * The operators that mutants are made of obey every rule: what a mutant breaks, the mutation did.
 */
class PlainObeysTest implements EveryContract {

  @Override
  public Implementation implementation() {
    return new PlainEverything();
  }
}
