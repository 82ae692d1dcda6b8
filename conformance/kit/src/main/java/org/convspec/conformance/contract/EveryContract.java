package org.convspec.conformance.contract;

/** Every property of every operator. */
public interface EveryContract
    extends AveragePoolContract,
        ConvolutionContract,
        ConvolutionGradientContract,
        DeformableContract,
        DeformableGradientContract,
        FoldContract,
        LocallyConnectedContract,
        LocallyConnectedGradientContract,
        LpPoolContract,
        MaxPoolContract,
        MaxPoolLawContract,
        MaxPoolWindowContract,
        MaxUnpoolContract,
        NormalizationContract,
        NormalizationLawContract,
        PadContract,
        PadGradientContract,
        RegionContract,
        RegionLawContract,
        RegionMaximumContract,
        TransposedConvolutionContract,
        TransposedConvolutionGradientContract,
        TransposedConvolutionLawContract,
        UnfoldContract {}
