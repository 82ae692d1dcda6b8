package org.convspec.spec.block;

import java.util.List;
import java.util.Optional;
import org.convspec.spec.operator.Relu;

/**
 * BLOCK-11, BLOCK-12: the residual block of two kernels (He et al. 2015).
 *
 * @param inputChannels channels that go in
 * @param outputChannels channels that come out
 * @param kernel kernel extents, one per spatial axis
 * @param stride the stride of the first kernel along every axis
 */
public record BasicResidual(long inputChannels, long outputChannels, List<Long> kernel, long stride)
    implements Part {

  /** Keeps an unmodifiable copy. */
  public BasicResidual {
    kernel = List.copyOf(kernel);
  }

  @Override
  public String addTo(BlockDraft draft, String name, String input) {
    Part branch =
        Chain.of(
            ConvolutionNormActivation.of(
                CentredConvolution.of(inputChannels, outputChannels, kernel, stride), new Relu()),
            ConvolutionNormActivation.withoutActivation(
                CentredConvolution.of(outputChannels, outputChannels, kernel, 1)));
    return new Residual(
            branch,
            Residual.shortcut(inputChannels, outputChannels, kernel.size(), stride),
            Optional.of(new Relu()))
        .addTo(draft, name, input);
  }
}
