package org.convspec.conformance.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.TransposedConvolutionGeometry;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/**
 * Identities between outputs of one implementation: no oracle is asked.
 *
 * <p>Linearity (TCONV-40, TCONV-41) and independence (TCONV-43) are those of other operators, in
 * {@link OperatorLaws}; and it remembers nothing (TCONV-27), see {@link Oracle}.
 */
final class TransposedConvolutionLaws {

  private TransposedConvolutionLaws() {}

  /** A law about calls without a bias, tried on a case that may have one. */
  static Examination<OperatorCase<TransposedConvolution>> withoutBias(
      Examination<OperatorCase<TransposedConvolution>> law) {
    return (witness, example) -> law.examine(witness, example.withOptions(Set.of()));
  }

  /** Returns the operator with what it crops in numbers, and nothing else that says extents. */
  static TransposedConvolution resolved(OperatorCase<TransposedConvolution> example) {
    List<Padding> crops = axes(example).stream().map(bound -> bound.axis().padding()).toList();
    return cropping(example, crops);
  }

  /** Returns the operator that crops nothing. */
  static TransposedConvolution uncropped(OperatorCase<TransposedConvolution> example) {
    return cropping(example, Collections.nCopies(example.spatialRank(), Padding.NONE));
  }

  private static TransposedConvolution cropping(
      OperatorCase<TransposedConvolution> example, List<Padding> crops) {
    return example
        .operator()
        .withPadding(new PaddingRule.Explicit(crops))
        .withOutputPadding(Collections.nCopies(example.spatialRank(), 0L))
        .withOutputExtents(Optional.empty());
  }

  /** Returns the convolution that has the same weights, and input and output exchanged. */
  static Convolution convolution(TransposedConvolutionGeometry geometry) {
    List<BoundAxis> axes = geometry.window().window().axes();
    return new Convolution(
        axes.stream().map(bound -> bound.axis().stride()).toList(),
        axes.stream().map(bound -> bound.axis().dilation()).toList(),
        new PaddingRule.Explicit(axes.stream().map(bound -> bound.axis().padding()).toList()),
        OutputRounding.FLOOR,
        geometry.convolution().channels().groups(),
        Orientation.CORRELATION);
  }

  static List<BoundAxis> axes(OperatorCase<TransposedConvolution> example) {
    return TransposedConvolutionDomains.geometry(example).window().window().axes();
  }

  /** TCONV-22: no bias is a bias of zeros. */
  static Finding absentBiasIsZero(Witness witness, OperatorCase<TransposedConvolution> example) {
    OperatorLayer<TransposedConvolution> layer =
        OperatorLayer.ofExactLaw(witness, example.withOptions(Set.of()));
    Shape bias = Shape.of(example.outputShape().extent(1));
    return agree(
        layer,
        layer.output(),
        output(
            layer,
            layer.operator(),
            layer.inputsWith(Slot.BIAS, Tensor.zeros(example.type(), bias))));
  }

  /** TCONV-42: a bias is added to every position of its channel, once. */
  static Finding biasAdds(Witness witness, OperatorCase<TransposedConvolution> example) {
    OperatorLayer<TransposedConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    Tensor bias = layer.input(Slot.BIAS);
    Tensor without = OperatorLayer.ofExactLaw(witness, example.withOptions(Set.of())).output();
    Tensor want =
        Tensor.tabulate(example.type(), without.shape(), at -> without.at(at) + bias.at(at.at(1)));
    return same(layer, layer.output(), want);
  }

  /** TCONV-44: outputs reordered within their groups, with their weights. */
  static Finding outputChannelsPermute(
      Witness witness, OperatorCase<TransposedConvolution> example) {
    OperatorLayer<TransposedConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    Tensor weights = layer.input(Slot.WEIGHTS);
    long block = weights.shape().extent(1);
    Tensor reordered = Rearrangement.mirroredInBlocks(weights, 1, block);
    return agree(
        layer,
        output(layer, layer.operator(), layer.inputsWith(Slot.WEIGHTS, reordered)),
        Rearrangement.mirroredInBlocks(layer.output(), 1, block));
  }

