package org.convspec.spec.block;

import java.util.Collections;
import java.util.Map;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * BLOCK-20: every channel blurred by weights 1 2 1 along each axis, divided by their sum, and
 * sampled with a stride, so that constants stay (BLOCK-33; Zhang, Making Convolutional Networks
 * Shift-Invariant Again, 2019).
 *
 * @param channels channels that go in and come out
 * @param rank spatial axes
 * @param stride the stride along every axis
 */
public record BlurPool(long channels, int rank, long stride) implements Part {

  private static final long[] BINOMIAL = {1, 2, 1};
  private static final double SUM = 4;

  private CentredConvolution convolution() {
    return CentredConvolution.depthwise(
        channels, Collections.nCopies(rank, (long) BINOMIAL.length), stride);
  }

  /** Returns the weights, which are not learned: products of 1/4, 1/2 and 1/4. */
  public Tensor weights() {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        convolution().weights(),
        index -> {
          double product = 1;
          for (int axis = 2; axis < index.rank(); axis++) {
            product *= BINOMIAL[(int) index.at(axis)] / SUM;
          }
          return product;
        });
  }

  @Override
  public String addTo(BlockDraft draft, String name, String input) {
    Shape shape = convolution().weights();
    String weights = draft.parameter(name + ".weights", new Parameter(shape, Parameter.Kind.FIXED));
    return draft.step(
        name, convolution().operator(), Map.of(Slot.INPUT, input, Slot.WEIGHTS, weights));
  }
}
