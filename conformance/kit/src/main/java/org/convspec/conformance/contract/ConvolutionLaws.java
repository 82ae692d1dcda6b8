package org.convspec.conformance.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.ConvolutionCase;

/**
 * Identities between outputs of one implementation: no oracle is asked.
 *
 * <p>It remembers nothing (CONV-17), see {@link Oracle}.
 */
final class ConvolutionLaws {

  private ConvolutionLaws() {}

  /** CONV-11: no bias is a bias of zeros. */
  static Finding absentBiasIsZero(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    Tensor zeros = Tensor.zeros(example.type(), layer.geometry().biasShape());
    return agree(
        layer,
        layer.output(layer.convolution(), layer.input(), layer.weights()),
        layer.output(layer.convolution(), layer.input(), layer.weights(), Optional.of(zeros)));
  }

  /** CONV-30: f(2 a - 3 b) = 2 f(a) - 3 f(b). */
  static Finding linearInInput(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    Convolution convolution = layer.convolution();
    Tensor a = layer.input();
    Tensor b = layer.another(Slot.INPUT, a.shape());
    return agree(
        layer,
        layer.output(convolution, a.combine(b, ConvolutionLaws::mix), layer.weights()),
        layer
            .output(convolution, a, layer.weights())
            .combine(layer.output(convolution, b, layer.weights()), ConvolutionLaws::mix));
  }

  /** CONV-31: the same in the weights. */
  static Finding linearInWeights(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    Convolution convolution = layer.convolution();
    Tensor a = layer.weights();
    Tensor b = layer.another(Slot.WEIGHTS, a.shape());
    return agree(
        layer,
        layer.output(convolution, layer.input(), a.combine(b, ConvolutionLaws::mix)),
        layer
            .output(convolution, layer.input(), a)
            .combine(layer.output(convolution, layer.input(), b), ConvolutionLaws::mix));
  }

  static double mix(double a, double b) {
    return 2 * a - 3 * b;
  }

  /** CONV-32: a bias is added to every position of its channel, once. */
  static Finding biasAdds(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    Tensor bias = layer.bias();
    Tensor without = layer.output(layer.convolution(), layer.input(), layer.weights());
    Tensor want =
        Tensor.tabulate(example.type(), without.shape(), at -> without.at(at) + bias.at(at.at(1)));
    return same(
        layer,
        layer.output(layer.convolution(), layer.input(), layer.weights(), Optional.of(bias)),
        want);
  }

  /** CONV-33: items behind each other give outputs behind each other. */
  static Finding itemsAreIndependent(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    Tensor a = layer.input();
    Tensor b = layer.another(Slot.INPUT, a.shape());
    Tensor both =
        layer.output(layer.convolution(), Rearrangement.concatenated(a, b, 0), layer.weights());
    return agree(
        layer,
        both,
        Rearrangement.concatenated(
            layer.output(layer.convolution(), a, layer.weights()),
            layer.output(layer.convolution(), b, layer.weights()),
            0));
  }

  /** CONV-34: outputs reordered within their groups, with their weights. */
  static Finding outputChannelsPermute(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    long block = layer.geometry().channels().outputsPerGroup();
    Tensor reordered = Rearrangement.mirroredInBlocks(layer.weights(), 0, block);
    return agree(
        layer,
        layer.output(layer.convolution(), layer.input(), reordered),
        Rearrangement.mirroredInBlocks(
            layer.output(layer.convolution(), layer.input(), layer.weights()), 1, block));
  }

  /** CONV-35: inputs reordered within their groups, and the weights with them. */
  static Finding inputChannelsPermute(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    long block = layer.geometry().channels().inputsPerGroup();
    return agree(
        layer,
        layer.output(
            layer.convolution(),
            Rearrangement.mirroredInBlocks(layer.input(), 1, block),
            Rearrangement.mirroredInBlocks(layer.weights(), 1, block)),
        layer.output(layer.convolution(), layer.input(), layer.weights()));
  }

  /** CONV-36: groups are convolutions side by side. */
  static Finding groupsSplit(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    ChannelGroups groups = layer.geometry().channels();
    Convolution single = layer.convolution().withGroups(1);
    long inputs = groups.inputsPerGroup();
    long outputs = groups.outputsPerGroup();
    Optional<Tensor> bias = example.bias().map(shape -> layer.bias());
    Tensor whole = layer.output(layer.convolution(), layer.input(), layer.weights(), bias);
    Tensor joined = null;
    for (long group = 0; group < groups.groups(); group++) {
      long firstOutput = group * outputs;
      Tensor part =
          layer.output(
              single,
              Rearrangement.slice(layer.input(), 1, group * inputs, inputs),
              Rearrangement.slice(layer.weights(), 0, firstOutput, outputs),
              bias.map(all -> Rearrangement.slice(all, 0, firstOutput, outputs)));
      joined = joined == null ? part : Rearrangement.concatenated(joined, part, 1);
    }
    return same(layer, whole, joined);
  }

  /** CONV-37: dilation is a dense kernel with zeros between its taps. */
  static Finding dilationStuffsZeros(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    List<BoundAxis> axes = layer.geometry().window().axes();
    long[] extents = layer.weights().shape().toArray();
    for (int number = 0; number < axes.size(); number++) {
      extents[2 + number] = axes.get(number).axis().effectiveKernel();
    }
    Rearrangement spread =
        (axis, position) -> {
          long dilation = axis < 2 ? 1 : axes.get(axis - 2).axis().dilation();
          return position % dilation == 0 ? position / dilation : -1;
        };
    Convolution dense = layer.convolution().withDilations(Collections.nCopies(axes.size(), 1L));
    return same(
        layer,
        layer.output(layer.convolution(), layer.input(), layer.weights()),
        layer.output(dense, layer.input(), spread.apply(layer.weights(), Shape.of(extents))));
  }

