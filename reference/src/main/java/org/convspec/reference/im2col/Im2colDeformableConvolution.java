package org.convspec.reference.im2col;

import java.util.function.BiConsumer;
import org.convspec.reference.im2col.Tile.Range;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.DeformableGeometry;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.ejml.data.DMatrixRMaj;

/**
 * Deformable convolution as a convolution whose patch matrix P is sampled: Y = W P (DEFORM-12), dW
 * = dY Pᵀ (DEFORM-23), and dP = Wᵀ dY, from which the gradients of input, offset and mask are
 * gathered element by element (DEFORM-22, DEFORM-25, DEFORM-26).
 */
public final class Im2colDeformableConvolution implements OperatorPath<DeformableConvolution> {

  private final MatrixProduct product;
  private final TileLimits limits;

  /** Computes with EJML in tiles of a few megabytes. */
  public Im2colDeformableConvolution() {
    this(new EjmlProduct(), TileLimits.DEFAULT);
  }

  Im2colDeformableConvolution(MatrixProduct product, TileLimits limits) {
    this.product = product;
    this.limits = limits;
  }

  @Override
  public Tensor result(DeformableConvolution operator, Call call, Slot slot) {
    DeformableGeometry geometry =
        operator.over(call.tensor(Slot.INPUT).shape(), call.tensor(Slot.WEIGHTS).shape());
    Shape shape = shape(geometry, slot);
    if (geometry.outputShape().hasNoElements()) { // DEFORM-11, DEFORM-28
      return Tensor.zeros(ElementType.FLOAT64, shape);
    }
    if (slot == Slot.BIAS_GRADIENT) {
      return new Im2colConvolution(product, limits)
          .biasGradient(still(geometry), call.tensor(Slot.OUTPUT_GRADIENT));
    }
    double[] result = Tensor.allocate(shape);
    Samples samples = new Samples(geometry, call);
    switch (slot) {
      case OUTPUT -> addOutput(geometry, call, samples, result);
      case WEIGHTS_GRADIENT -> addWeightsGradient(geometry, call, samples, result);
      case INPUT_GRADIENT ->
          forEachPull(geometry, call, (tile, pull) -> samples.addInputGradient(tile, pull, result));
      case MASK_GRADIENT ->
          forEachPull(geometry, call, (tile, pull) -> samples.addMaskGradient(tile, pull, result));
      default ->
          forEachPull(
              geometry, call, (tile, pull) -> samples.addOffsetGradient(tile, pull, result));
    }
    return Tensor.rounding(ElementType.FLOAT64, shape, result);
  }

  private static Shape shape(DeformableGeometry geometry, Slot slot) {
    return switch (slot) {
      case OUTPUT -> geometry.outputShape();
      case INPUT_GRADIENT -> geometry.inputShape();
      case WEIGHTS_GRADIENT -> geometry.weightsShape();
      case BIAS_GRADIENT -> geometry.biasShape();
      case MASK_GRADIENT -> geometry.maskShape();
      case OFFSET_GRADIENT -> geometry.offsetShape();
      default -> throw new AssertionError(slot + " is no result of a deformable convolution");
    };
  }

  /** The convolution whose tiles are used: all but the patches are where they are there. */
  private static ConvolutionGeometry still(DeformableGeometry geometry) {
    return new ConvolutionGeometry(
        geometry.batch(), geometry.channels(), geometry.window(), Orientation.CORRELATION);
  }

  private void addOutput(DeformableGeometry geometry, Call call, Samples samples, double[] y) {
    double[] w = call.tensor(Slot.WEIGHTS).toArray();
    Tiling tiling = new Tiling(still(geometry), limits);
    tiling.forEach(
        tile -> {
          DMatrixRMaj patches = samples.patches(tile);
          for (Range outputChannels : tiling.outputChannels()) {
            DMatrixRMaj weights = tile.weights(outputChannels).gather(w);
            tile.outputs(outputChannels).add(product.multiply(weights, patches), y);
          }
        });
    Tensor bias = call.tensor(Slot.BIAS);
    if (bias != null) {
      int plane = (int) geometry.window().outputShape().elementCount();
      double[] perChannel = bias.toArray();
      for (int place = 0; place < y.length; place++) {
        y[place] += perChannel[place / plane % perChannel.length];
      }
    }
  }

  private void addWeightsGradient(
      DeformableGeometry geometry, Call call, Samples samples, double[] dw) {
    double[] dy = call.tensor(Slot.OUTPUT_GRADIENT).toArray();
    Tiling tiling = new Tiling(still(geometry), limits);
    tiling.forEach(
        tile -> {
          DMatrixRMaj patches = samples.patches(tile);
          for (Range outputChannels : tiling.outputChannels()) {
            DMatrixRMaj outputs = tile.outputs(outputChannels).gather(dy);
            tile.weights(outputChannels).add(product.multiplyTransposedRight(outputs, patches), dw);
          }
        });
  }

  /** Hands on dP, tile by tile and in parts, one for each range of output channels. */
  private void forEachPull(
      DeformableGeometry geometry, Call call, BiConsumer<Tile, DMatrixRMaj> taker) {
    double[] w = call.tensor(Slot.WEIGHTS).toArray();
    double[] dy = call.tensor(Slot.OUTPUT_GRADIENT).toArray();
    Tiling tiling = new Tiling(still(geometry), limits);
    tiling.forEach(
        tile -> {
          for (Range outputChannels : tiling.outputChannels()) {
            DMatrixRMaj weights = tile.weights(outputChannels).gather(w);
            DMatrixRMaj outputs = tile.outputs(outputChannels).gather(dy);
            taker.accept(tile, product.multiplyTransposedLeft(weights, outputs));
          }
        });
  }
}
