package org.convspec.conformance.contract;

/** Every property of every operator. */
public interface EveryContract
    extends AveragePoolContract,
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
        MaxPoolWindowContract,
        MaxUnpoolContract,
        PadContract,
        PadGradientContract,
        RegionContract,
        RegionLawContract,
        RegionMaximumContract,
        RegionMaximumLawContract,
        TransposedConvolutionConstraintContract,
        TransposedConvolutionContract,
        TransposedConvolutionGradientContract,
        TransposedConvolutionLawContract,
        UnfoldContract {}
