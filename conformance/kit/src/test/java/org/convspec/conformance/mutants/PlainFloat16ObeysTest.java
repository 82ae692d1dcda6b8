package org.convspec.conformance.mutants;

import net.jqwik.api.PropertyDefaults;
import org.convspec.spec.tensor.ElementType;

/**
 * They obey every rule in binary16, with sums in single precision that are rounded once; with 50
 * tries a property, because they are tried harder in float64 and float32.
 */
@PropertyDefaults(tries = 50)
class PlainFloat16ObeysTest extends PlainObeysTest {

  @Override
  public ElementType elementType() {
    return ElementType.FLOAT16;
  }
}
