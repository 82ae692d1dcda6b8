package org.convspec.spec.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convspec.spec.operator.Operator;

/**
 * BLOCK-16: more channels, each filtered by itself, perhaps gated, and fewer channels again without
 * an activation; a shortcut where nothing changes in shape (Sandler et al., MobileNetV2, 2018; with
 * gates Tan and Le, EfficientNet, 2019).
 *
 * @param inputChannels channels that go in
 * @param innerChannels channels between; the expansion is left out where they are the same
 * @param outputChannels channels that come out
 * @param kernel kernel extents, one per spatial axis
 * @param stride the stride along every axis
 * @param activation the activation after the first norms
 * @param gate what gates the inner channels, or empty
 */
public record InvertedResidual(
    long inputChannels,
    long innerChannels,
    long outputChannels,
    List<Long> kernel,
    long stride,
    Operator activation,
    Optional<SqueezeExcite> gate)
    implements Part {

  /** Keeps an unmodifiable copy. */
  public InvertedResidual {
    kernel = List.copyOf(kernel);
  }

  @Override
  public String addTo(BlockDraft draft, String name, String input) {
    List<Part> branch = new ArrayList<>();
    if (innerChannels != inputChannels) {
      branch.add(pointwise(inputChannels, innerChannels, Optional.of(activation)));
    }
    branch.add(
        ConvolutionNormActivation.of(
            CentredConvolution.depthwise(innerChannels, kernel, stride), activation));
    gate.ifPresent(branch::add);
    branch.add(pointwise(innerChannels, outputChannels, Optional.empty()));
    Part chain = new Chain(branch);
    boolean hasShortcut = inputChannels == outputChannels && stride == 1;
    Part block = hasShortcut ? new Residual(chain, Optional.empty(), Optional.empty()) : chain;
    return block.addTo(draft, name, input);
  }

  private Part pointwise(long from, long to, Optional<Operator> active) {
    return new ConvolutionNormActivation(
        CentredConvolution.pointwise(from, to, kernel.size(), 1), active);
  }
}
