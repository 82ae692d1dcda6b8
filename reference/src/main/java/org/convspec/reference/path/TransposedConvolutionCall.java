package org.convspec.reference.path;

import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.TransposedConvolutionGeometry;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/**
 * A valid call of a transposed convolution in canonical layout.
 *
 * @param geometry the transposed convolution over the shapes of the call's tensors
 * @param call the call, canonical
 */
public record TransposedConvolutionCall(TransposedConvolutionGeometry geometry, Call call) {

  /** Returns a way to compute transposed convolution as one that takes calls. */
  public static OperatorPath<TransposedConvolution> along(TransposedConvolutionPath path) {
    return (operator, call, slot) ->
        new TransposedConvolutionCall(
                operator.over(call.tensor(Slot.INPUT).shape(), call.tensor(Slot.WEIGHTS).shape()),
                call)
            .result(slot, path);
  }

  /** Returns the value of a result slot along a path, in canonical layout and float64. */
  public Tensor result(Slot slot, TransposedConvolutionPath path) {
    if (geometry.outputShape().hasNoElements()) { // TCONV-23, TCONV-36: every sum is empty
      return Tensor.zeros(ElementType.FLOAT64, call.resultShapes().get(slot));
    }
    Tensor input = call.tensor(Slot.INPUT);
    Tensor weights = call.tensor(Slot.WEIGHTS);
    Tensor outputGradient = call.tensor(Slot.OUTPUT_GRADIENT);
    return switch (slot) {
      case OUTPUT -> path.forward(geometry, input, weights, bias());
      case INPUT_GRADIENT -> path.inputGradient(geometry, weights, outputGradient);
      case WEIGHTS_GRADIENT -> path.weightsGradient(geometry, input, outputGradient);
      case BIAS_GRADIENT -> path.biasGradient(geometry, outputGradient);
      default -> throw new AssertionError(slot + " is not a result of " + call.operator().label());
    };
  }

  /** TCONV-22: a bias that is not there is a bias of zeros. */
  private Tensor bias() {
    Tensor bias = call.tensor(Slot.BIAS);
    return bias != null ? bias : Tensor.zeros(ElementType.FLOAT64, geometry.biasShape());
  }
}
