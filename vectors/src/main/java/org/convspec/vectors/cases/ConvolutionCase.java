package org.convspec.vectors.cases;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;

/**
 * Everything about a convolution call but its direction: attributes, shapes, layouts and data. A
 * case may be invalid; that is what rejection rules are tried with.
 *
 * @param convolution the attributes
 * @param input (n, inputChannels, space)
 * @param weights (outputChannels, inputChannels / groups, kernel)
 * @param bias (outputChannels), or empty for none
 * @param outputGradient the shape of the output gradient, or empty for the right one
 * @param layouts how the tensors are stored
 * @param type element type
 * @param fill the data
 */
public record ConvolutionCase(
    Convolution convolution,
    Shape input,
    Shape weights,
    Optional<Shape> bias,
    Optional<Shape> outputGradient,
    Layouts layouts,
    ElementType type,
    Fill fill)
    implements Case {

  /** Returns the number of spatial axes. */
  public int spatialRank() {
    return input.rank() - 2;
  }

  /**
   * Returns the convolution over the shapes of the case.
   *
   * @throws InvalidCallException by the rule that the case breaks
   */
  public ConvolutionGeometry geometry() {
    return convolution.over(input, weights);
  }

  @Override
  public Convolution operator() {
    return convolution;
  }

  @Override
  public Map<Slot, Shape> given() {
    Map<Slot, Shape> given = new EnumMap<>(Slot.class);
    given.put(Slot.INPUT, input);
    given.put(Slot.WEIGHTS, weights);
    bias.ifPresent(shape -> given.put(Slot.BIAS, shape));
    return given;
  }

  /** Returns the same case with other attributes. */
  public ConvolutionCase with(Convolution other) {
    return new ConvolutionCase(other, input, weights, bias, outputGradient, layouts, type, fill);
  }

  /** Returns the same case with other input and weights. */
  public ConvolutionCase with(Shape otherInput, Shape otherWeights) {
    return new ConvolutionCase(
        convolution, otherInput, otherWeights, bias, outputGradient, layouts, type, fill);
  }

  /** Returns the same case with another bias, or none. */
  public ConvolutionCase withBias(Optional<Shape> other) {
    return new ConvolutionCase(
        convolution, input, weights, other, outputGradient, layouts, type, fill);
  }

  /** Returns the same case with an output gradient of this shape, or the right one. */
  public ConvolutionCase withOutputGradient(Optional<Shape> other) {
    return new ConvolutionCase(convolution, input, weights, bias, other, layouts, type, fill);
  }

  /** Returns the same case stored in other layouts. */
  public ConvolutionCase with(Layouts other) {
    return new ConvolutionCase(
        convolution, input, weights, bias, outputGradient, other, type, fill);
  }

  /** Returns the same case with other data. */
  public ConvolutionCase with(Fill other) {
    return new ConvolutionCase(
        convolution, input, weights, bias, outputGradient, layouts, type, other);
  }

  /** Returns the case line, see {@link ConvolutionLine}. */
  @Override
  public String toString() {
    return ConvolutionLine.write(this);
  }

  /** Returns the extents of a shape with one of them replaced. */
  public static Shape replace(Shape shape, int axis, long extent) {
    long[] extents = Arrays.copyOf(shape.toArray(), shape.rank());
    extents[axis] = extent;
    return Shape.of(extents);
  }
}
