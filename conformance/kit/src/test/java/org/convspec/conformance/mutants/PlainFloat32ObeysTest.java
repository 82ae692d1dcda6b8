package org.convspec.conformance.mutants;

import org.convspec.spec.tensor.ElementType;

/** It obeys every rule in single precision, with sums in single precision. */
class PlainFloat32ObeysTest extends PlainObeysTest {

  @Override
  public ElementType elementType() {
    return ElementType.FLOAT32;
  }
}
