package org.convspec.spec.operator;

import org.convspec.spec.geometry.TransposedWindow;
import org.convspec.spec.tensor.Shape;

/**
 * A transposed convolution over tensors of known shapes; whatever has this type is valid.
 *
 * @param convolution the convolution of which it is the input gradient: it has the same weights,
 *     and input and output exchanged
 */
public record TransposedConvolutionGeometry(ConvolutionGeometry convolution) {

  /** Returns the number of items. */
  public long batch() {
    return convolution.batch();
  }

  /** Returns the spatial window. */
  public TransposedWindow window() {
    return new TransposedWindow(convolution.window());
  }

  /** Returns (n, inputChannels, space). */
  public Shape inputShape() {
    return convolution.outputShape();
  }

  /** Returns (inputChannels, outputChannels / groups, kernel). */
  public Shape weightsShape() {
    return convolution.weightsShape();
  }

  /** Returns (outputChannels). */
  public Shape biasShape() {
    return Shape.of(convolution.channels().inputChannels());
  }

  /** TCONV-08: (n, outputChannels, output extents). */
  public Shape outputShape() {
    return convolution.inputShape();
  }

  /** TCONV-25: the input channels of the group of output channel {@code oc}, ascending. */
  public long[] inputChannelsOf(long oc) {
    return convolution.channels().outputChannelsOf(oc);
  }

  /** TCONV-25 read the other way: the output channels that input channel {@code ic} feeds. */
  public long[] outputChannelsOf(long ic) {
    return convolution.channels().inputChannelsOf(ic);
  }

  /** Returns the place of an output channel within its group: its index in the weights. */
  public long withinGroup(long oc) {
    return convolution.channels().withinGroup(oc);
  }

  /** Returns the output channel at a place within the group that input channel {@code ic} feeds. */
  public long outputChannel(long ic, long withinGroup) {
    return convolution.channels().inputChannel(ic, withinGroup);
  }
}
