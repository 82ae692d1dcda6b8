package org.convspec.reference.path;

import org.convspec.spec.operator.TransposedConvolutionGeometry;
import org.convspec.spec.tensor.Tensor;

/**
 * One way to compute transposed convolution and its gradients. Tensors are in canonical layout and
 * of one element type; results are float64, not yet rounded to that type.
 */
public interface TransposedConvolutionPath {

  /**
   * Computes TCONV-10.
   *
   * @param geometry the transposed convolution over the shapes of these tensors
   * @param input (n, inputChannels, space)
   * @param weights (inputChannels, outputChannels / groups, kernel)
   * @param bias (outputChannels); zeros where the call has none (TCONV-22)
   * @return (n, outputChannels, output extents)
   */
  Tensor forward(TransposedConvolutionGeometry geometry, Tensor input, Tensor weights, Tensor bias);

  /** Computes TCONV-32, shaped like the input. */
  Tensor inputGradient(
      TransposedConvolutionGeometry geometry, Tensor weights, Tensor outputGradient);

  /** Computes TCONV-33, shaped like the weights. */
  Tensor weightsGradient(
      TransposedConvolutionGeometry geometry, Tensor input, Tensor outputGradient);

  /** Computes TCONV-34, shaped like the bias. */
  Tensor biasGradient(TransposedConvolutionGeometry geometry, Tensor outputGradient);
}
