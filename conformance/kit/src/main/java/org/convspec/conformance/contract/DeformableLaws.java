package org.convspec.conformance.contract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.DeformableGeometry;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/**
 * What deformable convolution alone obeys.
 *
 * <p>It shares linearity (DEFORM-32, DEFORM-33, DEFORM-34, DEFORM-43) and adjointness (DEFORM-38,
 * DEFORM-39, DEFORM-40, DEFORM-41) with other operators, in {@link OperatorLaws}; and it remembers
 * nothing (DEFORM-20), see {@link Oracle}.
 */
final class DeformableLaws {

  private static final double QUARTER = 0.25;

  /** Whole positions by which taps are moved: -2 to 2. */
  private static final int MOVES = 5;

  private DeformableLaws() {}

  /** The same law, for the same case without a bias. */
  static Examination<OperatorCase<DeformableConvolution>> withoutBias(
      Examination<OperatorCase<DeformableConvolution>> law) {
    return (witness, example) -> law.examine(witness, without(Slot.BIAS, example));
  }

  private static OperatorCase<DeformableConvolution> without(
      Slot option, OperatorCase<DeformableConvolution> example) {
    Set<Slot> options = EnumSet.noneOf(Slot.class);
    options.addAll(example.options());
    options.remove(option);
    return example.withOptions(options);
  }

  /** DEFORM-17, DEFORM-18: an option that is not there is one of equal numbers. */
  static Examination<OperatorCase<DeformableConvolution>> absentIs(Slot option, double value) {
    return (witness, example) -> {
      OperatorLayer<DeformableConvolution> layer =
          OperatorLayer.ofExactLaw(witness, without(option, example));
      DeformableGeometry geometry = DeformableDomains.geometry(example);
      Shape shape = option == Slot.MASK ? geometry.maskShape() : geometry.biasShape();
      Tensor equal = Tensor.tabulate(example.type(), shape, at -> value);
      return layer
          .comparing(Slot.OUTPUT)
          .law(
              layer.output(),
              layer.result(Slot.OUTPUT, layer.operator(), layer.inputsWith(option, equal)));
    };
  }

  /** DEFORM-30: with taps that stay it is convolution. */
  static Finding isConvolutionWhereStill(
      Witness witness, OperatorCase<DeformableConvolution> example) {
    return moved(witness, example, new long[example.spatialRank()]);
  }

  /** DEFORM-31: moved by whole positions it is a convolution with another padding. */
  static Finding isConvolutionPaddedOtherwise(
      Witness witness, OperatorCase<DeformableConvolution> example) {
    long[] moves = new long[example.spatialRank()];
    long rest = Math.floorMod(example.fill().seed(), 1L << 30);
    for (int axis = 0; axis < moves.length; axis++) {
      moves[axis] = rest % MOVES - MOVES / 2;
      rest /= MOVES;
    }
    return moved(witness, example, moves);
  }

  private static Finding moved(
      Witness witness, OperatorCase<DeformableConvolution> example, long[] moves) {
    OperatorLayer<DeformableConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    DeformableGeometry geometry = DeformableDomains.geometry(example);
    Map<Slot, Tensor> inputs = layer.inputs();
    inputs.put(
        Slot.OFFSET,
        Tensor.tabulate(
            example.type(), geometry.offsetShape(), at -> moves[(int) (at.at(1) % moves.length)]));
    inputs.computeIfPresent(Slot.MASK, (slot, mask) -> mask.map(any -> 1));
    Map<Slot, Tensor> still = new EnumMap<>(inputs);
    still.keySet().removeAll(Set.of(Slot.OFFSET, Slot.MASK));
    Tensor convolved =
        witness.askExactly(
            SharedConvolution.call(
                example,
                padded(layer.operator(), geometry, moves),
                still,
                Direction.FORWARD,
                Slot.OUTPUT),
            Slot.OUTPUT);
    return layer
        .comparing(Slot.OUTPUT)
        .law(layer.result(Slot.OUTPUT, layer.operator(), inputs), convolved);
  }

  private static Convolution padded(
      DeformableConvolution operator, DeformableGeometry geometry, long[] moves) {
    List<Padding> paddings = new ArrayList<>();
    for (BoundAxis bound : geometry.window().axes()) {
      Padding padding = bound.axis().padding();
      long move = moves[paddings.size()];
      paddings.add(new Padding(padding.before() - move, padding.after() + move));
    }
    return operator.still().withPadding(new PaddingRule.Explicit(paddings));
  }

