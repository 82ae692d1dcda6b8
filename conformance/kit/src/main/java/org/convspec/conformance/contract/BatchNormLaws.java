package org.convspec.conformance.contract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Mismatch;
import org.convspec.conformance.judge.Witness;
import org.convspec.reference.accuracy.BatchNormBound;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.BatchNormInferenceNotation;

/**
 * What batch normalizations alone obey, within the bounds of both sides. The same answer to the
 * same call (BN-20) is a law of all.
 */
final class BatchNormLaws {

  private BatchNormLaws() {}

  private static <O extends Operator> InexactLayer<O> layer(
      Witness witness, OperatorCase<O> example) {
    return new InexactLayer<>(witness, example, BatchNormBound::of);
  }

  private static Map<Slot, Tensor> otherStatistics(InexactLayer<BatchNormTraining> layer) {
    Map<Slot, Tensor> inputs = layer.inputs();
    inputs.put(Slot.MEAN, layer.another(Slot.MEAN));
    inputs.put(Slot.VARIANCE, layer.another(Slot.VARIANCE));
    return inputs;
  }

  /** BN-30: other running statistics and another retention give the same output. */
  static Finding ignoresRunningStatistics(
      Witness witness, OperatorCase<BatchNormTraining> example) {
    InexactLayer<BatchNormTraining> layer = layer(witness, example);
    BatchNormTraining norm = layer.operator();
    Inexact other =
        layer.result(Slot.OUTPUT, norm.withRetention(1 - norm.retention()), otherStatistics(layer));
    return layer.output(layer.inputs()).agreesWith(other, layer.comparing(Slot.OUTPUT));
  }

  /** BN-25: other running statistics give the same gradient. */
  static Examination<OperatorCase<BatchNormTraining>> gradientIgnoresRunningStatistics(Slot slot) {
    return (witness, example) -> {
      InexactLayer<BatchNormTraining> layer = layer(witness, example);
      Tensor dy = layer.outputGradient();
      BatchNormTraining norm = layer.operator();
      return layer
          .gradient(slot, norm, layer.inputs(), dy)
          .agreesWith(
              layer.gradient(slot, norm, otherStatistics(layer), dy), layer.comparing(slot));
    };
  }

  /** BN-31: after two steps, r^2 old + r (1 - r) that of the first batch + (1 - r) the second. */
  static Examination<OperatorCase<BatchNormTraining>> retainsTwice(Slot running, Slot updated) {
    return (witness, example) -> {
      InexactLayer<BatchNormTraining> layer = layer(witness, example);
      BatchNormTraining norm = layer.operator();
      double r = norm.retention();
      Map<Slot, Tensor> first = layer.inputs();
      Inexact afterOne = layer.result(updated, norm, first);
      Map<Slot, Tensor> second = layer.inputsWith(Slot.INPUT, layer.another(Slot.INPUT));
      second.put(running, afterOne.value().as(example.type()));
      Inexact afterTwo = layer.result(updated, norm, second);
      Inexact old = Inexact.computed(first.get(running), 0);
      Inexact expected =
          old.times(r * r)
              .plus(layer.result(updated, norm.withRetention(0), first).times(r * (1 - r)))
              .plus(layer.result(updated, norm.withRetention(0), second).times(1 - r));
      Inexact given = new Inexact(afterTwo.value(), afterTwo.plus(afterOne.times(r)).bound());
      return given.agreesWith(expected, layer.comparing(updated));
    };
  }

  /** BN-32: items in another order give the same outputs in that order. */
  static Finding itemsMayMove(Witness witness, OperatorCase<BatchNormTraining> example) {
    InexactLayer<BatchNormTraining> layer = layer(witness, example);
    Tensor input = layer.input(Slot.INPUT);
    long items = input.shape().extent(0);
    Tensor mirrored = Rearrangement.mirroredInBlocks(input, 0, items);
    return layer
        .output(layer.inputsWith(Slot.INPUT, mirrored))
        .agreesWith(
            layer
                .output(layer.inputs())
                .moved(each -> Rearrangement.mirroredInBlocks(each, 0, items)),
            layer.comparing(Slot.OUTPUT));
  }

  /** BN-33: a batch behind itself gives its output behind itself. */
  static Finding mayBeRepeated(Witness witness, OperatorCase<BatchNormTraining> example) {
    InexactLayer<BatchNormTraining> layer = layer(witness, example);
    Tensor input = layer.input(Slot.INPUT);
    Tensor twice = Rearrangement.concatenated(input, input, 0);
    return layer
        .output(layer.inputsWith(Slot.INPUT, twice))
        .agreesWith(
            layer.output(layer.inputs()).moved(each -> Rearrangement.concatenated(each, each, 0)),
            layer.comparing(Slot.OUTPUT));
  }

  /** BN-34: twice the input plus 3, with an epsilon to match, gives the same output. */
  static Finding ignoresScaleAndShift(Witness witness, OperatorCase<BatchNormTraining> example) {
    InexactLayer<BatchNormTraining> layer = layer(witness, example);
    BatchNormTraining norm = layer.operator();
    double grown = norm.epsilon() * (norm.place() == EpsilonPlace.INSIDE ? 4 : 2);
    Map<Slot, Tensor> changed =
        layer.inputsWith(Slot.INPUT, layer.input(Slot.INPUT).map(x -> 2 * x + 3));
    return layer
        .result(Slot.OUTPUT, norm.withEpsilon(grown), changed)
        .agreesWith(layer.output(layer.inputs()), layer.comparing(Slot.OUTPUT));
  }

