package org.convspec.conformance.contract;

/** Every property of every operator. */
public interface EveryContract
    extends AveragePoolContract,
        ConvolutionContract,
        ConvolutionGradientContract,
        LpPoolContract,
        MaxPoolContract,
        MaxPoolLawContract,
        MaxUnpoolContract,
        RegionContract,
        RegionLawContract,
        RegionMaximumContract {}
