package org.convspec.conformance.contract;

/** Every property of every operator. */
public interface EveryContract
    extends AveragePoolContract,
        ConvolutionContract,
        ConvolutionGradientContract,
        FoldContract,
        PadContract,
        PadGradientContract,
        UnfoldContract,
        TransposedConvolutionContract,
        TransposedConvolutionLawContract,
        TransposedConvolutionGradientContract,
        MaxPoolContract,
        MaxPoolLawContract,
        MaxUnpoolContract,
        DeformableContract,
        DeformableGradientContract,
        LocallyConnectedContract,
        LocallyConnectedGradientContract,
        LpPoolContract,
        RegionContract,
        RegionLawContract,
        MaxPoolWindowContract,
        RegionMaximumContract {}
