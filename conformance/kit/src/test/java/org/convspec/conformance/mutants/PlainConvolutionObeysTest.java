package org.convspec.conformance.mutants;

import org.convspec.conformance.contract.ConvolutionContract;
import org.convspec.conformance.contract.ConvolutionGradientContract;
import org.convspec.spec.Implementation;

/** The kernel that mutants are made of obeys every rule: what a mutant breaks, the mutation did. */
class PlainConvolutionObeysTest implements ConvolutionContract, ConvolutionGradientContract {

  @Override
  public Implementation implementation() {
    return new PlainConvolution();
  }
}