  /** DEFORM-35: items, and what moves and masks their taps, do not see each other. */
  static Finding itemsAreIndependent(Witness witness, OperatorCase<DeformableConvolution> example) {
    boolean hasMask = example.options().contains(Slot.MASK);
    Slot[] withItems =
        hasMask
            ? new Slot[] {Slot.INPUT, Slot.OFFSET, Slot.MASK}
            : new Slot[] {Slot.INPUT, Slot.OFFSET};
    return OperatorLaws.<DeformableConvolution>itemsAreIndependent(withItems)
        .examine(witness, example);
  }

  /** DEFORM-36: groups of weights stand side by side. */
  static Finding groupsSplit(Witness witness, OperatorCase<DeformableConvolution> example) {
    OperatorLayer<DeformableConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    ChannelGroups groups = DeformableDomains.geometry(example).channels();
    DeformableConvolution single = layer.operator().withGroups(1);
    Tensor joined = null;
    for (long group = 0; group < groups.groups(); group++) {
      long firstInput = group * groups.inputsPerGroup();
      long firstOutput = group * groups.outputsPerGroup();
      Map<Slot, Tensor> inputs = layer.inputs();
      inputs.replaceAll(
          (slot, whole) ->
              switch (slot) {
                case INPUT -> Rearrangement.slice(whole, 1, firstInput, groups.inputsPerGroup());
                case WEIGHTS, BIAS ->
                    Rearrangement.slice(whole, 0, firstOutput, groups.outputsPerGroup());
                default -> whole;
              });
      Tensor part = layer.result(Slot.OUTPUT, single, inputs);
      joined = joined == null ? part : Rearrangement.concatenated(joined, part, 1);
    }
    return layer.comparing(Slot.OUTPUT).law(layer.output(), joined);
  }

  /** DEFORM-37: offset groups add up. */
  static Finding offsetGroupsAdd(Witness witness, OperatorCase<DeformableConvolution> biased) {
    OperatorCase<DeformableConvolution> example = without(Slot.BIAS, biased);
    OperatorLayer<DeformableConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    DeformableGeometry geometry = DeformableDomains.geometry(example);
    DeformableConvolution single = layer.operator().withOffsetGroups(1);
    long count = geometry.offsetGroups();
    Tensor sum = null;
    for (long group = 0; group < count; group++) {
      long own = group;
      Map<Slot, Tensor> inputs = layer.inputs();
      inputs.replaceAll(
          (slot, whole) ->
              switch (slot) {
                case INPUT -> onlyOffsetGroup(geometry, own, whole);
                case OFFSET, MASK -> {
                  long channels = whole.shape().extent(1) / count;
                  yield Rearrangement.slice(whole, 1, own * channels, channels);
                }
                default -> whole;
              });
      Tensor part = layer.result(Slot.OUTPUT, single, inputs);
      sum = sum == null ? part : sum.combine(part, Double::sum);
    }
    return layer.comparing(Slot.OUTPUT).law(layer.output(), sum);
  }

  private static Tensor onlyOffsetGroup(DeformableGeometry geometry, long group, Tensor input) {
    return Tensor.tabulate(
        input.type(),
        input.shape(),
        at -> geometry.offsetGroupOf(at.at(1)) == group ? input.at(at) : 0);
  }

  /** DEFORM-42: a quarter of the offset gradient is what a quarter of a step changes. */
  static Finding offsetGradientIsSlope(
      Witness witness, OperatorCase<DeformableConvolution> example) {
    OperatorLayer<DeformableConvolution> layer = OperatorLayer.ofExactLaw(witness, example);
    Tensor gradient = layer.gradient(Slot.OFFSET_GRADIENT); // first, because it may be declined
    Tensor dy = layer.outputGradient();
    double before = Product.of(layer.output(), dy);
    Finding last = Finding.pass();
    for (int axis = 0; axis < example.spatialRank(); axis++) {
      Tensor step = alongAxis(gradient.map(any -> QUARTER), axis, example.spatialRank());
      Tensor offset = layer.input(Slot.OFFSET).combine(step, Double::sum);
      Tensor after =
          layer.result(Slot.OUTPUT, layer.operator(), layer.inputsWith(Slot.OFFSET, offset));
      last =
          Product.equal(
              "the change of the product of output and outputGradient",
              Product.of(after, dy) - before,
              "the product of the step along axis " + axis + " and offsetGradient",
              Product.of(step, gradient));
      if (last.isViolation()) {
        return last;
      }
    }
    return last;
  }

  private static Tensor alongAxis(Tensor whole, int axis, int rank) {
    return Tensor.tabulate(
        whole.type(), whole.shape(), at -> at.at(1) % rank == axis ? whole.at(at) : 0);
  }

  /** DEFORM-28: gradients of nothing are zeros. */
  static Examination<OperatorCase<DeformableConvolution>> zero(Slot slot) {
    return (witness, example) ->
        DeformableOracle.equalWhere(at -> true, at -> 0, witness, example, slot);
  }
}