  /** TCONV-45: inputs reordered within their groups, and the weights with them. */
  static Finding inputChannelsPermute(
      Witness witness, OperatorCase<TransposedConvolution> example) {
    OperatorLayer<TransposedConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    Map<Slot, Tensor> reordered = layer.inputs();
    long block = reordered.get(Slot.INPUT).shape().extent(1) / layer.operator().groups();
    reordered.computeIfPresent(
        Slot.INPUT, (slot, input) -> Rearrangement.mirroredInBlocks(input, 1, block));
    reordered.computeIfPresent(
        Slot.WEIGHTS, (slot, weights) -> Rearrangement.mirroredInBlocks(weights, 0, block));
    return agree(layer, output(layer, layer.operator(), reordered), layer.output());
  }

  /** TCONV-46: groups are transposed convolutions side by side. */
  static Finding groupsSplit(Witness witness, OperatorCase<TransposedConvolution> example) {
    OperatorLayer<TransposedConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    Tensor joined = null;
    for (long group = 0; group < layer.operator().groups(); group++) {
      Tensor part = output(layer, layer.operator().withGroups(1), inputsOfGroup(layer, group));
      joined = joined == null ? part : Rearrangement.concatenated(joined, part, 1);
    }
    return same(layer, layer.output(), joined);
  }

  /** Returns what the inputs of one group are. */
  static Map<Slot, Tensor> inputsOfGroup(OperatorLayer<TransposedConvolution> layer, long group) {
    Map<Slot, Tensor> inputs = layer.inputs();
    Tensor weights = inputs.get(Slot.WEIGHTS);
    long sources = weights.shape().extent(0) / layer.operator().groups();
    long targets = weights.shape().extent(1);
    Map<Slot, Tensor> ofGroup = new EnumMap<>(Slot.class);
    ofGroup.put(
        Slot.INPUT, Rearrangement.slice(inputs.get(Slot.INPUT), 1, group * sources, sources));
    ofGroup.put(Slot.WEIGHTS, Rearrangement.slice(weights, 0, group * sources, sources));
    if (inputs.containsKey(Slot.BIAS)) {
      ofGroup.put(
          Slot.BIAS, Rearrangement.slice(inputs.get(Slot.BIAS), 0, group * targets, targets));
    }
    return ofGroup;
  }

  /** TCONV-47: dilation is a dense kernel with zeros between its taps. */
  static Finding dilationStuffsZeros(Witness witness, OperatorCase<TransposedConvolution> example) {
    OperatorLayer<TransposedConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    List<Long> dilations = layer.operator().dilations();
    Tensor weights = layer.input(Slot.WEIGHTS);
    TransposedConvolution dense =
        resolved(example).withDilations(Collections.nCopies(dilations.size(), 1L));
    return same(
        layer,
        layer.output(),
        output(layer, dense, layer.inputsWith(Slot.WEIGHTS, stuffed(weights, dilations))));
  }

  /** TCONV-48: stride is an input with zeros between its positions. */
  static Finding strideStuffsZeros(Witness witness, OperatorCase<TransposedConvolution> example) {
    OperatorLayer<TransposedConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    List<Long> strides = layer.operator().strides();
    Tensor input = layer.input(Slot.INPUT);
    TransposedConvolution slow =
        resolved(example).withStrides(Collections.nCopies(strides.size(), 1L));
    return same(
        layer,
        layer.output(),
        output(layer, slow, layer.inputsWith(Slot.INPUT, stuffed(input, strides))));
  }

  /** Returns the tensor with zeros between its positions, the steps being so long. */
  private static Tensor stuffed(Tensor tensor, List<Long> steps) {
    long[] extents = tensor.shape().toArray();
    for (int number = 0; number < steps.size(); number++) {
      extents[2 + number] = (extents[2 + number] - 1) * steps.get(number) + 1;
    }
    Rearrangement spread =
        (axis, position) -> {
          long step = axis < 2 ? 1 : steps.get(axis - 2);
          return position % step == 0 ? position / step : -1;
        };
    return spread.apply(tensor, Shape.of(extents));
  }

