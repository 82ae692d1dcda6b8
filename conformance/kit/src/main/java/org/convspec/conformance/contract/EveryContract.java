package org.convspec.conformance.contract;

/** Every property of every operator. */
public interface EveryContract
    extends ActivationContract,
        AveragePoolContract,
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
        PadContract,
        PadGradientContract,
        RegionContract,
        RegionLawContract,
        RegionMaximumContract,
        SoftmaxContract,
        SoftmaxCrossEntropyContract,
        TransposedConvolutionContract,
        TransposedConvolutionGradientContract,
        TransposedConvolutionLawContract,
        UnfoldContract {}
