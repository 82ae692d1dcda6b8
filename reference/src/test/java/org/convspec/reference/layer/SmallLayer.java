package org.convspec.reference.layer;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.convspec.reference.path.ConvolutionCall;
import org.convspec.reference.path.ConvolutionPath;
import org.convspec.spec.Call;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * A convolution over small tensors.
 *
 * @param convolution the attributes
 * @param input (n, inputChannels, space)
 * @param weights (outputChannels, inputChannels / groups, kernel)
 * @param bias (outputChannels)
 * @param outputGradient shaped like the output
 */
public record SmallLayer(
    Convolution convolution, Tensor input, Tensor weights, Tensor bias, Tensor outputGradient) {

  /** The slots that are computed. */
  public static final Set<Slot> RESULTS =
      Set.of(Slot.OUTPUT, Slot.INPUT_GRADIENT, Slot.WEIGHTS_GRADIENT, Slot.BIAS_GRADIENT);

  /** Fills the tensors of a convolution over these shapes with random numbers. */
  static SmallLayer filled(
      Convolution convolution,
      Shape input,
      Shape weights,
      ElementType type,
      ToDoubleFunction<Random> number,
      Random random) {
    ConvolutionGeometry geometry = convolution.over(input, weights);
    return new SmallLayer(
        convolution,
        Tensor.tabulate(type, input, index -> number.applyAsDouble(random)),
        Tensor.tabulate(type, weights, index -> number.applyAsDouble(random)),
        Tensor.tabulate(type, geometry.biasShape(), index -> number.applyAsDouble(random)),
        Tensor.tabulate(type, geometry.outputShape(), index -> number.applyAsDouble(random)));
  }

  /** Returns the convolution over the shapes of the tensors. */
  public ConvolutionGeometry geometry() {
    return convolution.over(input.shape(), weights.shape());
  }

  /** Returns the call that asks for a result. */
  public Call asking(Slot wanted) {
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, input);
    tensors.put(Slot.WEIGHTS, weights);
    tensors.put(Slot.BIAS, bias);
    tensors.put(Slot.OUTPUT_GRADIENT, outputGradient);
    Direction direction = wanted == Slot.OUTPUT ? Direction.FORWARD : Direction.GRADIENT;
    return new Call(convolution, direction, Layouts.CANONICAL, tensors, Set.of(wanted));
  }

  /** Returns attributes and shapes; the numbers follow from the seed of the test. */
  @Override
  public String toString() {
    return convolution + " over input " + input.shape() + " and weights " + weights.shape();
  }

  /** Returns a result as a path computes it, in float64. */
  public Tensor result(Slot wanted, ConvolutionPath path) {
    return ConvolutionCall.of(convolution, asking(wanted)).result(wanted, path);
  }
}
