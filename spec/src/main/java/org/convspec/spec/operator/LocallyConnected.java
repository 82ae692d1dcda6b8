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
 * A convolution whose weights are not shared: every output position has its own (chapter 5).
 *
 * @param strides stride per spatial axis
 * @param dilations dilation per spatial axis
 * @param padding padding of every spatial axis
 * @param rounding what becomes of a last partial step
 * @param groups number of channel groups
 */
public record LocallyConnected(
    List<Long> strides,
    List<Long> dilations,
    PaddingRule padding,
    OutputRounding rounding,
    long groups)
    implements Operator {

  private static final Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT, Slot.WEIGHTS),
          List.of(Slot.BIAS),
          List.of(Slot.OUTPUT),
          Map.of(
              Slot.INPUT, Slot.INPUT_GRADIENT,
              Slot.WEIGHTS, Slot.WEIGHTS_GRADIENT,
              Slot.BIAS, Slot.BIAS_GRADIENT));

  /** Keeps unmodifiable copies. */
  public LocallyConnected {
    strides = List.copyOf(strides);
    dilations = List.copyOf(dilations);
  }

  /** Returns the same operator with other strides. */
  public LocallyConnected withStrides(List<Long> other) {
    return new LocallyConnected(other, dilations, padding, rounding, groups);
  }

  /** Returns the same operator with other dilations. */
  public LocallyConnected withDilations(List<Long> other) {
    return new LocallyConnected(strides, other, padding, rounding, groups);
  }

  /** Returns the same operator with another padding. */
  public LocallyConnected withPadding(PaddingRule other) {
    return new LocallyConnected(strides, dilations, other, rounding, groups);
  }

  /** Returns the same operator with another number of groups. */
  public LocallyConnected withGroups(long other) {
    return new LocallyConnected(strides, dilations, padding, rounding, other);
  }

  /** Returns the convolution that shares what is not shared here. */
  public Convolution shared() {
    return new Convolution(strides, dilations, padding, rounding, groups, Orientation.CORRELATION);
  }

  @Override
  public String label() {
    return "locallyConnected";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  /**
   * Returns this operator over tensors of these shapes.
   *
   * @param input (n, inputChannels, space)
   * @param weights (outputChannels, inputChannels / groups, output extents, kernel)
   * @throws InvalidCallException by the rule that attributes and shapes break together
   */
  public LocallyConnectedGeometry over(Shape input, Shape weights) {
    try {
      return bind(input, weights);
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  private LocallyConnectedGeometry bind(Shape input, Shape weights) {
    DataRank.check(input);
    int axes = input.rank() - 2;
    if (weights.rank() != 2 + 2 * axes) { // LOCAL-01
      throw new InvalidCallException(
          "LOCAL-01", "weights rank", weights.rank(), "2 + 2 * spatial rank, " + (2 + 2 * axes));
    }
    ChannelGroups channels = new ChannelGroups(input.extent(1), weights.extent(0), groups);
    if (weights.extent(1) != channels.inputsPerGroup()) { // LOCAL-02
      throw new InvalidCallException(
          "LOCAL-02",
          "weights' input channels",
          weights.extent(1),
          "inputChannels / groups, " + channels.inputsPerGroup());
    }
    Shape positionsAndTaps = weights.spatial();
    Window window =
        Window.over(
            positionsAndTaps.slice(axes, axes),
            input.spatial(),
            strides,
            dilations,
            padding,
            rounding);
    Shape positions = positionsAndTaps.slice(0, axes);
    if (!positions.equals(window.outputShape())) { // LOCAL-03
      throw new InvalidCallException(
          "LOCAL-03",
          "weights' positions",
          positions,
          "the output extents " + window.outputShape());
    }
    return new LocallyConnectedGeometry(input.extent(0), channels, window);
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    LocallyConnectedGeometry geometry = over(given.get(Slot.INPUT), given.get(Slot.WEIGHTS));
    Shape bias = geometry.biasShape();
    if (given.containsKey(Slot.BIAS)) {
      shaped("LOCAL-04", Slot.BIAS, given.get(Slot.BIAS), bias);
    }
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, geometry.outputShape());
    }
    shaped(
        "LOCAL-05", Slot.OUTPUT_GRADIENT, given.get(Slot.OUTPUT_GRADIENT), geometry.outputShape());
    Map<Slot, Shape> gradients = new EnumMap<>(Slot.class); // LOCAL-13
    gradients.put(Slot.INPUT_GRADIENT, given.get(Slot.INPUT));
    gradients.put(Slot.WEIGHTS_GRADIENT, given.get(Slot.WEIGHTS));
    gradients.put(Slot.BIAS_GRADIENT, bias);
    return gradients;
  }

  private void shaped(String rule, Slot slot, Shape actual, Shape expected) {
    if (!expected.equals(actual)) {
      throw new InvalidCallException(rule, slot.label() + " shape", actual, expected.toString())
          .within(label());
    }
  }
}
