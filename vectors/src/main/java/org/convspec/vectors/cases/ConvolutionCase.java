package org.convspec.vectors.cases;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convspec.spec.Call;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

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
    Fill fill) {

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

  /** Returns the rule that a call of this case in a direction breaks, if it breaks one. */
  public Optional<String> brokenRule(Direction direction) {
    try {
      resultShapes(direction);
      return Optional.empty();
    } catch (InvalidCallException invalid) {
      return Optional.of(invalid.rule());
    }
  }

  /**
   * Returns the shapes of the results of a call in a direction; no tensor is made for it.
   *
   * @throws InvalidCallException by the rule that the call breaks
   */
  public Map<Slot, Shape> resultShapes(Direction direction) {
    Map<Slot, Shape> given = new EnumMap<>(Slot.class);
    given.put(Slot.INPUT, input);
    given.put(Slot.WEIGHTS, weights);
    bias.ifPresent(shape -> given.put(Slot.BIAS, shape));
    if (direction == Direction.GRADIENT) {
      given.put(Slot.OUTPUT_GRADIENT, outputGradient.orElseGet(() -> geometry().outputShape()));
    }
    return convolution.resultShapes(direction, given);
  }

  /** Returns the forward call of the case. */
  public Call forward() {
    return call(Direction.FORWARD, Slot.OUTPUT);
  }

  /** Returns the call of the case that asks for a result: forward for the output, else gradient. */
  public Call asking(Slot wanted) {
    return call(wanted == Slot.OUTPUT ? Direction.FORWARD : Direction.GRADIENT, wanted);
  }

  private Call call(Direction direction, Slot wanted) {
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, canonical(Slot.INPUT, input));
    tensors.put(Slot.WEIGHTS, canonical(Slot.WEIGHTS, weights));
    bias.ifPresent(shape -> tensors.put(Slot.BIAS, canonical(Slot.BIAS, shape)));
    if (direction == Direction.GRADIENT) {
      Shape shape = outputGradient.orElseGet(() -> geometry().outputShape());
      tensors.put(Slot.OUTPUT_GRADIENT, canonical(Slot.OUTPUT_GRADIENT, shape));
    }
    return calling(tensors, direction, wanted);
  }

  /** Returns a call of this case's operator and layouts over other tensors, given canonical. */
  public Call calling(Map<Slot, Tensor> canonical, Direction direction, Slot wanted) {
    Map<Slot, Tensor> stored = new EnumMap<>(Slot.class);
    canonical.forEach((slot, tensor) -> stored.put(slot, layouts.store(slot, tensor)));
    return new Call(convolution, direction, layouts, stored, Set.of(wanted));
  }

  /** Returns the data of a slot in canonical layout. */
  public Tensor canonical(Slot slot, Shape shape) {
    return fill.tensor(slot, shape, type);
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

  /** Returns the case line, see {@link CaseLine}. */
  @Override
  public String toString() {
    return CaseLine.write(this);
  }

  /** Returns the extents of a shape with one of them replaced. */
  public static Shape replace(Shape shape, int axis, long extent) {
    long[] extents = Arrays.copyOf(shape.toArray(), shape.rank());
    extents[axis] = extent;
    return Shape.of(extents);
  }
}
