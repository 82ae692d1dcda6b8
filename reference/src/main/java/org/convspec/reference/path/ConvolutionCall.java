package org.convspec.reference.path;

import org.convspec.spec.Call;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/**
 * A valid convolution call in canonical layout.
 *
 * @param geometry the convolution over the shapes of the call's tensors
 * @param call the call, canonical
 */
public record ConvolutionCall(ConvolutionGeometry geometry, Call call) {

  /**
   * Checks a call and brings it to canonical layout.
   *
   * @throws org.convspec.spec.rule.InvalidCallException by the rule that the call breaks
   */
  public static ConvolutionCall of(Convolution convolution, Call call) {
    Call canonical = call.canonical();
    canonical.resultShapes();
    ConvolutionGeometry geometry =
        convolution.over(
            canonical.tensor(Slot.INPUT).shape(), canonical.tensor(Slot.WEIGHTS).shape());
    return new ConvolutionCall(geometry, canonical);
  }

  /** Returns a way to compute convolution as one that takes calls. */
  public static OperatorPath<Convolution> along(ConvolutionPath path) {
    return (convolution, call, slot) -> of(convolution, call).result(slot, path);
  }

  /** Returns the value of a result slot along a path, in canonical layout and float64. */
  public Tensor result(Slot slot, ConvolutionPath path) {
    if (geometry.outputShape().hasNoElements()) { // CONV-12, CONV-26: every sum is empty
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

  /** CONV-11: a bias that is not there is a bias of zeros. */
  private Tensor bias() {
    Tensor bias = call.tensor(Slot.BIAS);
    return bias != null ? bias : Tensor.zeros(ElementType.FLOAT64, geometry.biasShape());
  }
}
