package org.convspec.spec.block;

import java.util.List;
import java.util.Optional;
import org.convspec.spec.operator.Relu;

/**
 * BLOCK-13: a residual block whose branch goes through fewer channels: 1x1, then the kernel with
 * the stride, then 1x1 (He et al., Deep Residual Learning for Image Recognition, 2015, with the
 * stride where later implementations have it).
 *
 * @param inputChannels channels that go in
 * @param innerChannels channels between
 * @param outputChannels channels that come out
 * @param kernel extents of the middle kernel, one per spatial axis
 * @param stride the stride along every axis
 */
public record Bottleneck(
    long inputChannels, long innerChannels, long outputChannels, List<Long> kernel, long stride)
    implements Part {

  /** Keeps an unmodifiable copy. */
  public Bottleneck {
    kernel = List.copyOf(kernel);
  }

  @Override
  public String addTo(BlockDraft draft, String name, String input) {
    int rank = kernel.size();
    Part branch =
        Chain.of(
            ConvolutionNormActivation.of(
                CentredConvolution.pointwise(inputChannels, innerChannels, rank, 1), new Relu()),
            ConvolutionNormActivation.of(
                CentredConvolution.of(innerChannels, innerChannels, kernel, stride), new Relu()),
            ConvolutionNormActivation.withoutActivation(
                CentredConvolution.pointwise(innerChannels, outputChannels, rank, 1)));
    return new Residual(
            branch,
            Residual.shortcut(inputChannels, outputChannels, rank, stride),
            Optional.of(new Relu()))
        .addTo(draft, name, input);
  }
}
