package org.convspec.spec.block;

import java.util.Optional;
import org.convspec.spec.operator.Operator;

/**
 * BLOCK-10: a convolution without bias, a batch norm over its output channels, and an activation.
 *
 * @param convolution the convolution
 * @param activation the activation, or empty where the block ends with the norm
 */
public record ConvolutionNormActivation(
    CentredConvolution convolution, Optional<Operator> activation) implements Part {

  /** Returns a block that ends with an activation. */
  public static ConvolutionNormActivation of(CentredConvolution convolution, Operator activation) {
    return new ConvolutionNormActivation(convolution, Optional.of(activation));
  }

  /** Returns a block that ends with the norm. */
  public static ConvolutionNormActivation withoutActivation(CentredConvolution convolution) {
    return new ConvolutionNormActivation(convolution, Optional.empty());
  }

  @Override
  public String addTo(BlockDraft draft, String name, String input) {
    String filtered = convolution.addTo(draft, name + ".convolution", input);
    String normalized =
        new ChannelNorm(convolution.outputChannels()).addTo(draft, name + ".norm", filtered);
    return activation.isEmpty()
        ? normalized
        : draft.step(name + ".activation", activation.get(), normalized);
  }
}
