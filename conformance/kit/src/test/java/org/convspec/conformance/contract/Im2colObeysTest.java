package org.convspec.conformance.contract;

import org.convspec.reference.BuiltIn;
import org.convspec.spec.Implementation;

/** The fast path obeys every rule. */
class Im2colObeysTest implements EveryContract {

  @Override
  public Implementation implementation() {
    return BuiltIn.IM2COL.implementation();
  }
}
