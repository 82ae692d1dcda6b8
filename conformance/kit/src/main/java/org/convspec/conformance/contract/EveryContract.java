package org.convspec.conformance.contract;

/** Every property of every operator. */
public interface EveryContract
    extends ConvolutionContract,
        ConvolutionGradientContract,
        TransposedConvolutionContract,
        TransposedConvolutionLawContract,
        TransposedConvolutionGradientContract {}
