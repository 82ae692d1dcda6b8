package org.convspec.conformance.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.reference.accuracy.NormalizationBound;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.Affine;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.InstanceNorm;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.NormGeometry;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SpreadNormalization;
import org.convspec.spec.operator.WeightStandardization;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.GroupNormNotation;
import org.convspec.vectors.notation.LayerNormNotation;

/**
 * What normalizations alone obey. Both sides of a law are computed by the implementation, and each
 * may be as far off as its bound allows. The same answer to the same call (NORM-27) is a law of
 * all.
 */
final class NormLaws {

  private static final double SHIFT = 64;
  private static final double SCALE = 4;

  /** What the sides of a law are put together with is not rounded to the type. */
  private static final double UNIT_ROUNDOFF = ElementType.FLOAT64.unitRoundoff();

  private NormLaws() {}

  /** The two sides agree wherever there is a bound. */
  static <O extends Normalization> Finding agree(
      OperatorLayer<O> layer, Slot slot, Tensor left, Tensor right, Tensor bound) {
    return layer.comparing(slot).law(left, Oracle.takingWhatIsUnbounded(right, left, bound), bound);
  }

  static <O extends Normalization> Tensor bound(
      OperatorCase<O> example, O operator, Map<Slot, Tensor> inputs) {
    return NormalizationBound.of(
        example.with(operator).calling(inputs, Direction.FORWARD, Slot.OUTPUT), Slot.OUTPUT);
  }

  /** NORM-13: the same axes in the opposite order. */
  static Finding orderOfAxesDoesNotMatter(Witness witness, OperatorCase<LayerNorm> example) {
    OperatorLayer<LayerNorm> layer = new OperatorLayer<>(witness, example);
    LayerNorm norm = example.operator();
    List<Long> reversed = new ArrayList<>(norm.axes());
    Collections.reverse(reversed);
    Tensor other =
        layer.result(
            Slot.OUTPUT, new LayerNorm(reversed, norm.epsilon(), norm.place()), layer.inputs());
    Tensor bound = bound(example, norm, layer.inputs());
    return agree(layer, Slot.OUTPUT, layer.output(), other, twice(bound));
  }

  private static Tensor twice(Tensor bound) {
    return bound.map(error -> 2 * error);
  }

  /** The output is what another normalization makes of the same inputs. */
  private static <O extends Normalization, P extends Normalization> Finding isSameAs(
      Witness witness, OperatorCase<O> example, OperatorCase<P> other, Map<Slot, Tensor> inputs) {
    OperatorLayer<O> layer = new OperatorLayer<>(witness, example);
    Tensor one = layer.result(Slot.OUTPUT, example.operator(), inputs);
    Tensor same = witness.ask(other.calling(inputs, Direction.FORWARD, Slot.OUTPUT), Slot.OUTPUT);
    Tensor bound = bound(example, example.operator(), inputs);
    return agree(layer, Slot.OUTPUT, one, same, twice(bound));
  }

  private static <O extends Operator> OperatorCase<LayerNorm> asLayerNorm(
      OperatorCase<O> example, SpreadNormalization norm, List<Long> axes) {
    LayerNorm layerNorm = new LayerNorm(axes, norm.epsilon(), norm.place());
    return RegionLaws.as(LayerNormNotation.NOTATION, layerNorm, example);
  }

  private static List<Long> axesFrom(long first, OperatorCase<?> example) {
    return LongStream.range(first, example.spatialRank() + 2).boxed().toList();
  }

  private static <O extends Normalization> Map<Slot, Tensor> inputAlone(OperatorLayer<O> layer) {
    return Map.of(Slot.INPUT, layer.input(Slot.INPUT));
  }

  /** NORM-40: without parameters, one group is the whole of an item but for its number. */
  static Finding isLayerNorm(Witness witness, OperatorCase<GroupNorm> example) {
    OperatorCase<LayerNorm> other = asLayerNorm(example, example.operator(), axesFrom(1, example));
    return isSameAs(witness, example, other, inputAlone(new OperatorLayer<>(witness, example)));
  }