  /** TCONV-49: the output is a part of the full result, with nothing around it. */
  static Finding paddingKeepsAPart(Witness witness, OperatorCase<TransposedConvolution> example) {
    OperatorLayer<TransposedConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    List<BoundAxis> axes = axes(example);
    Rearrangement part =
        (axis, position) ->
            axis < 2 ? position : position + axes.get(axis - 2).axis().padding().before();
    Tensor full = output(layer, uncropped(example), layer.inputs());
    return same(layer, layer.output(), part.apply(full, example.outputShape()));
  }

  /** TCONV-50: an output padding is as much less of a crop behind. */
  static Finding outputPaddingUndoesACrop(
      Witness witness, OperatorCase<TransposedConvolution> example) {
    OperatorLayer<TransposedConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    return same(layer, layer.output(), output(layer, resolved(example), layer.inputs()));
  }

  /** TCONV-51: a kernel of one tap sees each position alone, so positions may be reordered. */
  static Finding pointwiseSeesPositionsAlone(
      Witness witness, OperatorCase<TransposedConvolution> example) {
    OperatorLayer<TransposedConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    Tensor mirrored = Rearrangement.mirrored(layer.input(Slot.INPUT));
    return agree(
        layer,
        output(layer, layer.operator(), layer.inputsWith(Slot.INPUT, mirrored)),
        Rearrangement.mirrored(layer.output()));
  }

  /** TCONV-52: with all axes in the opposite order, so is the output. */
  static Finding axesAreInterchangeable(
      Witness witness, OperatorCase<TransposedConvolution> example) {
    OperatorLayer<TransposedConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    Map<Slot, Tensor> reversed = layer.inputs();
    reversed.computeIfPresent(Slot.INPUT, (slot, input) -> Rearrangement.withAxesReversed(input));
    reversed.computeIfPresent(
        Slot.WEIGHTS, (slot, weights) -> Rearrangement.withAxesReversed(weights));
    return agree(
        layer,
        Rearrangement.withAxesReversed(output(layer, withAxesReversed(layer.operator()), reversed)),
        layer.output());
  }

  private static TransposedConvolution withAxesReversed(TransposedConvolution operator) {
    TransposedConvolution reversed =
        operator
            .withStrides(reversed(operator.strides()))
            .withDilations(reversed(operator.dilations()))
            .withOutputPadding(reversed(operator.outputPadding()))
            .withOutputExtents(operator.outputExtents().map(TransposedConvolutionLaws::reversed));
    return operator.padding() instanceof PaddingRule.Explicit explicit
        ? reversed.withPadding(new PaddingRule.Explicit(reversed(explicit.perAxis())))
        : reversed;
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  /** TCONV-53: seen in a mirror, what is in front is behind. */
  static Finding mirrorSwapsSides(Witness witness, OperatorCase<TransposedConvolution> example) {
    OperatorLayer<TransposedConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    List<Padding> swapped =
        axes(example).stream()
            .map(bound -> bound.axis().padding())
            .map(crop -> new Padding(crop.after(), crop.before()))
            .toList();
    Map<Slot, Tensor> mirrored = layer.inputs();
    mirrored.computeIfPresent(Slot.INPUT, (slot, input) -> Rearrangement.mirrored(input));
    mirrored.computeIfPresent(Slot.WEIGHTS, (slot, weights) -> Rearrangement.mirrored(weights));
    return agree(
        layer,
        Rearrangement.mirrored(output(layer, cropping(example, swapped), mirrored)),
        layer.output());
  }

  private static Tensor output(
      OperatorLayer<TransposedConvolution> layer,
      TransposedConvolution operator,
      Map<Slot, Tensor> inputs) {
    return layer.result(Slot.OUTPUT, operator, inputs);
  }

  /** Compares the case's own output with another; the trace of a mismatch is that of the case. */
  private static Finding same(
      OperatorLayer<TransposedConvolution> layer, Tensor left, Tensor right) {
    return layer.comparing(Slot.OUTPUT).exact(left, right);
  }

  /** Compares an output of another call with the case's own: a trace would mislead. */
  private static Finding agree(
      OperatorLayer<TransposedConvolution> layer, Tensor left, Tensor right) {
    return layer.comparing(Slot.OUTPUT).law(left, right);
  }
}
