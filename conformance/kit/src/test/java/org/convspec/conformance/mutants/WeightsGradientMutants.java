package org.convspec.conformance.mutants;

import static org.convspec.spec.operator.Slot.BIAS_GRADIENT;
import static org.convspec.spec.operator.Slot.WEIGHTS_GRADIENT;

import java.util.List;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Mistakes in the gradients of weights and bias; the output is right. S2 is spare 2 of the study.
 */
final class WeightsGradientMutants {

  static final List<Mutant> ALL =
      List.of(
          Mutant.of(
                  WEIGHTS_GRADIENT,
                  "S2",
                  "weights gradient reads the input of group 0",
                  ChannelMutants::inputOfFirstGroup)
              .caughtBy("CONV-23", "CONV-46", "CONV-50"),
          Mutant.of(
                  WEIGHTS_GRADIENT,
                  "M701",
                  "weights gradient without dilation",
                  PositionMutants::withoutDilation)
              .caughtBy("CONV-23", "CONV-46"),
          Mutant.of(
                  WEIGHTS_GRADIENT,
                  "M702",
                  "weights gradient with stride and dilation swapped",
                  PositionMutants::strideForDilation)
              .caughtBy("CONV-23", "CONV-46"),
          Mutant.of(
                  WEIGHTS_GRADIENT,
                  "M703",
                  "weights gradient of a flipped kernel not flipped",
                  PositionMutants::unflipped)
              .caughtBy("CONV-23", "CONV-46"),
          Mutant.of(
                  WEIGHTS_GRADIENT,
                  "M704",
                  "weights gradient of one tap without stride",
                  PositionMutants::pointwiseUnstrided)
              .caughtBy("CONV-23", "CONV-46"),
          Mutant.of(
                  WEIGHTS_GRADIENT,
                  "M705",
                  "weights gradient with SAME sides swapped",
                  PaddingMutants::sidesOfSameSwapped)
              .caughtBy("CONV-23"),
          Mutant.of(
                  WEIGHTS_GRADIENT,
                  "M706",
                  "depthwise weights gradient without multiplier",
                  ChannelMutants::noMultiplier)
              .caughtBy("CONV-23", "CONV-50"),
          Mutant.of(
                  WEIGHTS_GRADIENT,
                  "M707",
                  "weights gradient ignores ceil rounding",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        OutputRounding rounding() {
                          return OutputRounding.FLOOR;
                        }
                      })
              .caughtBy("CONV-23", "CONV-46"),
          Mutant.of(
                  WEIGHTS_GRADIENT,
                  "M708",
                  "weights gradient not cleared for an empty batch",
                  WeightsGradientMutants::unclearedWithoutItems)
              .caughtBy("CONV-26"),
          Mutant.of(
                  WEIGHTS_GRADIENT,
                  "M709",
                  "weights gradient of all groups together",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        Grid weightsGradient() {
                          return Grid.filled(0, outputChannels(), inputChannels(), weights.space());
                        }
                      })
              .caughtBy("CONV-21"),
          Mutant.of(
                  WEIGHTS_GRADIENT, "M710", "clipped on the way to the weights", GradientClip::new)
              .caughtBy("CONV-23", "CONV-48"),
          Mutant.of(
                  WEIGHTS_GRADIENT,
                  "M711",
                  "weights gradient averaged over the items",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double multiply(double a, double b) {
                          return super.multiply(a, b) / batch();
                        }
                      })
              .caughtBy("CONV-23", "CONV-49"),
          Mutant.of(
                  WEIGHTS_GRADIENT,
                  "M712",
                  "weights gradient of the last item only",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double outputGradient(long n, long oc, long[] o) {
                          return n == batch() - 1 ? super.outputGradient(n, oc, o) : 0;
                        }
                      })
              .caughtBy("CONV-23", "CONV-49"),
          Mutant.of(
                  WEIGHTS_GRADIENT,
                  "M717",
                  "no weights gradient without spatial axes",
                  ExtentMutants::withoutTapsAtRankZero)
              .caughtBy("CONV-23"),
          Mutant.of(
                  BIAS_GRADIENT,
                  "M713",
                  "bias gradient of the first item only",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double outputGradient(long n, long oc, long[] o) {
                          return n == 0 ? super.outputGradient(n, oc, o) : 0;
                        }
                      })
              .caughtBy("CONV-24", "CONV-47"),
          Mutant.of(
                  BIAS_GRADIENT,
                  "M714",
                  "bias gradient not cleared for an empty batch",
                  WeightsGradientMutants::unclearedWithoutItems)
              .caughtBy("CONV-26"),
          Mutant.of(
                  BIAS_GRADIENT,
                  "M715",
                  "bias gradient with an axis for the batch",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        Tensor biasGradient() {
                          Tensor gradient = super.biasGradient();
                          return gradient.reshape(Shape.of(1, gradient.shape().extent(0)));
                        }
                      })
              .caughtBy("CONV-21"),
          Mutant.of(
                  BIAS_GRADIENT,
                  "M716",
                  "bias gradient averaged over the positions",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double outputGradient(long n, long oc, long[] o) {
                          return super.outputGradient(n, oc, o) / odometer(outputExtents()).size();
                        }
                      })
              .caughtBy("CONV-24", "CONV-47"));

  private WeightsGradientMutants() {}

  private static PlainKernel unclearedWithoutItems(Call call) {
    return new PlainKernel(call) {
      @Override
      double initial(Slot gradient) {
        return batch() == 0 ? Double.NaN : 0;
      }
    };
  }
}
