package org.convspec.conformance.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.PadGeometry;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.OperatorCase;

/**
 * Identities of padding.
 *
 * <p>Those of every linear operator are linearity (PAD-30, PAD-32) and adjointness (PAD-31) in
 * {@link OperatorLaws}; and it remembers nothing (PAD-55), see {@link Oracle}.
 */
final class PadLaws {

  private static final int LEADING_AXES = 2;

  /** PAD-23: what is copied nowhere has no gradient. */
  static final Examination<OperatorCase<Pad>> ZERO_WHERE_CROPPED =
      Zeros.where(
          Slot.INPUT_GRADIENT,
          example -> {
            PadGeometry geometry = PadDomains.geometry(example);
            return index -> geometry.copies(index).isEmpty();
          });

  private PadLaws() {}

  /** PAD-33: twice the paddings at once, or the paddings twice. */
  static Finding twiceIsOnce(Witness witness, OperatorCase<Pad> example) {
    OperatorLayer<Pad> layer = OperatorLayer.ofExactLaw(witness, example);
    Pad pad = example.operator();
    List<Padding> twice =
        pad.paddings().stream()
            .map(padding -> new Padding(2 * padding.before(), 2 * padding.after()))
            .toList();
    return layer
        .comparing(Slot.OUTPUT)
        .law(
            padded(layer, pad, layer.output()),
            padded(layer, pad.withPaddings(twice), layer.input(Slot.INPUT)));
  }

  /** PAD-34: a crop by what was added gives the input. */
  static Finding cropUndoesPadding(Witness witness, OperatorCase<Pad> example) {
    OperatorLayer<Pad> layer = OperatorLayer.ofExactLaw(witness, example);
    List<Padding> opposite =
        example.operator().paddings().stream()
            .map(padding -> new Padding(-padding.before(), -padding.after()))
            .toList();
    Pad crop = new Pad(opposite, PadMode.CONSTANT, 0);
    return layer
        .comparing(Slot.INPUT)
        .law(padded(layer, crop, layer.output()), layer.input(Slot.INPUT));
  }

  /** PAD-35: seen in a mirror, what is in front is behind. */
  static Finding mirrorSwapsSides(Witness witness, OperatorCase<Pad> example) {
    OperatorLayer<Pad> layer = OperatorLayer.ofExactLaw(witness, example);
    List<Padding> swapped = new ArrayList<>(example.operator().paddings());
    for (int axis = LEADING_AXES; axis < swapped.size(); axis++) {
      Padding padding = swapped.get(axis);
      swapped.set(axis, new Padding(padding.after(), padding.before()));
    }
    Tensor mirrored = Rearrangement.mirrored(layer.input(Slot.INPUT));
    return layer
        .comparing(Slot.OUTPUT)
        .law(
            padded(layer, example.operator().withPaddings(swapped), mirrored),
            Rearrangement.mirrored(layer.output()));
  }

  /** PAD-36: positions moved on by one, the last to the front, move the output on by one. */
  static Finding circleHasNoBeginning(Witness witness, OperatorCase<Pad> example) {
    OperatorLayer<Pad> layer = OperatorLayer.ofExactLaw(witness, example);
    Tensor input = layer.input(Slot.INPUT);
    Rearrangement turn =
        (axis, position) ->
            axis < LEADING_AXES
                ? position
                : Math.floorMod(position - 1, input.shape().extent(axis));
    Tensor left = padded(layer, layer.operator(), turn.apply(input, input.shape()));
    Tensor right = layer.output();
    for (int axis = LEADING_AXES; axis < right.shape().rank(); axis++) {
      long shared = Math.max(0, right.shape().extent(axis) - 1);
      left = Rearrangement.slice(left, axis, 1, shared);
      right = Rearrangement.slice(right, axis, 0, shared);
    }
    return layer.comparing(Slot.OUTPUT).law(left, right);
  }

  /** PAD-37: with the spatial axes in opposite order, so is the output. */
  static Finding axesAreInterchangeable(Witness witness, OperatorCase<Pad> example) {
    OperatorLayer<Pad> layer = OperatorLayer.ofExactLaw(witness, example);
    List<Padding> reversed = new ArrayList<>(example.operator().paddings());
    Collections.reverse(reversed.subList(LEADING_AXES, reversed.size()));
    Tensor input = Rearrangement.withAxesReversed(layer.input(Slot.INPUT));
    return layer
        .comparing(Slot.OUTPUT)
        .law(
            padded(layer, example.operator().withPaddings(reversed), input),
            Rearrangement.withAxesReversed(layer.output()));
  }

  /** PAD-38: all axes at once, or one after the other. */
  static Finding axisAfterAxis(Witness witness, OperatorCase<Pad> example) {
    OperatorLayer<Pad> layer = OperatorLayer.ofExactLaw(witness, example);
    Pad pad = example.operator();
    Tensor inSteps = layer.input(Slot.INPUT);
    for (int axis = 0; axis < pad.paddings().size(); axis++) {
      List<Padding> one = new ArrayList<>(Collections.nCopies(pad.paddings().size(), Padding.NONE));
      one.set(axis, pad.paddings().get(axis));
      inSteps = padded(layer, pad.withPaddings(one), inSteps);
    }
    return layer.comparing(Slot.OUTPUT).law(layer.output(), inSteps);
  }

  private static Tensor padded(OperatorLayer<Pad> layer, Pad pad, Tensor input) {
    return layer.result(Slot.OUTPUT, pad, layer.inputsWith(Slot.INPUT, input));
  }

  /** PAD-39: the padding of a convolution, or a padding of zeros in front of it. */
  static Finding convolutionPadsFirst(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    List<Padding> paddings = new ArrayList<>(Collections.nCopies(LEADING_AXES, Padding.NONE));
    paddings.addAll(((PaddingRule.Explicit) layer.convolution().padding()).perAxis());
    Pad zeros = new Pad(paddings, PadMode.CONSTANT, 0);
    Tensor padded = Neighbour.output(witness, example, zeros, layer.input());
    return layer
        .comparing(Slot.OUTPUT)
        .law(
            layer.output(layer.convolution(), layer.input(), layer.weights()),
            layer.output(
                layer.convolution().withPadding(AutoPadding.VALID), padded, layer.weights()));
  }
}
