package org.convspec.conformance.contract;

import java.util.Map;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/**
 * Identities between gradients of one implementation: no oracle is asked.
 *
 * <p>Adjointness (TCONV-57, TCONV-58, TCONV-59) and the linearity of gradients (TCONV-60) are those
 * of other operators, in {@link OperatorLaws}.
 */
final class TransposedConvolutionGradientLaws {

  private TransposedConvolutionGradientLaws() {}

  /** TCONV-61: the weights gradient of several items is the sum of those of each. */
  static Finding weightsGradientSumsOverItems(
      Witness witness, OperatorCase<TransposedConvolution> example) {
    OperatorLayer<TransposedConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    Tensor input = layer.input(Slot.INPUT);
    Tensor gradient = layer.outputGradient();
    Tensor otherInput = layer.another(Slot.INPUT, input.shape());
    Tensor otherGradient = layer.another(Slot.OUTPUT_GRADIENT, gradient.shape());
    Tensor together =
        weightsGradient(
            layer,
            Rearrangement.concatenated(input, otherInput, 0),
            Rearrangement.concatenated(gradient, otherGradient, 0));
    Tensor apart =
        weightsGradient(layer, input, gradient)
            .combine(weightsGradient(layer, otherInput, otherGradient), Double::sum);
    return layer.comparing(Slot.WEIGHTS_GRADIENT).law(together, apart);
  }

  private static Tensor weightsGradient(
      OperatorLayer<TransposedConvolution> layer, Tensor input, Tensor outputGradient) {
    return layer.gradient(
        Slot.WEIGHTS_GRADIENT,
        layer.operator(),
        layer.inputsWith(Slot.INPUT, input),
        outputGradient);
  }

  /** TCONV-62: gradients of groups are those of transposed convolutions side by side. */
  static Examination<OperatorCase<TransposedConvolution>> groupsSplit(Slot slot) {
    return (witness, example) -> {
      OperatorLayer<TransposedConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
      TransposedConvolution single = layer.operator().withGroups(1);
      Tensor gradient = layer.outputGradient();
      long targets = gradient.shape().extent(1) / layer.operator().groups();
      Tensor joined = null;
      for (long group = 0; group < layer.operator().groups(); group++) {
        Map<Slot, Tensor> inputs = TransposedConvolutionLaws.inputsOfGroup(layer, group);
        Tensor ofGroup = Rearrangement.slice(gradient, 1, group * targets, targets);
        Tensor part = layer.gradient(slot, single, inputs, ofGroup);
        int joinedAxis = slot == Slot.INPUT_GRADIENT ? 1 : 0;
        joined = joined == null ? part : Rearrangement.concatenated(joined, part, joinedAxis);
      }
      return layer.comparing(slot).exact(layer.gradient(slot), joined);
    };
  }
}
