package org.convspec.reference.path;

import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.tensor.Tensor;

/**
 * One way to compute convolution and its gradients. Tensors are in canonical layout and of one
 * element type; results are float64, not yet rounded to that type.
 */
public interface ConvolutionPath {

  /**
   * Computes CONV-10.
   *
   * @param geometry the convolution over the shapes of these tensors
   * @param input (n, inputChannels, space)
   * @param weights (outputChannels, inputChannels / groups, kernel)
   * @param bias (outputChannels); zeros where the call has none (CONV-11)
   * @return (n, outputChannels, output extents)
   */
  Tensor forward(ConvolutionGeometry geometry, Tensor input, Tensor weights, Tensor bias);

  /** Computes CONV-22, shaped like the input. */
  Tensor inputGradient(ConvolutionGeometry geometry, Tensor weights, Tensor outputGradient);

  /** Computes CONV-23, shaped like the weights. */
  Tensor weightsGradient(ConvolutionGeometry geometry, Tensor input, Tensor outputGradient);

  /** Computes CONV-24, shaped like the bias. */
  Tensor biasGradient(ConvolutionGeometry geometry, Tensor outputGradient);
}