  /** NORM-41: with parameters too. */
  static Finding isGroupNorm(Witness witness, OperatorCase<InstanceNorm> example) {
    InstanceNorm norm = example.operator();
    long channels = Math.max(1, example.dimensions().channels());
    OperatorCase<GroupNorm> other =
        RegionLaws.as(
            GroupNormNotation.NOTATION,
            new GroupNorm(channels, Affine.PER_CHANNEL, norm.epsilon(), norm.place()),
            example);
    return isSameAs(witness, example, other, new OperatorLayer<>(witness, example).inputs());
  }

  /** NORM-42. */
  static Finding isLayerNormOfOutputChannels(
      Witness witness, OperatorCase<WeightStandardization> example) {
    OperatorCase<LayerNorm> other = asLayerNorm(example, example.operator(), axesFrom(1, example));
    return isSameAs(witness, example, other, inputAlone(new OperatorLayer<>(witness, example)));
  }

  /** NORM-48: of numbers and their negatives along one of the axes the mean is 0. */
  static Finding isLayerNormOfAntisymmetricData(Witness witness, OperatorCase<RmsNorm> example) {
    Tensor input = new OperatorLayer<>(witness, example).input(Slot.INPUT);
    int axis = Math.toIntExact(example.operator().axes().get(0));
    Tensor both = Rearrangement.concatenated(input, input.map(x -> -x), axis);
    OperatorCase<LayerNorm> other =
        asLayerNorm(example, example.operator(), example.operator().axes());
    OperatorLayer<RmsNorm> layer = new OperatorLayer<>(witness, example);
    Map<Slot, Tensor> inputs = Map.of(Slot.INPUT, both);
    Tensor rms = layer.result(Slot.OUTPUT, example.operator(), inputs);
    Tensor centred =
        witness.ask(other.calling(inputs, Direction.FORWARD, Slot.OUTPUT), Slot.OUTPUT);
    Tensor bound =
        bound(example, example.operator(), inputs)
            .combine(bound(other, other.operator(), inputs), Double::sum);
    return agreeOnFirst(layer, input.shape(), rms, centred, bound);
  }

  /** The elements that the case itself has too, so that a trace can be told. */
  private static <O extends Normalization> Finding agreeOnFirst(
      OperatorLayer<O> layer, Shape shape, Tensor left, Tensor right, Tensor bound) {
    Rearrangement same = (axis, position) -> position;
    return agree(
        layer,
        Slot.OUTPUT,
        same.apply(left, shape),
        same.apply(right, shape),
        same.apply(bound, shape));
  }

  /** NORM-43: f(x + 64) = f(x). */
  static Finding isShiftInvariant(Witness witness, OperatorCase<Normalization> example) {
    OperatorLayer<Normalization> layer = new OperatorLayer<>(witness, example);
    Map<Slot, Tensor> shifted =
        layer.inputsWith(Slot.INPUT, layer.input(Slot.INPUT).map(x -> x + SHIFT));
    return isSameWith(layer, example, example.operator(), shifted);
  }

  /** NORM-44: f(4 x) = f(x), with an epsilon that grows along. */
  static Finding isScaleInvariant(Witness witness, OperatorCase<Normalization> example) {
    OperatorLayer<Normalization> layer = new OperatorLayer<>(witness, example);
    Normalization norm = example.operator();
    boolean isSquared =
        norm instanceof SpreadNormalization spread && spread.place() == EpsilonPlace.INSIDE;
    Map<Slot, Tensor> scaled =
        layer.inputsWith(Slot.INPUT, layer.input(Slot.INPUT).map(x -> SCALE * x));
    double factor = isSquared ? SCALE * SCALE : SCALE;
    return isSameWith(layer, example, norm.withEpsilon(factor * norm.epsilon()), scaled);
  }

  private static Finding isSameWith(
      OperatorLayer<Normalization> layer,
      OperatorCase<Normalization> example,
      Normalization operator,
      Map<Slot, Tensor> inputs) {
    Tensor bound =
        bound(example, operator, inputs)
            .combine(bound(example, example.operator(), layer.inputs()), Double::sum);
    Tensor other = layer.result(Slot.OUTPUT, operator, inputs);
    return agree(layer, Slot.OUTPUT, other, layer.output(), bound);
  }

  static Projection parameters(OperatorCase<Normalization> example) {
    return example.operator().over(example.shape(Slot.INPUT)).parameters();
  }

  static double parameter(Map<Slot, Tensor> inputs, Slot slot, Index parameter, double otherwise) {
    return inputs.containsKey(slot) ? inputs.get(slot).at(parameter) : otherwise;
  }

