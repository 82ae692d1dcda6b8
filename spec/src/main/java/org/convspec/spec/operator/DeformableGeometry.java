package org.convspec.spec.operator;

import java.util.stream.LongStream;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * A deformable convolution over tensors of known shapes; whatever has this type is valid.
 *
 * @param batch number of items
 * @param channels how output channels see input channels
 * @param offsetGroups number of groups of input channels that are sampled in the same places
 * @param window the spatial window before taps are moved
 */
public record DeformableGeometry(
    long batch, ChannelGroups channels, long offsetGroups, Window window) {

  /** Returns (n, inputChannels, space). */
  public Shape inputShape() {
    return Shape.of(batch, channels.inputChannels(), window.inputShape());
  }

  /** Returns (outputChannels, inputChannels / groups, kernel). */
  public Shape weightsShape() {
    return Shape.of(channels.outputChannels(), channels.inputsPerGroup(), window.kernel());
  }

  /** DEFORM-06: (n, offsetGroups * taps * spatial rank, output extents). */
  public Shape offsetShape() {
    return perTap(spatialRank());
  }

  /** DEFORM-07: (n, offsetGroups * taps, output extents). */
  public Shape maskShape() {
    return perTap(1);
  }

  private Shape perTap(long numbers) {
    long count = Shape.of(offsetGroups, taps(), numbers).elementCount();
    return Shape.of(batch, count, window.outputShape());
  }

  private long taps() {
    return window.kernel().elementCount();
  }

  /** Returns (outputChannels). */
  public Shape biasShape() {
    return Shape.of(channels.outputChannels());
  }

  /** DEFORM-10: (n, outputChannels, output extents), perhaps without elements (DEFORM-11). */
  public Shape outputShape() {
    return Shape.of(batch, channels.outputChannels(), window.outputShape());
  }

  /** Returns the number of spatial axes. */
  public int spatialRank() {
    return window.axes().size();
  }

  /** DEFORM-16: the offset group that moves the taps on an input channel. */
  public long offsetGroupOf(long ic) {
    return ic / inputsPerOffsetGroup();
  }

  /** DEFORM-16: the input channels of an offset group, ascending. */
  public long[] inputChannelsOf(long offsetGroup) {
    long first = offsetGroup * inputsPerOffsetGroup();
    return LongStream.range(first, first + inputsPerOffsetGroup()).toArray();
  }

  private long inputsPerOffsetGroup() {
    return channels.inputChannels() / offsetGroups;
  }

  /** DEFORM-13: the channel of the offset along an axis of tap {@code k} of an offset group. */
  public long offsetChannel(long offsetGroup, Index k, int axis) {
    return Shape.of(offsetGroups, taps(), spatialRank())
        .offset(Index.of(offsetGroup, window.kernel().offset(k), axis));
  }

  /** DEFORM-17: the channel of the mask of tap {@code k} of an offset group. */
  public long maskChannel(long offsetGroup, Index k) {
    return Shape.of(offsetGroups, taps()).offset(Index.of(offsetGroup, window.kernel().offset(k)));
  }
}
