package org.convspec.conformance.contract;

import java.util.EnumMap;
import java.util.Map;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.reference.accuracy.NormalizationBound;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/** What the gradients of normalizations obey. */
final class NormGradientLaws {

  /** What the sides of a law are put together with is not rounded to the type. */
  private static final double UNIT_ROUNDOFF = ElementType.FLOAT64.unitRoundoff();

  private NormGradientLaws() {}

  private static <O extends Normalization> Tensor bound(
      OperatorCase<O> example, Slot gradient, Map<Slot, Tensor> inputs, Tensor outputGradient) {
    Map<Slot, Tensor> tensors = new EnumMap<>(inputs);
    tensors.put(Slot.OUTPUT_GRADIENT, outputGradient);
    return NormalizationBound.of(example.calling(tensors, Direction.GRADIENT, gradient), gradient);
  }

  /** NORM-11: over nothing, the gradient of a parameter is 0. */
  static Examination<OperatorCase<Normalization>> parameterGradientIsZero(Slot gradient) {
    return (witness, example) -> {
      Tensor got = new OperatorLayer<>(witness, example).gradient(gradient);
      Finding finding =
          new Comparison(example, gradient).exact(got, Tensor.zeros(got.type(), got.shape()));
      return finding.isViolation() || got.shape().hasNoElements() ? finding : Finding.pass();
    };
  }

  /** NORM-49: each element is the negative of the sum of the others of its set. */
  static Finding gradientAddsUpToZero(Witness witness, OperatorCase<Normalization> example) {
    OperatorLayer<Normalization> layer = new OperatorLayer<>(witness, example);
    Projection sets = example.operator().over(example.shape(Slot.INPUT)).sets();
    Tensor gradient = layer.gradient(Slot.INPUT_GRADIENT).as(ElementType.FLOAT64);
    Tensor each = bound(example, Slot.INPUT_GRADIENT, layer.inputs(), layer.outputGradient());
    Tensor others =
        Tensor.tabulate(
            ElementType.FLOAT64, sets.from(), i -> gradient.at(i) - ofSet(sets, i, gradient));
    Tensor bound =
        Tensor.tabulate(
            ElementType.FLOAT64,
            sets.from(),
            i ->
                ofSet(sets, i, each)
                    + (sets.fibreSize() + 1)
                        * UNIT_ROUNDOFF
                        * ofSet(sets, i, gradient.map(Math::abs)));
    return NormLaws.agree(layer, Slot.INPUT_GRADIENT, gradient, others, bound);
  }

  private static double ofSet(Projection sets, Index position, Tensor tensor) {
    return sets.fibre(sets.of(position)).stream().mapToDouble(tensor::at).sum();
  }

  /** NORM-51: for each element of the scale, over its positions. */
  static Finding scaleIsAdjoint(Witness witness, OperatorCase<Normalization> example) {
    OperatorLayer<Normalization> layer = new OperatorLayer<>(witness, example);
    Map<Slot, Tensor> inputs = layer.inputs();
    Projection parameters = NormLaws.parameters(example);
    Tensor scale = inputs.get(Slot.SCALE).as(ElementType.FLOAT64);
    Tensor gradient = layer.gradient(Slot.SCALE_GRADIENT);
    Tensor moved = moved(layer, parameters);
    Tensor left = scale.combine(gradient, (factor, sum) -> factor * sum);
    Tensor right = adjoint(layer.outputGradient(), moved, parameters);
    Tensor ofGradient = bound(example, Slot.SCALE_GRADIENT, inputs, layer.outputGradient());
    Tensor ofLeft =
        scale.combine(ofGradient, (factor, error) -> NormLaws.product(Math.abs(factor), error));
    Tensor bound =
        ofLeft
            .combine(left, (error, value) -> error + UNIT_ROUNDOFF * Math.abs(value))
            .combine(ofAdjoint(layer, example, moved, parameters), Double::sum);
    return NormLaws.agree(layer, Slot.SCALE_GRADIENT, left, right, bound);
  }

  /** The output less the bias: what the scale has made. */
  private static Tensor moved(OperatorLayer<Normalization> layer, Projection parameters) {
    Map<Slot, Tensor> inputs = layer.inputs();
    Tensor output = layer.output();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        output.shape(),
        i -> output.at(i) - NormLaws.parameter(inputs, Slot.BIAS, parameters.of(i), 0));
  }

  private static Tensor adjoint(Tensor outputGradient, Tensor moved, Projection parameters) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        parameters.to(),
        at ->
            parameters.fibre(at).stream()
                .mapToDouble(i -> outputGradient.at(i) * moved.at(i))
                .sum());
  }

  /** How far that sum may be off, with the roundings of output less bias and of the sum itself. */
  private static Tensor ofAdjoint(
      OperatorLayer<Normalization> layer,
      OperatorCase<Normalization> example,
      Tensor moved,
      Projection parameters) {
    Tensor dy = layer.outputGradient();
    Tensor ofOutput = NormLaws.bound(example, layer.operator(), layer.inputs());
    double roundings = (parameters.fibreSize() + 3) * UNIT_ROUNDOFF;
    return Tensor.tabulate(
        ElementType.FLOAT64,
        parameters.to(),
        at ->
            parameters.fibre(at).stream()
                .mapToDouble(
                    i ->
                        NormLaws.product(
                            Math.abs(dy.at(i)), ofOutput.at(i) + roundings * Math.abs(moved.at(i))))
                .sum());
  }
}
