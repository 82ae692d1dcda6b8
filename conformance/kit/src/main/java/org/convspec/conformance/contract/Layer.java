package org.convspec.conformance.contract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Fill;

/**
 * Convolution as an implementation computes it, in the element type and layouts of a case: what
 * laws are stated in.
 */
final class Layer {

  private final Witness witness;
  private final ConvolutionCase example;
  private final ConvolutionGeometry geometry;

  Layer(Witness witness, ConvolutionCase example) {
    this.witness = witness;
    this.example = example;
    this.geometry = example.geometry();
  }

  Convolution convolution() {
    return example.convolution();
  }

  ConvolutionGeometry geometry() {
    return geometry;
  }

  /** Returns a comparison that traces indices of the case itself. */
  Comparison comparing(Slot slot) {
    return new Comparison(example, slot);
  }

  Tensor input() {
    return example.canonical(Slot.INPUT, geometry.inputShape());
  }

  Tensor weights() {
    return example.canonical(Slot.WEIGHTS, geometry.weightsShape());
  }

  Tensor outputGradient() {
    return example.canonical(Slot.OUTPUT_GRADIENT, geometry.outputShape());
  }

  Tensor bias() {
    return example.canonical(Slot.BIAS, geometry.biasShape());
  }

  /** Returns other data of the same kind: laws about sums need two tensors. */
  Tensor another(Slot slot, Shape shape) {
    Fill fill = new Fill(Fill.Kind.INTS, ~example.fill().seed());
    return fill.tensor(slot, shape, example.type());
  }

  Tensor output(Convolution convolution, Tensor input, Tensor weights) {
    return output(convolution, input, weights, Optional.empty());
  }

  Tensor output(Convolution convolution, Tensor input, Tensor weights, Optional<Tensor> bias) {
    Map<Slot, Tensor> tensors = tensors(input, weights);
    bias.ifPresent(tensor -> tensors.put(Slot.BIAS, tensor));
    return ask(convolution, tensors, Direction.FORWARD, Slot.OUTPUT);
  }

  /** Returns a gradient of the convolution at these inputs. */
  Tensor gradient(
      Slot slot, Convolution convolution, Tensor input, Tensor weights, Tensor outputGradient) {
    Map<Slot, Tensor> tensors = tensors(input, weights);
    tensors.put(Slot.OUTPUT_GRADIENT, outputGradient);
    return ask(convolution, tensors, Direction.GRADIENT, slot);
  }

  private static Map<Slot, Tensor> tensors(Tensor input, Tensor weights) {
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, input);
    tensors.put(Slot.WEIGHTS, weights);
    return tensors;
  }

  private Tensor ask(
      Convolution convolution, Map<Slot, Tensor> tensors, Direction direction, Slot slot) {
    tensors.replaceAll((given, tensor) -> tensor.as(example.type()));
    return witness.askExactly(example.with(convolution).calling(tensors, direction, slot), slot);
  }
}
