package org.convspec.conformance.mutants;

import java.util.List;
import java.util.stream.Stream;

/** Every mutant there is. */
final class Mutants {

  private Mutants() {}

  static List<Mutant> all() {
    return Stream.of(
            ArithmeticMutants.ALL,
            MoveMutants.ALL,
            ExtentMutants.ALL,
            PaddingMutants.ALL,
            PositionMutants.ALL,
            ChannelMutants.ALL,
            ValueMutants.ALL,
            InputGradientMutants.ALL,
            WeightsGradientMutants.ALL,
            StorageMutants.ALL,
            MemoryMutants.ALL,
            RejectionMutants.ALL,
            AveragePoolMutants.ALL,
            PadMutants.ALL,
            PadValueMutants.ALL,
            PadCallMutants.ALL,
            PatchMutants.ALL,
            PatchCallMutants.ALL,
            TransposedExtentMutants.ALL,
            TransposedPaddingMutants.ALL,
            TransposedConvolutionMutants.ALL,
            TransposedGradientMutants.ALL,
            TransposedValueMutants.ALL,
            TransposedCallMutants.ALL,
            MaxPoolMutants.ALL,
            MaxPoolGradientMutants.ALL,
            MaxUnpoolMutants.ALL,
            LocallyConnectedMutants.ALL,
            DeformableMutants.ALL,
            DeformableGradientMutants.ALL,
            LpPoolMutants.ALL,
            RegionMutants.ALL,
            RegionMaximumMutants.ALL,
            ActivationMutants.ALL,
            SoftmaxMutants.ALL,
            CrossEntropyMutants.ALL,
            ResizeMutants.ALL,
            ResizeCallMutants.ALL,
            NormMutants.ALL,
            NormValueMutants.ALL,
            LocalResponseMutants.ALL,
            BatchNormMutants.ALL)
        .flatMap(List::stream)
        .toList();
  }
}
