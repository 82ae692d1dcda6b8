package org.convspec.conformance.mutants;

import net.jqwik.api.PropertyDefaults;
import org.convspec.conformance.contract.NormalizationContract;
import org.convspec.conformance.contract.NormalizationLawContract;
import org.convspec.spec.Implementation;
import org.convspec.spec.tensor.ElementType;

@PropertyDefaults(tries = 300)
class NormTryTest implements NormalizationContract, NormalizationLawContract {
  @Override
  public Implementation implementation() {
    return new PlainEverything();
  }

  @Override
  public ElementType elementType() {
    return ElementType.valueOf(System.getProperty("t", "BFLOAT16"));
  }
}
