package org.convspec.conformance.contract;

/** Every property of every operator. */
public interface EveryContract
    extends AveragePoolContract,
        ConvolutionContract,
        ConvolutionGradientContract,
        DeformableContract,
        DeformableGradientContract,
        FoldContract,
        LocalResponseContract,
        LocallyConnectedContract,
        LocallyConnectedGradientContract,
        LpPoolContract,
        MaxPoolContract,
        MaxPoolLawContract,
        MaxPoolWindowContract,
        MaxUnpoolContract,
        PadContract,
        PadGradientContract,
        RegionContract,
        RegionLawContract,
        RegionMaximumContract,
        TransposedConvolutionContract,
        TransposedConvolutionGradientContract,
        TransposedConvolutionLawContract,
        UnfoldContract {}
