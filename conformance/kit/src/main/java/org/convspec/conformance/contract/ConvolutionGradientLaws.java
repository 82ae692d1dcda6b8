package org.convspec.conformance.contract;

import java.util.Optional;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.ConvolutionCase;

/** Identities between outputs and gradients of one implementation: no oracle is asked. */
final class ConvolutionGradientLaws {

  private ConvolutionGradientLaws() {}

  /** CONV-45: the product of f(x,w) and dy equals the product of x and inputGradient(w,dy). */
  static Finding adjointInInput(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    Tensor gradient = gradient(layer, Slot.INPUT_GRADIENT); // first, because it may be declined
    return Product.equal(
        "the product of output and outputGradient",
        Product.of(output(layer), layer.outputGradient()),
        "the product of input and inputGradient",
        Product.of(layer.input(), gradient));
  }

  /** CONV-46: the product of f(x,w) and dy equals the product of w and weightsGradient(x,dy). */
  static Finding adjointInWeights(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    Tensor gradient = gradient(layer, Slot.WEIGHTS_GRADIENT); // first, because it may be declined
    return Product.equal(
        "the product of output and outputGradient",
        Product.of(output(layer), layer.outputGradient()),
        "the product of weights and weightsGradient",
        Product.of(layer.weights(), gradient));
  }

  /** CONV-47: what a bias adds to that product equals the product of b and biasGradient(dy). */
  static Finding adjointInBias(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    Tensor gradient = gradient(layer, Slot.BIAS_GRADIENT); // first, because it may be declined
    Tensor with =
        layer.output(
            layer.convolution(), layer.input(), layer.weights(), Optional.of(layer.bias()));
    return Product.equal(
        "what the bias adds to the product of output and outputGradient",
        Product.of(with, layer.outputGradient())
            - Product.of(output(layer), layer.outputGradient()),
        "the product of bias and biasGradient",
        Product.of(layer.bias(), gradient));
  }

  /** CONV-48: every gradient is linear in the output gradient. */
  static Finding linearInOutputGradient(Slot slot, Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    Convolution convolution = layer.convolution();
    Tensor a = layer.outputGradient();
    Tensor b = layer.another(Slot.OUTPUT_GRADIENT, a.shape());
    Tensor mixed = a.combine(b, ConvolutionLaws::mix);
    return layer
        .comparing(slot)
        .exact(
            layer.gradient(slot, convolution, layer.input(), layer.weights(), mixed),
            layer
                .gradient(slot, convolution, layer.input(), layer.weights(), a)
                .combine(
                    layer.gradient(slot, convolution, layer.input(), layer.weights(), b),
                    ConvolutionLaws::mix));
  }

  /** CONV-49: the weights gradient of several items is the sum of those of each. */
  static Finding weightsGradientSumsOverItems(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    Convolution convolution = layer.convolution();
    Tensor input = layer.input();
    Tensor gradient = layer.outputGradient();
    Tensor otherInput = layer.another(Slot.INPUT, input.shape());
    Tensor otherGradient = layer.another(Slot.OUTPUT_GRADIENT, gradient.shape());
    Slot slot = Slot.WEIGHTS_GRADIENT;
    return layer
        .comparing(slot)
        .exact(
            layer.gradient(
                slot,
                convolution,
                Rearrangement.concatenated(input, otherInput, 0),
                layer.weights(),
                Rearrangement.concatenated(gradient, otherGradient, 0)),
            layer
                .gradient(slot, convolution, input, layer.weights(), gradient)
                .combine(
                    layer.gradient(slot, convolution, otherInput, layer.weights(), otherGradient),
                    Double::sum));
  }

  /** CONV-50: gradients of groups are gradients of convolutions side by side. */
  static Finding groupsSplit(Slot slot, Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    ChannelGroups groups = layer.geometry().channels();
    Convolution single = layer.convolution().withGroups(1);
    Tensor joined = null;
    for (long group = 0; group < groups.groups(); group++) {
      long inputs = groups.inputsPerGroup();
      long outputs = groups.outputsPerGroup();
      Tensor part =
          layer.gradient(
              slot,
              single,
              Rearrangement.slice(layer.input(), 1, group * inputs, inputs),
              Rearrangement.slice(layer.weights(), 0, group * outputs, outputs),
              Rearrangement.slice(layer.outputGradient(), 1, group * outputs, outputs));
      int joinedAxis = slot == Slot.INPUT_GRADIENT ? 1 : 0;
      joined = joined == null ? part : Rearrangement.concatenated(joined, part, joinedAxis);
    }
    return layer.comparing(slot).exact(gradient(layer, slot), joined);
  }

  private static Tensor output(Layer layer) {
    return layer.output(layer.convolution(), layer.input(), layer.weights());
  }

  private static Tensor gradient(Layer layer, Slot slot) {
    return layer.gradient(
        slot, layer.convolution(), layer.input(), layer.weights(), layer.outputGradient());
  }
}
