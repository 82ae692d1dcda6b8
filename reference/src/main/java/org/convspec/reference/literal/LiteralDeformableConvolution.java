package org.convspec.reference.literal;

import java.util.Arrays;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.DeformableGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Deformable convolution and its gradients as chapter 6 states them. Each result is the exact value
 * of its formula, rounded once: shares of neighbours are not rounded on the way either.
 */
public final class LiteralDeformableConvolution implements OperatorPath<DeformableConvolution> {

  @Override
  public Tensor result(DeformableConvolution operator, Call call, Slot slot) {
    DeformableGeometry geometry =
        operator.over(call.tensor(Slot.INPUT).shape(), call.tensor(Slot.WEIGHTS).shape());
    ExactSamples samples = new ExactSamples(geometry, call);
    return switch (slot) {
      case OUTPUT -> forward(geometry, call, samples);
      case WEIGHTS_GRADIENT -> weightsGradient(geometry, call, samples);
      case BIAS_GRADIENT -> biasGradient(geometry, call.tensor(Slot.OUTPUT_GRADIENT));
      case INPUT_GRADIENT -> inputGradient(geometry, call, samples);
      case OFFSET_GRADIENT -> offsetGradient(geometry, call, samples);
      case MASK_GRADIENT -> maskGradient(geometry, call, samples);
      default -> throw new AssertionError(slot + " is no result of " + operator.label());
    };
  }