  /** CONV-38: stride s keeps every s-th output of stride 1. Not for CEIL, whose tail differs. */
  static Finding strideSubsamples(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    Convolution convolution = layer.convolution();
    Convolution dense =
        convolution
            .withStrides(Collections.nCopies(convolution.strides().size(), 1L))
            .withRounding(OutputRounding.FLOOR);
    Rearrangement sample =
        (axis, position) -> axis < 2 ? position : position * convolution.strides().get(axis - 2);
    return same(
        layer,
        layer.output(convolution, layer.input(), layer.weights()),
        sample.apply(
            layer.output(dense, layer.input(), layer.weights()), layer.geometry().outputShape()));
  }

  /** CONV-39: padding is zeros around the input, a crop takes away. Not for CEIL. */
  static Finding paddingIsZeros(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    List<Padding> paddings = paddings(layer.convolution());
    long[] extents = layer.input().shape().toArray();
    for (int number = 0; number < paddings.size(); number++) {
      extents[2 + number] += paddings.get(number).before() + paddings.get(number).after();
    }
    Rearrangement surround =
        (axis, position) -> axis < 2 ? position : position - paddings.get(axis - 2).before();
    Convolution bare =
        layer
            .convolution()
            .withPadding(
                new PaddingRule.Explicit(Collections.nCopies(paddings.size(), Padding.NONE)));
    return same(
        layer,
        layer.output(layer.convolution(), layer.input(), layer.weights()),
        layer.output(bare, surround.apply(layer.input(), Shape.of(extents)), layer.weights()));
  }

  /** CONV-40: an input moved by one stride moves the output by one position. */
  static Finding shiftsByStride(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    List<Long> strides = layer.convolution().strides();
    long[] extents = layer.input().shape().toArray();
    long[] outputs = layer.geometry().outputShape().toArray();
    for (int number = 0; number < strides.size(); number++) {
      extents[2 + number] += strides.get(number);
      outputs[2 + number]++;
    }
    Rearrangement move = (axis, position) -> axis < 2 ? position : position - strides.get(axis - 2);
    Tensor moved =
        layer.output(
            layer.convolution(), move.apply(layer.input(), Shape.of(extents)), layer.weights());
    Finding longer = layer.comparing(Slot.OUTPUT).shapes(moved.shape(), Shape.of(outputs));
    if (longer.isViolation()) {
      return longer;
    }
    Rearrangement back = (axis, position) -> axis < 2 ? position : position + 1;
    return agree(
        layer,
        back.apply(moved, layer.geometry().outputShape()),
        layer.output(layer.convolution(), layer.input(), layer.weights()));
  }

  /** CONV-41: true convolution is correlation with mirrored weights. */
  static Finding flipMirrorsWeights(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    return same(
        layer,
        layer.output(layer.convolution(), layer.input(), layer.weights()),
        layer.output(
            layer.convolution().withOrientation(Orientation.CORRELATION),
            layer.input(),
            Rearrangement.mirrored(layer.weights())));
  }

  /** CONV-42: a kernel of one tap sees each position alone, so positions may be reordered. */
  static Finding pointwiseSeesPositionsAlone(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    return agree(
        layer,
        layer.output(layer.convolution(), Rearrangement.mirrored(layer.input()), layer.weights()),
        Rearrangement.mirrored(layer.output(layer.convolution(), layer.input(), layer.weights())));
  }

  /** CONV-43: with all axes in the opposite order, so is the output. */
  static Finding axesAreInterchangeable(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    Convolution reversed = withAxesReversed(layer.convolution());
    return agree(
        layer,
        Rearrangement.withAxesReversed(
            layer.output(
                reversed,
                Rearrangement.withAxesReversed(layer.input()),
                Rearrangement.withAxesReversed(layer.weights()))),
        layer.output(layer.convolution(), layer.input(), layer.weights()));
  }

  private static Convolution withAxesReversed(Convolution convolution) {
    return convolution
        .withStrides(reversed(convolution.strides()))
        .withDilations(reversed(convolution.dilations()))
        .withPadding(new PaddingRule.Explicit(reversed(paddings(convolution))));
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  /** CONV-44: seen in a mirror, what is in front is behind. Not for CEIL. */
  static Finding mirrorSwapsSides(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    List<Padding> swapped = new ArrayList<>();
    for (BoundAxis bound : layer.geometry().window().axes()) {
      Padding padding = bound.axis().padding();
      long dropped = bound.tail();
      swapped.add(new Padding(padding.after() - dropped, padding.before()));
    }
    Convolution mirrored = layer.convolution().withPadding(new PaddingRule.Explicit(swapped));
    return agree(
        layer,
        Rearrangement.mirrored(
            layer.output(
                mirrored,
                Rearrangement.mirrored(layer.input()),
                Rearrangement.mirrored(layer.weights()))),
        layer.output(layer.convolution(), layer.input(), layer.weights()));
  }

  private static List<Padding> paddings(Convolution convolution) {
    return ((PaddingRule.Explicit) convolution.padding()).perAxis();
  }

  /** Compares the case's own output with another; the trace of a mismatch is that of the case. */
  private static Finding same(Layer layer, Tensor left, Tensor right) {
    return layer.comparing(Slot.OUTPUT).exact(left, right);
  }

  /** Compares an output of another call with the case's own: a trace would mislead. */
  private static Finding agree(Layer layer, Tensor left, Tensor right) {
    return layer.comparing(Slot.OUTPUT).law(left, right);
  }
}
