package org.convspec.reference.im2col;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.PoolGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Average pooling as a depthwise convolution with ones (AVG-22), whose sums are divided one by one.
 */
public final class Im2colAveragePool implements OperatorPath<AveragePool> {

  private final Im2colConvolution convolution = new Im2colConvolution();

  @Override
  public Tensor result(AveragePool pool, Call call, Slot slot) {
    PoolGeometry geometry = pool.over(call.tensor(Slot.INPUT).shape());
    if (geometry.outputShape().hasNoElements()) {
      return Tensor.zeros(ElementType.FLOAT64, call.resultShapes().get(slot));
    }
    return slot == Slot.OUTPUT
        ? forward(pool, geometry, call.tensor(Slot.INPUT))
        : inputGradient(pool, geometry, call.tensor(Slot.OUTPUT_GRADIENT));
  }

  private Tensor forward(AveragePool pool, PoolGeometry geometry, Tensor input) {
    ConvolutionGeometry depthwise = depthwise(geometry);
    Tensor noBias = Tensor.zeros(ElementType.FLOAT64, depthwise.biasShape());
    Tensor sums = convolution.forward(depthwise, input, ones(depthwise), noBias);
    Tensor divisors = divisors(pool, geometry);
    double ofNothing = pool.empty().value(input.type());
    boolean counts = pool.divisor() == Divisor.INSIDE_INPUT;
    return sums.combine(
        divisors, (sum, divisor) -> counts && divisor == 0 ? ofNothing : sum / divisor);
  }

  private Tensor inputGradient(AveragePool pool, PoolGeometry geometry, Tensor outputGradient) {
    ConvolutionGeometry depthwise = depthwise(geometry);
    Tensor shares =
        outputGradient
            .as(ElementType.FLOAT64)
            .combine(
                divisors(pool, geometry),
                (gradient, divisor) -> divisor == 0 ? 0 : gradient / divisor);
    return convolution.inputGradient(depthwise, ones(depthwise), shares);
  }

  private static Tensor divisors(AveragePool pool, PoolGeometry geometry) {
    Shape positions = geometry.window().outputShape();
    Tensor perPosition =
        Tensor.tabulate(ElementType.FLOAT64, positions, o -> (double) pool.divisorAt(geometry, o));
    return Tensor.tabulate(
        ElementType.FLOAT64, geometry.outputShape(), index -> perPosition.at(index.spatial()));
  }

  private static ConvolutionGeometry depthwise(PoolGeometry geometry) {
    long channels = geometry.channels();
    return new ConvolutionGeometry(
        geometry.batch(),
        new ChannelGroups(channels, channels, channels),
        geometry.window(),
        Orientation.CORRELATION);
  }

  private static Tensor ones(ConvolutionGeometry depthwise) {
    return Tensor.tabulate(ElementType.FLOAT64, depthwise.weightsShape(), index -> 1);
  }
}
