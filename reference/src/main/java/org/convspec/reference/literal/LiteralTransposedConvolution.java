package org.convspec.reference.literal;

import org.convspec.reference.path.TransposedConvolutionPath;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.operator.TransposedConvolutionGeometry;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Transposed convolution and its three gradients as chapter 4 states them. Tensors are in canonical
 * layout; results are float64, each the exact value of its formula rounded once (see {@link
 * ExactSum}).
 *
 * <p>A product is made where a tap writes to the output and nowhere else: there a NaN or an
 * infinity arrives (TCONV-67, TCONV-68, TCONV-71).
 */
public final class LiteralTransposedConvolution implements TransposedConvolutionPath {

  /**
   * TCONV-10: output(n,oc,o) = bias(oc) + sum over ic and all (i, k) with i * stride + k * dilation
   * - before = o of input(n,ic,i) * weights(ic,oc,k); TCONV-24: the bias where there are none.
   */
  @Override
  public Tensor forward(
      TransposedConvolutionGeometry geometry, Tensor input, Tensor weights, Tensor bias) {
    ExactSum sum = new ExactSum();
    return tabulate(
        geometry.outputShape(),
        (n, oc, o) -> {
          sum.clear().add(bias.at(oc));
          for (Link link : geometry.window().linksOfOutput(o)) {
            for (long ic : geometry.inputChannelsOf(oc)) {
              sum.addProduct(
                  input.at(n, ic, link.input()),
                  weights.at(ic, geometry.withinGroup(oc), link.tap()));
            }
          }
          return sum.round();
        });
  }

  /**
   * TCONV-32: inputGradient(n,ic,i) = sum over oc, k of outputGradient(n,oc,o) * weights(ic,oc,k),
   * with o = i * stride + k * dilation - before inside the output; TCONV-35: 0 where no tap is.
   */
  @Override
  public Tensor inputGradient(
      TransposedConvolutionGeometry geometry, Tensor weights, Tensor outputGradient) {
    ExactSum sum = new ExactSum();
    return tabulate(
        geometry.inputShape(),
        (n, ic, i) -> {
          sum.clear();
          for (Link link : geometry.window().linksOfInput(i)) {
            for (long oc : geometry.outputChannelsOf(ic)) {
              sum.addProduct(
                  outputGradient.at(n, oc, link.output()),
                  weights.at(ic, geometry.withinGroup(oc), link.tap()));
            }
          }
          return sum.round();
        });
  }

  /**
   * TCONV-33: weightsGradient(ic,oc,k) = sum over n, i of input(n,ic,i) * outputGradient(n,oc,o),
   * with o = i * stride + k * dilation - before inside the output.
   */
  @Override
  public Tensor weightsGradient(
      TransposedConvolutionGeometry geometry, Tensor input, Tensor outputGradient) {
    ExactSum sum = new ExactSum();
    return tabulate(
        geometry.weightsShape(),
        (ic, withinGroup, k) -> {
          long oc = geometry.outputChannel(ic, withinGroup);
          sum.clear();
          for (Link link : geometry.window().linksOfTap(k)) {
            for (long n = 0; n < geometry.batch(); n++) {
              sum.addProduct(
                  input.at(n, ic, link.input()), outputGradient.at(n, oc, link.output()));
            }
          }
          return sum.round();
        });
  }

  /** TCONV-34: biasGradient(oc) = sum over n, o of outputGradient(n,oc,o). */
  @Override
  public Tensor biasGradient(TransposedConvolutionGeometry geometry, Tensor outputGradient) {
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

  /** A value for every (n, channel, position), or (ic, place of oc within its group, tap). */
  @FunctionalInterface
  private interface Element {
    double at(long first, long second, Index spatial);
  }

  private static Tensor tabulate(Shape shape, Element element) {
    return Tensor.tabulate(
        ElementType.FLOAT64, shape, index -> element.at(index.at(0), index.at(1), index.spatial()));
  }
}
