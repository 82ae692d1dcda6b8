package org.convspec.reference.im2col;

import java.util.Arrays;
import org.convspec.reference.im2col.Tile.Range;
import org.convspec.reference.path.ConvolutionPath;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.ejml.data.DMatrixRMaj;

/**
 * Convolution and its gradients as matrix products. With P the patch matrix, W the weights matrix
 * and Y the output matrix of one item and group: Y = W P (CONV-10), dP = Wᵀ dY (CONV-22), dW = dY
 * Pᵀ (CONV-23). The matrices are cut into tiles, so they do not grow with the layer; beside them
 * there are copies of the tensors themselves.
 */
public final class Im2colConvolution implements ConvolutionPath {

  private final MatrixProduct product;
  private final TileLimits limits;

  /** Computes with EJML in tiles of a few megabytes. */
  public Im2colConvolution() {
    this(new EjmlProduct(), TileLimits.DEFAULT);
  }

  Im2colConvolution(MatrixProduct product, TileLimits limits) {
    this.product = product;
    this.limits = limits;
  }

  @Override
  public Tensor forward(ConvolutionGeometry geometry, Tensor input, Tensor weights, Tensor bias) {
    double[] x = input.toArray();
    double[] w = weights.toArray();
    double[] y = spread(geometry, bias);
    Tiling tiling = new Tiling(geometry, limits);
    tiling.forEach(
        tile -> {
          DMatrixRMaj patches = tile.patches().gather(x);
          for (Range outputChannels : tiling.outputChannels()) {
            DMatrixRMaj weightsMatrix = tile.weights(outputChannels).gather(w);
            tile.outputs(outputChannels).add(product.multiply(weightsMatrix, patches), y);
          }
        });
    return Tensor.rounding(ElementType.FLOAT64, geometry.outputShape(), y);
  }

  @Override
  public Tensor inputGradient(ConvolutionGeometry geometry, Tensor weights, Tensor outputGradient) {
    double[] w = weights.toArray();
    double[] dy = outputGradient.toArray();
    double[] dx = zeros(geometry.inputShape());
    Tiling tiling = new Tiling(geometry, limits);
    tiling.forEach(
        tile -> {
          for (Range outputChannels : tiling.outputChannels()) {
            DMatrixRMaj weightsMatrix = tile.weights(outputChannels).gather(w);
            DMatrixRMaj outputs = tile.outputs(outputChannels).gather(dy);
            tile.patches().add(product.multiplyTransposedLeft(weightsMatrix, outputs), dx);
          }
        });
    return Tensor.rounding(ElementType.FLOAT64, geometry.inputShape(), dx);
  }

  @Override
  public Tensor weightsGradient(ConvolutionGeometry geometry, Tensor input, Tensor outputGradient) {
    double[] x = input.toArray();
    double[] dy = outputGradient.toArray();
    double[] dw = zeros(geometry.weightsShape());
    Tiling tiling = new Tiling(geometry, limits);
    tiling.forEach(
        tile -> {
          DMatrixRMaj patches = tile.patches().gather(x);
          for (Range outputChannels : tiling.outputChannels()) {
            DMatrixRMaj outputs = tile.outputs(outputChannels).gather(dy);
            tile.weights(outputChannels).add(product.multiplyTransposedRight(outputs, patches), dw);
          }
        });
    return Tensor.rounding(ElementType.FLOAT64, geometry.weightsShape(), dw);
  }

  /** CONV-24 as the product of the output gradient, seen as (n * oc, o), with a column of ones. */
  @Override
  public Tensor biasGradient(ConvolutionGeometry geometry, Tensor outputGradient) {
    double[] dy = outputGradient.toArray();
    double[] db = zeros(geometry.biasShape());
    int plane = (int) geometry.window().outputShape().elementCount();
    for (Range positions : new Tiling(geometry, limits).positions()) {
      DMatrixRMaj ones = new DMatrixRMaj(positions.count(), 1);
      ones.fill(1);
      for (int row = 0; row < dy.length / plane; row++) {
        int from = row * plane + positions.from();
        double[] outputs = Arrays.copyOfRange(dy, from, from + positions.count());
        DMatrixRMaj line = DMatrixRMaj.wrap(1, positions.count(), outputs);
        db[row % db.length] += product.multiply(line, ones).get(0);
      }
    }
    return Tensor.rounding(ElementType.FLOAT64, geometry.biasShape(), db);
  }

  private static double[] spread(ConvolutionGeometry geometry, Tensor bias) {
    double[] perChannel = bias.toArray();
    double[] y = zeros(geometry.outputShape());
    int plane = (int) geometry.window().outputShape().elementCount();
    Arrays.setAll(y, place -> perChannel[place / plane % perChannel.length]);
    return y;
  }

  private static double[] zeros(Shape shape) {
    return Tensor.allocate(shape);
  }
}
