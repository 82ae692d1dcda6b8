package org.convspec.conformance.mutants;

import static org.convspec.spec.operator.Slot.INPUT_GRADIENT;

import java.util.Arrays;
import java.util.List;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;

/** Mistakes in the input gradient; the output is right. */
final class InputGradientMutants {

  static final List<Mutant> ALL =
      List.of(
          Mutant.of(
                  INPUT_GRADIENT,
                  "M20",
                  "input gradient laid out from the outputs, its tail put in front",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long position(int axis, long o, long k) {
                          return super.position(axis, o, k)
                              + extent(axis)
                              - reachedExtent(this, axis);
                        }
                      })
              .caughtBy("CONV-22", "CONV-25", "CONV-45"),
          Mutant.of(
                  INPUT_GRADIENT,
                  "M601",
                  "input gradient as long as the windows reach",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long[] inputGradientExtents() {
                          long[] extents = new long[rank()];
                          Arrays.setAll(extents, axis -> Math.max(0, reachedExtent(this, axis)));
                          return extents;
                        }
                      })
              .caughtBy("CONV-21"),
          Mutant.of(
                  INPUT_GRADIENT,
                  "M602",
                  "input gradient without dilation",
                  PositionMutants::withoutDilation)
              .caughtBy("CONV-22", "CONV-45"),
          Mutant.of(
                  INPUT_GRADIENT,
                  "M603",
                  "input gradient without padding",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long before(int axis) {
                          return 0;
                        }
                      })
              .caughtBy("CONV-22", "CONV-45"),
          Mutant.of(
                  INPUT_GRADIENT,
                  "M604",
                  "input gradient with SAME sides swapped",
                  PaddingMutants::sidesOfSameSwapped)
              .caughtBy("CONV-22"),
          Mutant.of(
                  INPUT_GRADIENT,
                  "M605",
                  "input gradient with groups interleaved",
                  ChannelMutants::groupsInterleaved)
              .caughtBy("CONV-22", "CONV-45", "CONV-50"),
          Mutant.of(
                  INPUT_GRADIENT,
                  "M606",
                  "input gradient with weights of group 0",
                  ChannelMutants::weightsOfFirstGroup)
              .caughtBy("CONV-22", "CONV-50"),
          Mutant.of(
                  INPUT_GRADIENT,
                  "M607",
                  "input gradient of a flipped kernel not flipped",
                  PositionMutants::unflipped)
              .caughtBy("CONV-22", "CONV-45"),
          Mutant.of(
                  INPUT_GRADIENT,
                  "M608",
                  "input gradient with the kernel rotated once too often",
                  PositionMutants::alwaysFlipped)
              .caughtBy("CONV-22", "CONV-45"),
          Mutant.of(
                  INPUT_GRADIENT,
                  "M609",
                  "input gradient of one tap without padding",
                  PositionMutants::pointwiseUnpadded)
              .caughtBy("CONV-22", "CONV-45"),
          Mutant.of(
                  INPUT_GRADIENT,
                  "M610",
                  "overlapping windows overwrite each other",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double add(double sum, double term) {
                          return term;
                        }
                      })
              .caughtBy("CONV-22", "CONV-45"),
          Mutant.of(
                  INPUT_GRADIENT,
                  "M611",
                  "input gradient never cleared where no window reaches",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double initial(Slot gradient) {
                          return Double.NaN;
                        }

                        @Override
                        double add(double sum, double term) {
                          return Double.isNaN(sum) ? term : super.add(sum, term);
                        }
                      })
              .caughtBy("CONV-22", "CONV-25"),
          Mutant.of(
                  INPUT_GRADIENT,
                  "M612",
                  "input gradient not cleared without outputs",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double initial(Slot gradient) {
                          return odometer(outputExtents()).isEmpty() ? Double.NaN : 0;
                        }
                      })
              .caughtBy("CONV-26"),
          Mutant.of(INPUT_GRADIENT, "M613", "clipped on the way to the input", GradientClip::new)
              .caughtBy("CONV-22", "CONV-48"),
          Mutant.of(
                  INPUT_GRADIENT,
                  "M615",
                  "no input gradient without spatial axes",
                  ExtentMutants::withoutTapsAtRankZero)
              .caughtBy("CONV-22"),
          Mutant.of(
                  INPUT_GRADIENT,
                  "M614",
                  "a NaN spreads over the gaps of a dilation",
                  InputGradientMutants::fillingGaps)
              .caughtBy("CONV-59"));

  private InputGradientMutants() {}

  /** Returns where the last window ends. */
  private static long reachedExtent(PlainKernel kernel, int axis) {
    return (kernel.outputExtent(axis) - 1) * kernel.stride(axis)
        + kernel.effectiveKernel(axis)
        - kernel.before(axis)
        - kernel.padding(axis).after();
  }

  /** A dense product that multiplies the gaps between dilated taps by zero. */
  private static PlainKernel fillingGaps(Call call) {
    return new PlainKernel(call) {
      @Override
      Grid inputGradient() {
        Grid gradient = super.inputGradient();
        forEachTerm(
            (n, oc, o, j, k) -> {
              long[] gap = positions(o, k);
              gap[lastAxis()]++;
              boolean isGap = dilation(lastAxis()) > 1 && k[lastAxis()] + 1 < kernel(lastAxis());
              if (isGap && isInside(gap, input.space())) {
                long ic = inputChannel(oc, j);
                double nothing = multiply(outputGradient(n, oc, o), 0);
                gradient.set(add(gradient.at(n, ic, gap), nothing), n, ic, gap);
              }
            });
        return gradient;
      }
    };
  }
}
