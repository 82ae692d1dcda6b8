package org.convspec.conformance.contract;

import net.jqwik.api.PropertyDefaults;
import org.convspec.spec.tensor.ElementType;

/**
 * The fast path, rounded to binary16, obeys every rule; with 20 tries a property, because it is
 * tried harder in float64 and float32.
 */
@PropertyDefaults(tries = 20)
class Im2colFloat16ObeysTest extends Im2colObeysTest {

  @Override
  public ElementType elementType() {
    return ElementType.FLOAT16;
  }
}
