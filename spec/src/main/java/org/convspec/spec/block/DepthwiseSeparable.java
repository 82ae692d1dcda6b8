package org.convspec.spec.block;

import java.util.List;
import org.convspec.spec.operator.Operator;

/**
 * BLOCK-14: every channel filtered by itself, then channels mixed position by position, each with
 * norm and activation (Howard et al., MobileNets, 2017).
 *
 * @param inputChannels channels that go in
 * @param outputChannels channels that come out
 * @param kernel kernel extents, one per spatial axis
 * @param stride the stride of the first convolution along every axis
 * @param activation the activation after each norm
 */
public record DepthwiseSeparable(
    long inputChannels, long outputChannels, List<Long> kernel, long stride, Operator activation)
    implements Part {

  /** Keeps an unmodifiable copy. */
  public DepthwiseSeparable {
    kernel = List.copyOf(kernel);
  }

  @Override
  public String addTo(BlockDraft draft, String name, String input) {
    return Chain.of(
            ConvolutionNormActivation.of(
                CentredConvolution.depthwise(inputChannels, kernel, stride), activation),
            ConvolutionNormActivation.of(
                CentredConvolution.pointwise(inputChannels, outputChannels, kernel.size(), 1),
                activation))
        .addTo(draft, name, input);
  }
}
