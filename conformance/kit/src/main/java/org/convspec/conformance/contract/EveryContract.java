package org.convspec.conformance.contract;

/** Every property of every operator. */
public interface EveryContract
    extends AveragePoolContract,
        ConvolutionContract,
        ConvolutionGradientContract,
        MaxPoolContract,
        MaxPoolLawContract,
        MaxPoolWindowContract,
        MaxUnpoolContract {}
