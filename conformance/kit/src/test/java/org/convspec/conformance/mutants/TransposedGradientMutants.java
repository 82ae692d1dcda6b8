package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.TransposedConvolutionMutants.mutant;
import static org.convspec.spec.operator.Slot.BIAS_GRADIENT;
import static org.convspec.spec.operator.Slot.INPUT_GRADIENT;
import static org.convspec.spec.operator.Slot.WEIGHTS_GRADIENT;

import java.util.Arrays;
import java.util.List;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in the gradients of transposed convolution; the output is right. */
final class TransposedGradientMutants {

  static final List<Mutant> ALL =
      List.of(
          mutant(
                  INPUT_GRADIENT,
                  "T201",
                  "input gradient with the kernel flipped",
                  TransposedConvolutionMutants::flipped)
              .caughtBy("TCONV-32", "TCONV-55", "TCONV-57"),
          mutant(
                  INPUT_GRADIENT,
                  "T202",
                  "input gradient without dilation",
                  TransposedConvolutionMutants::withoutDilation)
              .caughtBy("TCONV-32", "TCONV-55", "TCONV-57"),
          mutant(
                  INPUT_GRADIENT,
                  "T203",
                  "input gradient without crop",
                  TransposedConvolutionMutants::uncropped)
              .caughtBy("TCONV-32", "TCONV-57"),
          mutant(
                  INPUT_GRADIENT,
                  "T204",
                  "input gradient with weights of group 0",
                  TransposedConvolutionMutants::weightsOfFirstGroup)
              .caughtBy("TCONV-32", "TCONV-62"),
          mutant(
                  INPUT_GRADIENT,
                  "T205",
                  "input gradient with groups interleaved",
                  TransposedConvolutionMutants::groupsInterleaved)
              .caughtBy("TCONV-32", "TCONV-57", "TCONV-62"),
          mutant(
                  INPUT_GRADIENT,
                  "T206",
                  "input gradient as long as the convolution of the output gradient",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long[] inputGradientExtents() {
                          long[] extents = new long[rank()];
                          Arrays.setAll(
                              extents,
                              axis ->
                                  Math.max(0, extent(axis)) + outputPadding(axis) / stride(axis));
                          return extents;
                        }
                      })
              .caughtBy("TCONV-31"),
          mutant(
                  INPUT_GRADIENT,
                  "T207",
                  "input gradient not cleared where everything is cropped",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double initial(Slot gradient) {
                          return Double.NaN;
                        }

                        @Override
                        double add(double sum, double term) {
                          return Double.isNaN(sum) ? term : super.add(sum, term);
                        }
                      })
              .caughtBy("TCONV-35"),
          mutant(
                  INPUT_GRADIENT,
                  "T208",
                  "input gradient not cleared without outputs",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double initial(Slot gradient) {
                          return PlainWeights.odometer(outputExtents()).isEmpty() ? Double.NaN : 0;
                        }
                      })
              .caughtBy("TCONV-36"),
          mutant(
                  INPUT_GRADIENT,
                  "T209",
                  "output gradient clipped on the way to the input",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double outputGradient(long n, long oc, long[] o) {
                          return Math.min(6, super.outputGradient(n, oc, o));
                        }
                      })
              .caughtBy("TCONV-32", "TCONV-60"),
          mutant(
                  INPUT_GRADIENT,
                  "T210",
                  "input gradient takes its taps one by one, the last wins",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double add(double sum, double term) {
                          return term;
                        }
                      })
              .caughtBy("TCONV-32", "TCONV-57"),
          mutant(
                  INPUT_GRADIENT,
                  "T211",
                  "input gradient of item 0 for all items",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double outputGradient(long n, long oc, long[] o) {
                          return super.outputGradient(0, oc, o);
                        }
                      })
              .caughtBy("TCONV-32", "TCONV-57"),
          mutant(
                  WEIGHTS_GRADIENT,
                  "T212",
                  "weights gradient with the kernel flipped",
                  TransposedConvolutionMutants::flipped)
              .caughtBy("TCONV-33", "TCONV-56", "TCONV-58"),
          mutant(
                  WEIGHTS_GRADIENT,
                  "T213",
                  "weights gradient without crop",
                  TransposedConvolutionMutants::uncropped)
              .caughtBy("TCONV-33", "TCONV-56", "TCONV-58"),
          mutant(
                  WEIGHTS_GRADIENT,
                  "T214",
                  "weights gradient from the output gradient of group 0",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long outputChannel(long ic, long j) {
                          return j;
                        }
                      })
              .caughtBy("TCONV-33", "TCONV-56", "TCONV-62"),
          mutant(
                  WEIGHTS_GRADIENT,
                  "T215",
                  "weights gradient of the last item",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double input(long n, long ic, long[] i) {
                          return n == batch() - 1 ? super.input(n, ic, i) : 0;
                        }
                      })
              .caughtBy("TCONV-33", "TCONV-61"),
          mutant(
                  WEIGHTS_GRADIENT,
                  "T216",
                  "weights gradient not cleared without items",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double initial(Slot gradient) {
                          return batch() == 0 ? Double.NaN : 0;
                        }
                      })
              .caughtBy("TCONV-36"),
          mutant(
                  WEIGHTS_GRADIENT,
                  "T217",
                  "weights gradient with the axes of a convolution",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        Grid weightsGradient() {
                          return Grid.filled(
                              0, outputsPerGroup(), inputChannels(), weights.space());
                        }
                      })
              .caughtBy("TCONV-31"),
          mutant(
                  BIAS_GRADIENT,
                  "T218",
                  "bias gradient sums only positions that are written to",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        boolean countsForBias(long[] o) {
                          return PlainWeights.odometer(input.space()).stream()
                              .anyMatch(
                                  i ->
                                      taps().stream()
                                          .anyMatch(k -> Arrays.equals(targets(i, k), o)));
                        }
                      })
              .caughtBy("TCONV-34", "TCONV-59"),
          mutant(
                  BIAS_GRADIENT,
                  "T219",
                  "bias gradient not cleared without outputs",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double initial(Slot gradient) {
                          return PlainWeights.odometer(outputExtents()).isEmpty() || batch() == 0
                              ? Double.NaN
                              : 0;
                        }
                      })
              .caughtBy("TCONV-36"),
          mutant(
                  BIAS_GRADIENT,
                  "T220",
                  "bias gradient as long as the outputs of a group",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        Tensor biasGradient() {
                          return Tensor.zeros(type, Shape.of(outputsPerGroup()));
                        }
                      })
              .caughtBy("TCONV-31"),
          mutant(
                  BIAS_GRADIENT,
                  "T221",
                  "bias gradient cut off below zero",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double outputGradient(long n, long oc, long[] o) {
                          return Math.max(0, super.outputGradient(n, oc, o));
                        }
                      })
              .caughtBy("TCONV-34", "TCONV-59", "TCONV-60"),
          mutant(
                  WEIGHTS_GRADIENT,
                  "T222",
                  "weights gradient of magnitudes",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double outputGradient(long n, long oc, long[] o) {
                          return Math.abs(super.outputGradient(n, oc, o));
                        }
                      })
              .caughtBy("TCONV-33", "TCONV-60"));

  private TransposedGradientMutants() {}
}
