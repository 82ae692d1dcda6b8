package org.convspec.spec.operator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;

/**
 * Convolution of any spatial rank, with groups (chapter 3).
 *
 * @param strides stride per spatial axis
 * @param dilations dilation per spatial axis
 * @param padding padding of every spatial axis
 * @param rounding what becomes of a last partial step
 * @param groups number of channel groups
 * @param orientation cross-correlation, or true convolution with mirrored weights
 */
public record Convolution(
    List<Long> strides,
    List<Long> dilations,
    PaddingRule padding,
    OutputRounding rounding,
    long groups,
    Orientation orientation)
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
  public Convolution {
    strides = List.copyOf(strides);
    dilations = List.copyOf(dilations);
  }

  /** Returns the same convolution with other strides. */
  public Convolution withStrides(List<Long> other) {
    return new Convolution(other, dilations, padding, rounding, groups, orientation);
  }

  /** Returns the same convolution with other dilations. */
  public Convolution withDilations(List<Long> other) {
    return new Convolution(strides, other, padding, rounding, groups, orientation);
  }

  /** Returns the same convolution with another padding. */
  public Convolution withPadding(PaddingRule other) {
    return new Convolution(strides, dilations, other, rounding, groups, orientation);
  }

  /** Returns the same convolution with another output rounding. */
  public Convolution withRounding(OutputRounding other) {
    return new Convolution(strides, dilations, padding, other, groups, orientation);
  }

  /** Returns the same convolution with another number of groups. */
  public Convolution withGroups(long other) {
    return new Convolution(strides, dilations, padding, rounding, other, orientation);
  }

  /** Returns the same convolution with another orientation. */
  public Convolution withOrientation(Orientation other) {
    return new Convolution(strides, dilations, padding, rounding, groups, other);
  }

  @Override
  public String label() {
    return "convolution";
  }

  /** CONV-63, CONV-64: integers too, forward. */
  @Override
  public List<ElementType> elementTypes() {
    return List.of(ElementType.values());
  }

  /** CONV-64: what integers of 8 bits are summed to, and what is added to the sums, has 32. */
  @Override
  public ElementType elementTypeOf(Slot slot, ElementType ofCall) {
    boolean isSummed = slot == Slot.OUTPUT || slot == Slot.BIAS;
    return switch (ofCall) {
      case INT8, UINT8 -> isSummed ? ElementType.INT32 : ofCall;
      default -> ofCall;
    };
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  /**
   * Returns this convolution over tensors of these shapes.
   *
   * @param input (n, inputChannels, space)
   * @param weights (outputChannels, inputChannels / groups, kernel)
   * @throws InvalidCallException by the rule that attributes and shapes break together
   */
  public ConvolutionGeometry over(Shape input, Shape weights) {
    try {
      return bind(input, weights);
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  private ConvolutionGeometry bind(Shape input, Shape weights) {
    if (input.rank() < 2) { // CONV-01
      throw new InvalidCallException(
          "CONV-01", "input rank", input.rank(), "2 + spatial rank, at least 2");
    }
    if (weights.rank() != input.rank()) { // CONV-02
      throw new InvalidCallException(
          "CONV-02", "weights rank", weights.rank(), "the input rank " + input.rank());
    }
    ChannelGroups channels = new ChannelGroups(input.extent(1), weights.extent(0), groups);
    if (weights.extent(1) != channels.inputsPerGroup()) { // CONV-03
      throw new InvalidCallException(
          "CONV-03",
          "weights' input channels",
          weights.extent(1),
          "inputChannels / groups, " + channels.inputsPerGroup());
    }
    Window window =
        Window.over(weights.spatial(), input.spatial(), strides, dilations, padding, rounding);
    return new ConvolutionGeometry(input.extent(0), channels, window, orientation);
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    ConvolutionGeometry geometry = over(given.get(Slot.INPUT), given.get(Slot.WEIGHTS));
    Shape bias = geometry.biasShape();
    if (given.containsKey(Slot.BIAS)) {
      shaped("CONV-08", Slot.BIAS, given.get(Slot.BIAS), bias);
    }
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, geometry.outputShape());
    }
    shaped(
        "CONV-20", Slot.OUTPUT_GRADIENT, given.get(Slot.OUTPUT_GRADIENT), geometry.outputShape());
    Map<Slot, Shape> gradients = new EnumMap<>(Slot.class); // CONV-21
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
