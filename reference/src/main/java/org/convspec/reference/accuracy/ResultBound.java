package org.convspec.reference.accuracy;

import org.convspec.spec.Call;
import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.AveragePooling;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.Concat;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Dropout;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.LpPooling;
import org.convspec.spec.operator.MaxPooling;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Shuffling;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/** The bound of every element of a result, by the Accuracy section of its operator's chapter. */
public final class ResultBound {

  private ResultBound() {}

  /**
   * Returns whether a result is made of elements that are copied, so that it can only be equal: to
   * an element, to a constant, or to the place of an element.
   */
  public static boolean isCopy(Operator operator, Slot slot) {
    if (operator instanceof Concat
        || operator instanceof Shuffling
        || operator instanceof MaxUnpool) {
      return true;
    }
    if (operator instanceof Unfold || operator instanceof Pad || operator instanceof MaxPooling) {
      return slot == Slot.OUTPUT || slot == Slot.INDICES;
    }
    if (operator instanceof Resize resize) {
      return slot == Slot.OUTPUT && resize.mode().isNearest();
    }
    return operator instanceof Fold && slot == Slot.INPUT_GRADIENT;
  }

  /**
   * Returns the largest permitted error of every element, in canonical layout: 0 where elements are
   * copied, infinity where nothing is asked.
   *
   * @throws org.convspec.spec.rule.InvalidCallException by the rule that the call breaks
   */
  public static Tensor of(Call call, Slot slot) {
    Operator operator = call.operator();
    if (isCopy(operator, slot)) {
      return Tensor.zeros(ElementType.FLOAT64, call.resultShapes().get(slot));
    }
    if (operator instanceof DeformableConvolution) {
      return DeformableBound.of(call, slot);
    }
    if (operator instanceof MaxPooling) {
      return MaxPoolBound.of(call, slot);
    }
    if (operator instanceof AveragePooling) {
      return AveragePoolBound.of(call, slot);
    }
    if (operator instanceof LpPooling) {
      return LpPoolBound.of(call, slot);
    }
    if (operator instanceof Resize) {
      return ResizeBound.of(call, slot);
    }
    if (operator instanceof Dropout) {
      return DropoutBound.of(call, slot);
    }
    return ofFunction(call, slot);
  }

  /**
   * Returns the same where results that are not finite are judged by themselves: an infinity or a
   * NaN must be met, and its bound is 0. The normalizations ask nothing where their bound is
   * infinite, whatever the result.
   *
   * @param exact the result that the formulas give
   */
  public static Tensor judged(Call call, Slot slot, Tensor exact) {
    boolean asksNothing = isNormalization(call.operator());
    return of(call, slot)
        .combine(exact, (bound, value) -> Double.isFinite(value) || asksNothing ? bound : 0);
  }

  private static boolean isNormalization(Operator operator) {
    return operator instanceof Normalization
        || operator instanceof BatchNormTraining
        || operator instanceof BatchNormInference;
  }

  private static Tensor ofFunction(Call call, Slot slot) {
    Operator operator = call.operator();
    if (operator instanceof Activation) {
      return ActivationBound.of(call, slot);
    }
    if (operator instanceof SoftmaxFunction) {
      return SoftmaxBound.of(call, slot);
    }
    if (operator instanceof SoftmaxCrossEntropy) {
      return SoftmaxCrossEntropyBound.of(call, slot);
    }
    if (operator instanceof Normalization) {
      return NormalizationBound.of(call, slot);
    }
    if (operator instanceof BatchNormTraining || operator instanceof BatchNormInference) {
      return BatchNormBound.of(call, slot);
    }
    if (operator instanceof LocalResponseNorm) {
      return LocalResponseBound.of(call, slot);
    }
    return MultilinearBound.of(call, slot);
  }
}
