package org.convspec.conformance.contract;

import org.convspec.reference.BuiltIn;
import org.convspec.spec.Implementation;

/** The fast path obeys every rule of the operators that it serves. */
class Im2colObeysTest
    implements AveragePoolContract,
        ConvolutionContract,
        ConvolutionGradientContract,
        DeformableConstraintContract,
        DeformableContract,
        DeformableGradientContract,
        FoldContract,
        LocallyConnectedContract,
        LocallyConnectedGradientContract,
        LpPoolContract,
        MaxPoolContract,
        MaxPoolLawContract,
        PoolWindowContract,
        RegionContract,
        RegionLawContract,
        RegionMaximumContract,
        RegionMaximumLawContract,
        TransposedConvolutionConstraintContract,
        TransposedConvolutionContract,
        TransposedConvolutionGradientContract,
        TransposedConvolutionLawContract,
        UnfoldContract {

  @Override
  public Implementation implementation() {
    return BuiltIn.IM2COL.implementation();
  }
}
