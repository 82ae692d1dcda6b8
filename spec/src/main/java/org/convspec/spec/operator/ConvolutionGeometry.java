package org.convspec.spec.operator;

import java.util.Optional;
import java.util.stream.LongStream;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * A convolution over tensors of known shapes; whatever has this type is valid.
 *
 * @param batch number of items
 * @param channels how output channels see input channels
 * @param window the spatial window
 * @param orientation how weights meet the window
 */
public record ConvolutionGeometry(
    long batch, ChannelGroups channels, Window window, Orientation orientation) {

  /** Returns (n, inputChannels, space). */
  public Shape inputShape() {
    return Shape.of(batch, channels.inputChannels(), window.inputShape());
  }

  /** Returns (outputChannels, inputChannels / groups, kernel). */
  public Shape weightsShape() {
    return Shape.of(channels.outputChannels(), channels.inputsPerGroup(), window.kernel());
  }

  /** Returns (outputChannels). */
  public Shape biasShape() {
    return Shape.of(channels.outputChannels());
  }

  /** CONV-09: (n, outputChannels, output extents). */
  public Shape outputShape() {
    return Shape.of(batch, channels.outputChannels(), window.outputShape());
  }

  /** CONV-16: the tap of the weights that stands at tap {@code k} of the window, and back. */
  public Index weightsTap(Index k) {
    return switch (orientation) {
      case CORRELATION -> k;
      case FLIPPED -> window.mirror(k);
    };
  }

  /**
   * CONV-18: the number of weights, and of biases where there are any.
   *
   * @param bias the shape of the bias, or empty for none
   */
  public long parameterCount(Optional<Shape> bias) {
    return weightsShape().elementCount() + bias.map(Shape::elementCount).orElse(0L);
  }

  /**
   * CONV-19: multiply-adds of one forward call, taps on padding included.
   *
   * @throws InvalidCallException by CONV-19 if the count is not below 2^63
   */
  public long multiplyAddCount() {
    LongStream outputs = LongStream.of(outputShape().toArray());
    LongStream weightsOfOutput = LongStream.of(weightsShape().toArray()).skip(1);
    try {
      return Shape.of(LongStream.concat(outputs, weightsOfOutput).toArray()).elementCount();
    } catch (InvalidCallException tooLarge) {
      throw new InvalidCallException("CONV-19", "multiply-add count", "too large", "below 2^63");
    }
  }
}