  /** BN-35: equal elements give the bias. */
  static Finding constantsGiveTheBias(Witness witness, OperatorCase<BatchNormTraining> example) {
    InexactLayer<BatchNormTraining> layer = layer(witness, example);
    Tensor input = layer.input(Slot.INPUT);
    boolean hasBias = example.options().contains(Slot.BIAS);
    Tensor bias =
        Tensor.tabulate(
            input.type(), input.shape(), i -> hasBias ? layer.input(Slot.BIAS).at(i.at(1)) : 0);
    return layer
        .output(layer.inputs())
        .agreesWith(Inexact.computed(bias, 0), layer.comparing(Slot.OUTPUT));
  }

  /** BN-36: inference by the statistics of the batch is training. */
  static Finding isInferenceByItsStatistics(
      Witness witness, OperatorCase<BatchNormTraining> example) {
    InexactLayer<BatchNormTraining> training = layer(witness, example);
    BatchNormTraining norm = training.operator();
    OperatorCase<BatchNormTraining> forgetting = BatchNormDomains.forgetting(example);
    Map<Slot, Tensor> inputs = training.inputs();
    inputs.put(Slot.MEAN, Oracle.want(forgetting, Slot.NEW_MEAN).as(example.type()));
    inputs.put(Slot.VARIANCE, Oracle.want(forgetting, Slot.NEW_VARIANCE).as(example.type()));
    OperatorCase<BatchNormInference> inference =
        RegionLaws.as(
            BatchNormInferenceNotation.NOTATION,
            new BatchNormInference(norm.epsilon(), norm.place()),
            example);
    return training
        .output(training.inputs())
        .agreesWith(layer(witness, inference).output(inputs), training.comparing(Slot.OUTPUT));
  }

  /** BN-37: the input gradients of a channel add up to 0. */
  static Finding gradientsAddUpToNothing(Witness witness, OperatorCase<BatchNormTraining> example) {
    InexactLayer<BatchNormTraining> layer = layer(witness, example);
    Inexact gradient =
        layer.gradient(
            Slot.INPUT_GRADIENT, layer.operator(), layer.inputs(), layer.outputGradient());
    Projection channels = layer.operator().over(gradient.value().shape()).sets();
    double roundings = channels.fibreSize() * ElementType.FLOAT64.unitRoundoff();
    for (Index c : channels.to().indices()) {
      double sum = 0;
      double bound = 0;
      for (Index i : channels.fibre(c)) {
        double value = gradient.value().at(i);
        sum += value;
        bound += gradient.bound().at(i) + roundings * Math.abs(value);
      }
      if (bound < Double.POSITIVE_INFINITY && !(Math.abs(sum) <= bound)) {
        String place = "sum of inputGradient over channel " + c.at(0);
        return Finding.fail(
            place + " is not 0",
            new Mismatch(place, Double.toString(sum), "0", Double.toString(bound), List.of()));
      }
    }
    return Finding.pass();
  }

  /** BN-39: channels in another order, with their parameters, give the outputs in that order. */
  static <O extends Operator> Finding channelsAreIndependent(
      Witness witness, OperatorCase<O> example) {
    InexactLayer<O> layer = layer(witness, example);
    Map<Slot, Tensor> mirrored = new EnumMap<>(Slot.class);
    layer.inputs().forEach((slot, tensor) -> mirrored.put(slot, mirroredChannels(slot, tensor)));
    return layer
        .output(mirrored)
        .agreesWith(
            layer.output(layer.inputs()).moved(each -> mirroredChannels(Slot.OUTPUT, each)),
            layer.comparing(Slot.OUTPUT));
  }

  private static Tensor mirroredChannels(Slot slot, Tensor tensor) {
    int axis = slot.role() == Slot.Role.DATA ? 1 : 0;
    return Rearrangement.mirroredInBlocks(tensor, axis, tensor.shape().extent(axis));
  }

  /** BN-41: folded into a convolution, it gives what it gives behind the convolution. */
  static Finding foldsIntoConvolution(Witness witness, OperatorCase<BatchNormInference> example) {
    InexactLayer<BatchNormInference> layer = layer(witness, example);
    FoldedConvolution folded = new FoldedConvolution(witness, example);
    Inexact convolved = folded.convolved();
    Map<Slot, Tensor> behind = layer.inputsWith(Slot.INPUT, convolved.value().as(example.type()));
    Inexact normalized = layer.output(behind);
    Inexact behindConvolution =
        new Inexact(
            normalized.value(),
            normalized.bound().combine(folded.throughFactors(convolved.bound()), Double::sum));
    return behindConvolution.agreesWith(folded.folded(), layer.comparing(Slot.OUTPUT));
  }

  /** BN-61: where the given variance has no root, every output is a NaN; others are not asked. */
  static Finding negativeVariancesGiveNoNumber(
      Witness witness, OperatorCase<BatchNormInference> example) {
    BatchNormInference norm = example.operator();
    boolean isInside = norm.place() == EpsilonPlace.INSIDE;
    Tensor variance = example.canonical(Slot.VARIANCE, example.shape(Slot.VARIANCE));
    Tensor got = witness.ask(example.asking(Slot.OUTPUT), Slot.OUTPUT).as(ElementType.FLOAT64);
    Tensor want =
        Tensor.tabulate(
            ElementType.FLOAT64,
            got.shape(),
            i ->
                variance.at(i.at(1)) + (isInside ? norm.epsilon() : 0) < 0
                    ? Double.NaN
                    : got.at(i));
    return layer(witness, example).comparing(Slot.OUTPUT).exact(got, want);
  }
}
