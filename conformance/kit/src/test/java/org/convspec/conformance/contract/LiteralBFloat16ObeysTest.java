package org.convspec.conformance.contract;

import net.jqwik.api.PropertyDefaults;
import org.convspec.spec.tensor.ElementType;

/**
 * The literal reference, rounded to bfloat16, obeys every rule; with 20 tries a property, because
 * the rules themselves are tried harder in float64.
 */
@PropertyDefaults(tries = 20)
class LiteralBFloat16ObeysTest extends LiteralObeysTest {

  @Override
  public ElementType elementType() {
    return ElementType.BFLOAT16;
  }
}