  /**
   * DEFORM-12: output(n,oc,o) = bias(oc) + sum over ic, k of weights(oc,ic,k) * mask(n,g,k,o) *
   * sample(n,ic,k,o); DEFORM-19: ic in the group of oc.
   */
  private static Tensor forward(DeformableGeometry geometry, Call call, ExactSamples samples) {
    ChannelGroups channels = geometry.channels();
    Tensor weights = call.tensor(Slot.WEIGHTS);
    Tensor bias = call.tensor(Slot.BIAS);
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.outputShape(),
        index -> {
          long oc = index.at(1);
          ExactNumber sum =
              bias == null ? ExactNumber.ZERO : ExactNumber.of(bias.at(oc)); // DEFORM-18
          for (long ic : channels.inputChannelsOf(oc)) {
            for (Index k : geometry.window().kernel().indices()) {
              ExactNumber weight = ExactNumber.of(weights.at(oc, channels.withinGroup(ic), k));
              sum = sum.plus(weight.times(samples.masked(index.at(0), ic, k, index.spatial())));
            }
          }
          return sum.round();
        });
  }

  /**
   * DEFORM-23: weightsGradient(oc,ic,k) = sum over n, o of outputGradient(n,oc,o) * mask(n,g,k,o) *
   * sample(n,ic,k,o).
   */
  private static Tensor weightsGradient(
      DeformableGeometry geometry, Call call, ExactSamples samples) {
    Tensor outputGradient = call.tensor(Slot.OUTPUT_GRADIENT);
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.weightsShape(),
        index -> {
          long oc = index.at(0);
          long ic = geometry.channels().inputChannel(oc, index.at(1));
          ExactNumber sum = ExactNumber.ZERO;
          for (long n = 0; n < geometry.batch(); n++) {
            for (Index o : geometry.window().outputShape().indices()) {
              ExactNumber dy = ExactNumber.of(outputGradient.at(n, oc, o));
              sum = sum.plus(dy.times(samples.masked(n, ic, index.spatial(), o)));
            }
          }
          return sum.round();
        });
  }

  /** DEFORM-24: biasGradient(oc) = sum over n, o of outputGradient(n,oc,o). */
  private static Tensor biasGradient(DeformableGeometry geometry, Tensor outputGradient) {
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.biasShape(),
        channel -> {
          sum.clear();
          for (long n = 0; n < geometry.batch(); n++) {
            for (Index o : geometry.window().outputShape().indices()) {
              sum.add(outputGradient.at(n, channel.at(0), o));
            }
          }
          return sum.round();
        });
  }

  /**
   * DEFORM-22: inputGradient(n,ic,i) = sum over k, o of pull(n,ic,k,o) * mask(n,g,k,o) *
   * share(n,g,k,o,i). DEFORM-27: 0 where nobody samples. It is summed sample by sample, because an
   * offset does not say who reads a position; sums that are exact have no order.
   */
  private static Tensor inputGradient(
      DeformableGeometry geometry, Call call, ExactSamples samples) {
    Pull pull = new Pull(geometry, call);
    Shape shape = geometry.inputShape();
    ExactNumber[] sums = new ExactNumber[Tensor.allocate(shape).length];
    Arrays.fill(sums, ExactNumber.ZERO);
    samples.forEach(
        (n, ic, k, o) -> {
          ExactNumber pulled = pull.at(n, ic, k, o).times(samples.mask(n, ic, k, o));
          samples.forEachShare(
              n,
              ic,
              k,
              o,
              (i, share) -> {
                int place = (int) shape.offset(Index.of(n, ic, i));
                sums[place] = sums[place].plus(pulled.times(share));
              });
        });
    return Tensor.tabulate(
        ElementType.FLOAT64, shape, index -> sums[(int) shape.offset(index)].round());
  }

  /**
   * DEFORM-25: maskGradient(n,g,k,o) = sum over ic in offset group g of pull(n,ic,k,o) *
   * sample(n,ic,k,o).
   */
  private static Tensor maskGradient(DeformableGeometry geometry, Call call, ExactSamples samples) {
    Pull pull = new Pull(geometry, call);
    Shape taps = geometry.window().kernel();
    long tapCount = taps.elementCount();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.maskShape(),
        index -> {
          Index k = taps.index(index.at(1) % tapCount);
          Index o = index.spatial();
          ExactNumber sum = ExactNumber.ZERO;
          for (long ic : geometry.inputChannelsOf(index.at(1) / tapCount)) {
            ExactNumber sample = samples.sample(index.at(0), ic, k, o);
            sum = sum.plus(pull.at(index.at(0), ic, k, o).times(sample));
          }
          return sum.round();
        });
  }

  /**
   * DEFORM-26: offsetGradient(n,g,k,axis,o) = sum over ic in offset group g of pull(n,ic,k,o) *
   * mask(n,g,k,o) * slope(n,ic,k,axis,o).
   */
  private static Tensor offsetGradient(
      DeformableGeometry geometry, Call call, ExactSamples samples) {
    Pull pull = new Pull(geometry, call);
    Shape taps = geometry.window().kernel();
    Shape channel = Shape.of(geometry.offsetGroups(), taps.elementCount(), geometry.spatialRank());
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.offsetShape(),
        index -> {
          long n = index.at(0);
          Index groupTapAxis = channel.index(index.at(1));
          Index k = taps.index(groupTapAxis.at(1));
          int axis = (int) groupTapAxis.at(2);
          Index o = index.spatial();
          ExactNumber sum = ExactNumber.ZERO;
          for (long ic : geometry.inputChannelsOf(groupTapAxis.at(0))) {
            ExactNumber slope = samples.slope(n, ic, k, axis, o);
            sum = sum.plus(pull.at(n, ic, k, o).times(samples.mask(n, ic, k, o)).times(slope));
          }
          return sum.round();
        });
  }

  /**
   * What arrives at a masked sample: pull(n,ic,k,o) = sum over oc in the group of ic of
   * outputGradient(n,oc,o) * weights(oc,ic,k).
   */
  private record Pull(DeformableGeometry geometry, Call call) {

    ExactNumber at(long n, long ic, Index k, Index o) {
      ChannelGroups channels = geometry.channels();
      ExactNumber sum = ExactNumber.ZERO;
      for (long oc : channels.outputChannelsOf(ic)) {
        ExactNumber dy = ExactNumber.of(call.tensor(Slot.OUTPUT_GRADIENT).at(n, oc, o));
        double weight = call.tensor(Slot.WEIGHTS).at(oc, channels.withinGroup(ic), k);
        sum = sum.plus(dy.times(ExactNumber.of(weight)));
      }
      return sum;
    }
  }
}
