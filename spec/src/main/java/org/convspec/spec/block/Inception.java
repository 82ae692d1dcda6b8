package org.convspec.spec.block;

import java.util.Collections;
import java.util.List;
import org.convspec.spec.operator.Relu;

/**
 * BLOCK-17: four branches side by side: single positions, two of larger kernels behind fewer
 * channels, and a maximum of neighbours (Szegedy et al., Going Deeper with Convolutions, 2014).
 *
 * @param inputChannels channels that go in
 * @param single output channels of the first branch
 * @param middle the second branch
 * @param large the third branch
 * @param pooled output channels of the fourth branch
 * @param rank spatial axes
 */
public record Inception(
    long inputChannels, long single, Reduced middle, Reduced large, long pooled, int rank)
    implements Part {

  /**
   * A kernel behind fewer channels.
   *
   * @param reduced channels between
   * @param outputChannels channels that come out
   * @param kernel extent of the kernel along every axis
   */
  public record Reduced(long reduced, long outputChannels, long kernel) {}

  @Override
  public String addTo(BlockDraft draft, String name, String input) {
    return new Parallel(
            List.of(pointwise(inputChannels, single), branch(middle), branch(large), pooling()))
        .addTo(draft, name, input);
  }

  private Part branch(Reduced of) {
    return Chain.of(
        pointwise(inputChannels, of.reduced()),
        ConvolutionNormActivation.of(
            CentredConvolution.of(
                of.reduced(), of.outputChannels(), Collections.nCopies(rank, of.kernel()), 1),
            new Relu()));
  }

  private Part pointwise(long from, long to) {
    return ConvolutionNormActivation.of(
        CentredConvolution.pointwise(from, to, rank, 1), new Relu());
  }

  private Part pooling() {
    return Chain.of(new NeighbourMaximum(rank, 1), pointwise(inputChannels, pooled));
  }
}
