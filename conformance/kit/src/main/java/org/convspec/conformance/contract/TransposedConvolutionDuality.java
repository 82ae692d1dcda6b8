package org.convspec.conformance.contract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/**
 * Identities between a transposed convolution and the convolution of the same implementation that
 * has the same weights, and input and output exchanged. The convolution is asked first, because it
 * may be declined.
 */
final class TransposedConvolutionDuality {

  private TransposedConvolutionDuality() {}

  /** TCONV-54: the output is the input gradient of the convolution. */
  static Finding outputIsInputGradient(
      Witness witness, OperatorCase<TransposedConvolution> example) {
    OperatorCase<TransposedConvolution> unbiased = example.withOptions(Set.of());
    OperatorLayer<TransposedConvolution> layer = OperatorLayer.ofExactLaw(witness, unbiased);
    Tensor want = ofConvolution(witness, example, Direction.GRADIENT, Slot.INPUT_GRADIENT);
    return new Comparison(unbiased, Slot.OUTPUT).exact(layer.output(), want);
  }

  /** TCONV-55: the input gradient is the output of the convolution. */
  static Finding inputGradientIsOutput(
      Witness witness, OperatorCase<TransposedConvolution> example) {
    Tensor want = ofConvolution(witness, example, Direction.FORWARD, Slot.OUTPUT);
    return sameGradient(witness, example, Slot.INPUT_GRADIENT, want);
  }

  /** TCONV-56: the weights gradient is the weights gradient of the convolution. */
  static Finding weightsGradientIsWeightsGradient(
      Witness witness, OperatorCase<TransposedConvolution> example) {
    Tensor want = ofConvolution(witness, example, Direction.GRADIENT, Slot.WEIGHTS_GRADIENT);
    return sameGradient(witness, example, Slot.WEIGHTS_GRADIENT, want);
  }

  private static Finding sameGradient(
      Witness witness, OperatorCase<TransposedConvolution> example, Slot slot, Tensor want) {
    OperatorLayer<TransposedConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    return layer.comparing(slot).exact(layer.gradient(slot), want);
  }

  /** Asks for a result of the convolution whose input is our output gradient, and so on. */
  private static Tensor ofConvolution(
      Witness witness,
      OperatorCase<TransposedConvolution> example,
      Direction direction,
      Slot wanted) {
    OperatorLayer<TransposedConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, layer.outputGradient());
    tensors.put(Slot.WEIGHTS, layer.input(Slot.WEIGHTS));
    if (direction == Direction.GRADIENT) {
      tensors.put(Slot.OUTPUT_GRADIENT, layer.input(Slot.INPUT));
    }
    tensors.replaceAll((slot, tensor) -> example.layouts().store(slot, tensor));
    Call call =
        new Call(
            TransposedConvolutionLaws.convolution(TransposedConvolutionDomains.geometry(example)),
            direction,
            example.layouts(),
            tensors,
            Set.of(wanted));
    return witness.askExactly(call, wanted);
  }
}
