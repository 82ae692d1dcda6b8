package org.convspec.spec.operator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.geometry.OutputCrop;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.geometry.TransposedWindow;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * Transposed convolution of any spatial rank, with groups (chapter 4).
 *
 * @param strides distance between what neighbouring input positions write to, per spatial axis
 * @param dilations distance between neighbouring taps, per spatial axis
 * @param padding what is cropped from the full result
 * @param outputPadding positions that stay behind in spite of the padding, per spatial axis
 * @param outputExtents the output extents, if they are given; an empty list counts as none
 * @param groups number of channel groups
 */
public record TransposedConvolution(
    List<Long> strides,
    List<Long> dilations,
    PaddingRule padding,
    List<Long> outputPadding,
    Optional<List<Long>> outputExtents,
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
  public TransposedConvolution {
    strides = List.copyOf(strides);
    dilations = List.copyOf(dilations);
    outputPadding = List.copyOf(outputPadding);
    outputExtents = outputExtents.map(List::copyOf).filter(extents -> !extents.isEmpty());
  }

  /** Returns the same operator with other strides. */
  public TransposedConvolution withStrides(List<Long> other) {
    return new TransposedConvolution(
        other, dilations, padding, outputPadding, outputExtents, groups);
  }

  /** Returns the same operator with other dilations. */
  public TransposedConvolution withDilations(List<Long> other) {
    return new TransposedConvolution(strides, other, padding, outputPadding, outputExtents, groups);
  }

  /** Returns the same operator with another padding. */
  public TransposedConvolution withPadding(PaddingRule other) {
    return new TransposedConvolution(
        strides, dilations, other, outputPadding, outputExtents, groups);
  }

  /** Returns the same operator with another output padding. */
  public TransposedConvolution withOutputPadding(List<Long> other) {
    return new TransposedConvolution(strides, dilations, padding, other, outputExtents, groups);
  }

  /** Returns the same operator with other output extents given, or none. */
  public TransposedConvolution withOutputExtents(Optional<List<Long>> other) {
    return new TransposedConvolution(strides, dilations, padding, outputPadding, other, groups);
  }

  /** Returns the same operator with another number of groups. */
  public TransposedConvolution withGroups(long other) {
    return new TransposedConvolution(
        strides, dilations, padding, outputPadding, outputExtents, other);
  }

  @Override
  public String label() {
    return "transposedConvolution";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  /**
   * Returns this transposed convolution over tensors of these shapes.
   *
   * @param input (n, inputChannels, space)
   * @param weights (inputChannels, outputChannels / groups, kernel)
   * @throws InvalidCallException by the rule that attributes and shapes break together
   */
  public TransposedConvolutionGeometry over(Shape input, Shape weights) {
    try {
      return bind(input, weights);
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  private TransposedConvolutionGeometry bind(Shape input, Shape weights) {
    DataRank.check(input);
    if (weights.rank() != input.rank()) { // TCONV-01
      throw new InvalidCallException(
          "TCONV-01", "weights rank", weights.rank(), "the input rank " + input.rank());
    }
    checkChannels(input.extent(1), weights);
    TransposedWindow window =
        TransposedWindow.over(
            weights.spatial(),
            input.spatial(),
            strides,
            dilations,
            new OutputCrop(padding, outputPadding, outputExtents));
    long outputChannels = Shape.of(groups, weights.extent(1)).elementCount();
    return new TransposedConvolutionGeometry(
        new ConvolutionGeometry(
            input.extent(0),
            new ChannelGroups(outputChannels, input.extent(1), groups), // roles exchanged
            window.window(),
            Orientation.CORRELATION));
  }

  private void checkChannels(long inputChannels, Shape weights) {
    if (weights.extent(0) != inputChannels) { // TCONV-02
      throw new InvalidCallException(
          "TCONV-02",
          "first extent of the weights",
          weights.extent(0),
          "inputChannels, " + inputChannels);
    }
    if (inputChannels < 1 || weights.extent(1) < 1) { // TCONV-03
      throw new InvalidCallException(
          "TCONV-03",
          "channel count",
          inputChannels + " in, " + weights.extent(1) + " out per group",
          "at least 1 each");
    }
    if (groups < 1) { // TCONV-04
      throw new InvalidCallException("TCONV-04", "groups", groups, "at least 1");
    }
    if (inputChannels % groups != 0) { // TCONV-05
      throw new InvalidCallException(
          "TCONV-05", "inputChannels", inputChannels, "a multiple of groups, " + groups);
    }
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    TransposedConvolutionGeometry geometry = over(given.get(Slot.INPUT), given.get(Slot.WEIGHTS));
    Shape bias = geometry.biasShape();
    if (given.containsKey(Slot.BIAS)) {
      shaped("TCONV-06", Slot.BIAS, given.get(Slot.BIAS), bias);
    }
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, geometry.outputShape());
    }
    shaped(
        "TCONV-30", Slot.OUTPUT_GRADIENT, given.get(Slot.OUTPUT_GRADIENT), geometry.outputShape());
    Map<Slot, Shape> gradients = new EnumMap<>(Slot.class); // TCONV-31
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
