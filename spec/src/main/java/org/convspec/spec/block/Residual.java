package org.convspec.spec.block;

import java.util.Optional;
import org.convspec.spec.operator.Add;
import org.convspec.spec.operator.Operator;

/**
 * BLOCK-11, BLOCK-12: a branch, the sum of its output with a shortcut, and an activation. A branch
 * of zeros leaves the input as it is, and passes its gradient (BLOCK-31).
 *
 * @param branch what is learned besides the shortcut
 * @param projection what the input goes through on the shortcut; empty for the input itself
 * @param activation of the sum, or empty
 */
public record Residual(Part branch, Optional<Part> projection, Optional<Operator> activation)
    implements Part {

  @Override
  public String addTo(BlockDraft draft, String name, String input) {
    String learned = branch.addTo(draft, name + ".branch", input);
    String shortcut =
        projection.map(part -> part.addTo(draft, name + ".projection", input)).orElse(input);
    String sum = draft.step(name + ".sum", new Add(), learned, shortcut);
    return activation.map(operator -> draft.step(name + ".activation", operator, sum)).orElse(sum);
  }

  /**
   * BLOCK-12: returns the shortcut between these channels: the input itself where nothing changes,
   * else a convolution of single positions with the stride, and a norm.
   */
  static Optional<Part> shortcut(long inputChannels, long outputChannels, int rank, long stride) {
    return inputChannels == outputChannels && stride == 1
        ? Optional.empty()
        : Optional.of(
            ConvolutionNormActivation.withoutActivation(
                CentredConvolution.pointwise(inputChannels, outputChannels, rank, stride)));
  }
}
