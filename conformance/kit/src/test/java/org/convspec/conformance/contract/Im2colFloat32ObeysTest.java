package org.convspec.conformance.contract;

import org.convspec.spec.tensor.ElementType;

/** The fast path obeys every rule in single precision. */
class Im2colFloat32ObeysTest extends Im2colObeysTest {

  @Override
  public ElementType elementType() {
    return ElementType.FLOAT32;
  }
}
