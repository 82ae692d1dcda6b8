package org.convspec.reference.literal;

import org.convspec.reference.path.ConvolutionPath;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Convolution and its three gradients as chapter 3 states them. Tensors are in canonical layout;
 * results are float64, each the exact value of its formula rounded once (see {@link ExactSum}).
 *
 * <p>A product is made where a tap reads the input and nowhere else: there a NaN or an infinity
 * arrives (CONV-55, CONV-56, CONV-59).
 */
public final class LiteralConvolution implements ConvolutionPath {

  /**
   * CONV-10: output(n,oc,o) = bias(oc) + sum over ic, k of input(n,ic,i) * weights(oc,ic,k), with i
   * = o * stride + k * dilation - before.
   */
  @Override
  public Tensor forward(ConvolutionGeometry geometry, Tensor input, Tensor weights, Tensor bias) {
    ChannelGroups channels = geometry.channels();
    ExactSum sum = new ExactSum();
    return tabulate(
        geometry.outputShape(),
        (n, oc, o) -> {
          sum.clear().add(bias.at(oc));
          for (Link link : geometry.window().linksOfOutput(o)) {
            Index k = geometry.weightsTap(link.tap());
            for (long ic : channels.inputChannelsOf(oc)) {
              sum.addProduct(
                  input.at(n, ic, link.input()), weights.at(oc, channels.withinGroup(ic), k));
            }
          }
          return sum.round();
        });
  }

  /**
   * CONV-22: inputGradient(n,ic,i) = sum over oc and all (o, k) with o * stride + k * dilation -
   * before = i of outputGradient(n,oc,o) * weights(oc,ic,k); CONV-25: 0 where no window reaches.
   */
  @Override
  public Tensor inputGradient(ConvolutionGeometry geometry, Tensor weights, Tensor outputGradient) {
    ChannelGroups channels = geometry.channels();
    ExactSum sum = new ExactSum();
    return tabulate(
        geometry.inputShape(),
        (n, ic, i) -> {
          sum.clear();
          for (Link link : geometry.window().linksOfInput(i)) {
            Index k = geometry.weightsTap(link.tap());
            for (long oc : channels.outputChannelsOf(ic)) {
              sum.addProduct(
                  outputGradient.at(n, oc, link.output()),
                  weights.at(oc, channels.withinGroup(ic), k));
            }
          }
          return sum.round();
        });
  }

  /**
   * CONV-23: weightsGradient(oc,ic,k) = sum over n, o of outputGradient(n,oc,o) * input(n,ic,i),
   * with i = o * stride + k * dilation - before inside the input.
   */
  @Override
  public Tensor weightsGradient(ConvolutionGeometry geometry, Tensor input, Tensor outputGradient) {
    ChannelGroups channels = geometry.channels();
    ExactSum sum = new ExactSum();
    return tabulate(
        geometry.weightsShape(),
        (oc, withinGroup, k) -> {
          long ic = channels.inputChannel(oc, withinGroup);
          sum.clear();
          for (Link link : geometry.window().linksOfTap(geometry.weightsTap(k))) {
            for (long n = 0; n < geometry.batch(); n++) {
              sum.addProduct(
                  outputGradient.at(n, oc, link.output()), input.at(n, ic, link.input()));
            }
          }
          return sum.round();
        });
  }

  /** CONV-24: biasGradient(oc) = sum over n, o of outputGradient(n,oc,o). */
  @Override
  public Tensor biasGradient(ConvolutionGeometry geometry, Tensor outputGradient) {
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.biasShape(),
        channel -> {
          long oc = channel.at(0);
          sum.clear();
          for (Index o : geometry.window().outputShape().indices()) {
            for (long n = 0; n < geometry.batch(); n++) {
              sum.add(outputGradient.at(n, oc, o));
            }
          }
          return sum.round();
        });
  }

  /** A value for every (n, channel, position), or (oc, ic, tap). */
  @FunctionalInterface
  private interface Element {
    double at(long first, long second, Index spatial);
  }

  private static Tensor tabulate(Shape shape, Element element) {
    return Tensor.tabulate(
        ElementType.FLOAT64, shape, index -> element.at(index.at(0), index.at(1), index.spatial()));
  }
}
