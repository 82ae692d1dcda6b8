package org.convspec.reference.im2col;

import org.convspec.reference.path.TransposedConvolutionPath;
import org.convspec.spec.operator.TransposedConvolutionGeometry;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;
import org.ejml.data.DMatrixRMaj;

/**
 * Transposed convolution and its gradients as matrix products. With X the input matrix, W the
 * weights matrix, and P the patch matrix of the output, of one item and group: P = Wᵀ X, scattered
 * into the output (TCONV-10), dX = W dP (TCONV-32), dW = X dPᵀ (TCONV-33). These are the products
 * of the convolution that has input and output exchanged.
 */
public final class Im2colTransposedConvolution implements TransposedConvolutionPath {

  private final MatrixProduct product;
  private final Im2colConvolution convolution;

  /** Computes with EJML in tiles of a few megabytes. */
  public Im2colTransposedConvolution() {
    this(new EjmlProduct(), TileLimits.DEFAULT);
  }

  Im2colTransposedConvolution(MatrixProduct product, TileLimits limits) {
    this.product = product;
    this.convolution = new Im2colConvolution(product, limits);
  }

  @Override
  public Tensor forward(
      TransposedConvolutionGeometry geometry, Tensor input, Tensor weights, Tensor bias) {
    Tensor scattered = convolution.inputGradient(geometry.convolution(), weights, input);
    double[] perChannel = bias.toArray();
    double[] y = scattered.toArray();
    int plane = (int) geometry.window().outputShape().elementCount();
    for (int place = 0; place < y.length; place++) {
      y[place] += perChannel[place / plane % perChannel.length];
    }
    return Tensor.rounding(ElementType.FLOAT64, geometry.outputShape(), y);
  }

  @Override
  public Tensor inputGradient(
      TransposedConvolutionGeometry geometry, Tensor weights, Tensor outputGradient) {
    Tensor none = Tensor.zeros(ElementType.FLOAT64, geometry.convolution().biasShape());
    return convolution.forward(geometry.convolution(), outputGradient, weights, none);
  }

  @Override
  public Tensor weightsGradient(
      TransposedConvolutionGeometry geometry, Tensor input, Tensor outputGradient) {
    return convolution.weightsGradient(geometry.convolution(), outputGradient, input);
  }

  /** TCONV-34 as the product of the output gradient, seen as (n * oc, o), with a column of ones. */
  @Override
  public Tensor biasGradient(TransposedConvolutionGeometry geometry, Tensor outputGradient) {
    double[] db = Tensor.allocate(geometry.biasShape());
    int plane = (int) geometry.window().outputShape().elementCount();
    double[] dy = outputGradient.toArray();
    DMatrixRMaj ones = new DMatrixRMaj(plane, 1);
    ones.fill(1);
    DMatrixRMaj sums = product.multiply(DMatrixRMaj.wrap(dy.length / plane, plane, dy), ones);
    for (int row = 0; row < sums.numRows; row++) {
      db[row % db.length] += sums.get(row);
    }
    return Tensor.rounding(ElementType.FLOAT64, geometry.biasShape(), db);
  }
}
