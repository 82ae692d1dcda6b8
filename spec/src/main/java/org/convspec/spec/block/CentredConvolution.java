package org.convspec.spec.block;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;

/**
 * A convolution whose kernels of odd extents are padded by the same on both sides, so that stride 1
 * keeps the extents; the layer that published networks are mostly made of.
 *
 * @param inputChannels channels that go in
 * @param outputChannels channels that come out
 * @param kernel kernel extents, one per spatial axis
 * @param stride the stride along every axis
 * @param groups groups of channels
 */
public record CentredConvolution(
    long inputChannels, long outputChannels, List<Long> kernel, long stride, long groups)
    implements Part {

  /** Keeps an unmodifiable copy. */
  public CentredConvolution {
    kernel = List.copyOf(kernel);
  }

  /** Returns a convolution of one group. */
  public static CentredConvolution of(
      long inputChannels, long outputChannels, List<Long> kernel, long stride) {
    return new CentredConvolution(inputChannels, outputChannels, kernel, stride, 1);
  }

  /** Returns a convolution of single positions. */
  public static CentredConvolution pointwise(
      long inputChannels, long outputChannels, int rank, long stride) {
    return of(inputChannels, outputChannels, Collections.nCopies(rank, 1L), stride);
  }

  /** Returns a convolution in which every channel is filtered by itself. */
  public static CentredConvolution depthwise(long channels, List<Long> kernel, long stride) {
    return new CentredConvolution(channels, channels, kernel, stride, channels);
  }

  /** Returns the operator. */
  public Convolution operator() {
    List<Padding> half = kernel.stream().map(k -> new Padding(k / 2, (k - 1) / 2)).toList();
    return new Convolution(
        Collections.nCopies(kernel.size(), stride),
        Collections.nCopies(kernel.size(), 1L),
        new PaddingRule.Explicit(half),
        OutputRounding.FLOOR,
        groups,
        Orientation.CORRELATION);
  }

  /** Returns the shape of the weights. */
  public Shape weights() {
    Shape taps = Shape.of(kernel.stream().mapToLong(Long::longValue).toArray());
    return Shape.of(outputChannels, inputChannels / groups, taps);
  }

  /** Adds the convolution, without bias. */
  @Override
  public String addTo(BlockDraft draft, String name, String input) {
    return draft.layer(name, operator(), input, Map.of(Slot.WEIGHTS, weights()));
  }

  /** Adds the convolution, with a bias. */
  String addWithBiasTo(BlockDraft draft, String name, String input) {
    return draft.layer(
        name,
        operator(),
        input,
        Map.of(Slot.WEIGHTS, weights(), Slot.BIAS, Shape.of(outputChannels)));
  }
}
