package org.convspec.conformance.contract;

import java.util.Map;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.reference.accuracy.SoftmaxBound;
import org.convspec.reference.accuracy.SoftmaxCrossEntropyBound;
import org.convspec.spec.operator.LogSoftmax;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Softmax;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.SoftmaxNotation;

/** What softmax cross entropy obeys. */
final class SoftmaxCrossEntropyLaws {

  private SoftmaxCrossEntropyLaws() {}

  /** Returns the largest permitted error of softmax or its logarithm over the same input. */
  private static Tensor boundOf(
      SoftmaxFunction function, OperatorCase<SoftmaxCrossEntropy> example) {
    OperatorCase<SoftmaxFunction> other =
        OperatorCase.of(
            SoftmaxNotation.of(function),
            function,
            example.dimensions(),
            example.type(),
            example.fill());
    Tensor input = example.canonical(Slot.INPUT, example.shape(Slot.INPUT));
    return InexactLaws.ofOutput(other, Map.of(Slot.INPUT, input), SoftmaxBound::of);
  }

  private static Index ofLabel(Index at, double label) {
    long[] coordinates = at.toArray();
    coordinates[1] = (long) label;
    return Index.of(coordinates);
  }

  /** SOFT-34: the loss is minus the logarithm of softmax at the label. */
  static Finding isLogSoftmaxAtLabel(Witness witness, OperatorCase<SoftmaxCrossEntropy> example) {
    OperatorLayer<SoftmaxCrossEntropy> layer = new OperatorLayer<>(witness, example);
    SoftmaxFunction logarithm = new LogSoftmax(1);
    Tensor input = layer.input(Slot.INPUT);
    Tensor labels = layer.input(Slot.LABELS);
    Tensor losses = InexactLaws.wide(layer.output());
    Tensor ofClasses = neighbour(witness, example, logarithm, input);
    Tensor errors = boundOf(logarithm, example);
    Tensor bound =
        InexactLaws.ofOutput(example, layer.inputs(), SoftmaxCrossEntropyBound::of)
            .combine(atLabels(errors, labels), Double::sum);
    return layer
        .comparing(Slot.OUTPUT)
        .law(losses, atLabels(ofClasses, labels).map(value -> -value), bound);
  }

  private static Tensor neighbour(
      Witness witness, OperatorCase<SoftmaxCrossEntropy> example, Operator operator, Tensor input) {
    return InexactLaws.wide(Neighbour.output(witness, example, operator, input));
  }

  private static Tensor atLabels(Tensor ofClasses, Tensor labels) {
    return Tensor.tabulate(
        ElementType.FLOAT64, labels.shape(), at -> ofClasses.at(ofLabel(at, labels.at(at))));
  }

  /** SOFT-39: with an output gradient of 1 the input gradient is softmax, less 1 at the label. */
  static Finding isSoftmaxLessOne(Witness witness, OperatorCase<SoftmaxCrossEntropy> example) {
    OperatorLayer<SoftmaxCrossEntropy> layer = new OperatorLayer<>(witness, example);
    SoftmaxFunction softmax = new Softmax(1);
    Tensor input = layer.input(Slot.INPUT);
    Tensor labels = layer.input(Slot.LABELS);
    Tensor ones = layer.outputGradient().map(any -> 1);
    Slot slot = Slot.INPUT_GRADIENT;
    Tensor gradient =
        InexactLaws.wide(layer.gradient(slot, example.operator(), layer.inputs(), ones));
    Tensor ofSoftmax = neighbour(witness, example, softmax, input);
    Tensor want =
        Tensor.tabulate(
            ElementType.FLOAT64,
            input.shape(),
            at -> ofSoftmax.at(at) - (at.at(1) == labels.at(ofLabel(at, 0)) ? 1 : 0));
    Tensor bound =
        InexactLaws.ofGradient(example, layer.inputs(), ones, slot, SoftmaxCrossEntropyBound::of)
            .combine(boundOf(softmax, example), Double::sum);
    return layer.comparing(slot).law(gradient, want, bound);
  }
}
