package org.convspec.conformance.contract;

import org.convspec.reference.BuiltIn;
import org.convspec.spec.Implementation;

/** The literal reference obeys every rule. */
class LiteralObeysTest implements EveryContract {

  @Override
  public Implementation implementation() {
    return BuiltIn.LITERAL.implementation();
  }
}