  /** NORM-45: with parameters it is scale * (without parameters) + bias. */
  static Finding isAffine(Witness witness, OperatorCase<Normalization> example) {
    OperatorLayer<Normalization> layer = new OperatorLayer<>(witness, example);
    Map<Slot, Tensor> inputs = layer.inputs();
    Projection parameters = parameters(example);
    Tensor normalized = layer.result(Slot.OUTPUT, layer.operator(), inputAlone(layer));
    Tensor ofNormalized = bound(example, layer.operator(), inputAlone(layer));
    Tensor ofOutput = bound(example, layer.operator(), inputs);
    Shape shape = normalized.shape();
    Tensor want =
        Tensor.tabulate(
            ElementType.FLOAT64,
            shape,
            i -> {
              Index at = parameters.of(i);
              return parameter(inputs, Slot.SCALE, at, 1) * normalized.at(i)
                  + parameter(inputs, Slot.BIAS, at, 0);
            });
    Tensor bound =
        Tensor.tabulate(
            ElementType.FLOAT64,
            shape,
            i -> {
              double scale = Math.abs(parameter(inputs, Slot.SCALE, parameters.of(i), 1));
              double rounding = scale * Math.abs(normalized.at(i)) + Math.abs(want.at(i));
              return ofOutput.at(i)
                  + product(scale, ofNormalized.at(i))
                  + 2 * UNIT_ROUNDOFF * rounding;
            });
    return agree(layer, Slot.OUTPUT, layer.output(), want, bound);
  }

  static double product(double factor, double error) {
    return factor == 0 ? 0 : factor * error;
  }

  /** NORM-46: items behind each other give outputs behind each other. */
  static Finding itemsAreIndependent(Witness witness, OperatorCase<Normalization> example) {
    OperatorLayer<Normalization> layer = new OperatorLayer<>(witness, example);
    Tensor input = layer.input(Slot.INPUT);
    Tensor another = layer.another(Slot.INPUT, input.shape());
    Map<Slot, Tensor> both =
        layer.inputsWith(Slot.INPUT, Rearrangement.concatenated(another, input, 0));
    Tensor behind = behind(layer.result(Slot.OUTPUT, layer.operator(), both), input.shape());
    Tensor bound = bound(example, layer.operator(), layer.inputs());
    return agree(layer, Slot.OUTPUT, behind, layer.output(), twice(bound));
  }

  private static Tensor behind(Tensor both, Shape items) {
    return Rearrangement.slice(both, 0, items.extent(0), items.extent(0));
  }

  /** NORM-47: mirrored groups give mirrored outputs. */
  static Finding channelsOfGroupsMayBePermuted(Witness witness, OperatorCase<GroupNorm> example) {
    OperatorLayer<GroupNorm> layer = new OperatorLayer<>(witness, example);
    Tensor input = layer.input(Slot.INPUT);
    long block = Math.max(1, input.shape().extent(1) / example.operator().groups());
    Tensor mirrored = Rearrangement.mirroredInBlocks(input, 1, block);
    Tensor other =
        layer.result(Slot.OUTPUT, layer.operator(), layer.inputsWith(Slot.INPUT, mirrored));
    Tensor bound = bound(example, layer.operator(), layer.inputs());
    return agree(
        layer,
        Slot.OUTPUT,
        Rearrangement.mirroredInBlocks(other, 1, block),
        layer.output(),
        twice(bound));
  }

  /** NORM-74: in sets of zeros the output is the bias, bit for bit. */
  static Finding zerosGiveTheBias(Witness witness, OperatorCase<Normalization> example) {
    OperatorLayer<Normalization> layer = new OperatorLayer<>(witness, example);
    Map<Slot, Tensor> inputs = layer.inputs();
    Tensor input = inputs.get(Slot.INPUT);
    NormGeometry geometry = example.operator().over(input.shape());
    Tensor got = layer.output();
    Tensor want =
        Tensor.tabulate(
            got.type(),
            got.shape(),
            i ->
                NormDomains.isZero(input, geometry.sets(), geometry.sets().of(i))
                    ? parameter(inputs, Slot.BIAS, geometry.parameters().of(i), 0)
                    : got.at(i));
    Finding finding = layer.comparing(Slot.OUTPUT).exact(got, want);
    return finding.isViolation() ? finding : Finding.pass();
  }
}
