package org.convspec.spec.operator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * A convolution whose taps are moved by data, each by its own offset, at each output position
 * (chapter 6). The last partial step is dropped.
 *
 * @param strides stride per spatial axis
 * @param dilations dilation per spatial axis
 * @param padding padding of every spatial axis
 * @param groups number of channel groups, for the weights
 * @param offsetGroups number of groups of input channels that are sampled in the same places
 */
public record DeformableConvolution(
    List<Long> strides, List<Long> dilations, PaddingRule padding, long groups, long offsetGroups)
    implements Operator {

  private static final Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT, Slot.WEIGHTS, Slot.OFFSET),
          List.of(Slot.BIAS, Slot.MASK),
          List.of(Slot.OUTPUT),
          Map.of(
              Slot.INPUT, Slot.INPUT_GRADIENT,
              Slot.WEIGHTS, Slot.WEIGHTS_GRADIENT,
              Slot.OFFSET, Slot.OFFSET_GRADIENT,
              Slot.BIAS, Slot.BIAS_GRADIENT,
              Slot.MASK, Slot.MASK_GRADIENT));

  /** Keeps unmodifiable copies. */
  public DeformableConvolution {
    strides = List.copyOf(strides);
    dilations = List.copyOf(dilations);
  }

  /** Returns the same operator with other strides. */
  public DeformableConvolution withStrides(List<Long> other) {
    return new DeformableConvolution(other, dilations, padding, groups, offsetGroups);
  }

  /** Returns the same operator with other dilations. */
  public DeformableConvolution withDilations(List<Long> other) {
    return new DeformableConvolution(strides, other, padding, groups, offsetGroups);
  }

  /** Returns the same operator with another padding. */
  public DeformableConvolution withPadding(PaddingRule other) {
    return new DeformableConvolution(strides, dilations, other, groups, offsetGroups);
  }

  /** Returns the same operator with another number of groups of the weights. */
  public DeformableConvolution withGroups(long other) {
    return new DeformableConvolution(strides, dilations, padding, other, offsetGroups);
  }

  /** Returns the same operator with another number of groups of the offsets. */
  public DeformableConvolution withOffsetGroups(long other) {
    return new DeformableConvolution(strides, dilations, padding, groups, other);
  }

  /** Returns the convolution whose taps stay where they are. */
  public Convolution still() {
    return new Convolution(
        strides, dilations, padding, OutputRounding.FLOOR, groups, Orientation.CORRELATION);
  }

  @Override
  public String label() {
    return "deformableConvolution";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  /**
   * Returns this operator over tensors of these shapes.
   *
   * @param input (n, inputChannels, space)
   * @param weights (outputChannels, inputChannels / groups, kernel)
   * @throws InvalidCallException by the rule that attributes and shapes break together
   */
  public DeformableGeometry over(Shape input, Shape weights) {
    try {
      return bind(input, weights);
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  private DeformableGeometry bind(Shape input, Shape weights) {
    DataRank.check(input);
    if (input.rank() < 3) { // DEFORM-01
      throw new InvalidCallException("DEFORM-01", "spatial rank", 0, "at least 1");
    }
    if (weights.rank() != input.rank()) { // DEFORM-02
      throw new InvalidCallException(
          "DEFORM-02", "weights rank", weights.rank(), "the input rank " + input.rank());
    }
    ChannelGroups channels = new ChannelGroups(input.extent(1), weights.extent(0), groups);
    if (weights.extent(1) != channels.inputsPerGroup()) { // DEFORM-03
      throw new InvalidCallException(
          "DEFORM-03",
          "weights' input channels",
          weights.extent(1),
          "inputChannels / groups, " + channels.inputsPerGroup());
    }
    if (offsetGroups < 1) { // DEFORM-04
      throw new InvalidCallException("DEFORM-04", "offsetGroups", offsetGroups, "at least 1");
    }
    if (input.extent(1) % offsetGroups != 0) { // DEFORM-05
      throw new InvalidCallException(
          "DEFORM-05",
          "inputChannels",
          input.extent(1),
          "a multiple of offsetGroups, " + offsetGroups);
    }
    Window window =
        Window.over(
            weights.spatial(),
            input.spatial(),
            strides,
            dilations,
            padding,
            OutputRounding.FLOOR); // DEFORM-10
    return new DeformableGeometry(input.extent(0), channels, offsetGroups, window);
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    DeformableGeometry geometry = over(given.get(Slot.INPUT), given.get(Slot.WEIGHTS));
    shaped("DEFORM-06", Slot.OFFSET, given.get(Slot.OFFSET), geometry.offsetShape());
    if (given.containsKey(Slot.MASK)) {
      shaped("DEFORM-07", Slot.MASK, given.get(Slot.MASK), geometry.maskShape());
    }
    if (given.containsKey(Slot.BIAS)) {
      shaped("DEFORM-08", Slot.BIAS, given.get(Slot.BIAS), geometry.biasShape());
    }
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, geometry.outputShape());
    }
    shaped(
        "DEFORM-09", Slot.OUTPUT_GRADIENT, given.get(Slot.OUTPUT_GRADIENT), geometry.outputShape());
    Map<Slot, Shape> gradients = new EnumMap<>(Slot.class); // DEFORM-21
    gradients.put(Slot.INPUT_GRADIENT, geometry.inputShape());
    gradients.put(Slot.WEIGHTS_GRADIENT, geometry.weightsShape());
    gradients.put(Slot.OFFSET_GRADIENT, geometry.offsetShape());
    gradients.put(Slot.BIAS_GRADIENT, geometry.biasShape());
    gradients.put(Slot.MASK_GRADIENT, geometry.maskShape());
    return gradients;
  }

  private void shaped(String rule, Slot slot, Shape actual, Shape expected) {
    if (!expected.equals(actual)) {
      throw new InvalidCallException(rule, slot.label() + " shape", actual, expected.toString())
          .within(label());
    }
  }
}
