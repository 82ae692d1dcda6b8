package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.TransposedConvolutionMutants.mutant;

import java.util.Arrays;
import java.util.List;
import org.convspec.spec.geometry.AutoPadding;

/** Mistakes in the extents of transposed convolution: how much there is to compute. */
final class TransposedExtentMutants {

  static final List<Mutant> ALL =
      List.of(
          mutant(
                  "T106",
                  "output padding ignored",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long outputPadding(int axis) {
                          return 0;
                        }
                      })
              .caughtBy("TCONV-08", "TCONV-09"),
          mutant(
                  "T110",
                  "SAME keeps the extent",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long sameExtent(int axis) {
                          return extent(axis);
                        }
                      })
              .caughtBy("TCONV-15"),
          mutant(
                  "T111",
                  "VALID lengthens the output to the strides",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long derivedExtent(int axis) {
                          return operator.padding() == AutoPadding.VALID
                              ? Math.max(
                                  super.derivedExtent(axis),
                                  extent(axis) * stride(axis) + outputPadding(axis))
                              : super.derivedExtent(axis);
                        }
                      })
              .caughtBy("TCONV-19"),
          mutant(
                  "T114",
                  "given extents ignored",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long givenExtent(int axis) {
                          return isSame() ? sameExtent(axis) : derivedExtent(axis);
                        }
                      })
              .caughtBy("TCONV-08", "TCONV-13"),
          mutant(
                  "T115",
                  "output channels of one group",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long outputChannels() {
                          return outputsPerGroup();
                        }
                      })
              .caughtBy("TCONV-08"),
          mutant(
                  "T116",
                  "the crop lengthens the output",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long derivedExtent(int axis) {
                          return fullExtent(axis)
                              + paddingBefore(axis)
                              + paddingAfter(axis)
                              + outputPadding(axis);
                        }
                      })
              .caughtBy("TCONV-09"),
          mutant(
                  "T118",
                  "an empty output is an error",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        Grid output() {
                          if (Arrays.stream(outputExtents()).anyMatch(extent -> extent == 0)) {
                            throw new IllegalStateException("nothing to compute");
                          }
                          return super.output();
                        }
                      })
              .caughtBy("TCONV-23"),
          mutant(
                  "T119",
                  "nothing written without spatial axes",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        List<long[]> taps() {
                          return rank() == 0 ? List.of() : super.taps();
                        }
                      })
              .caughtBy("TCONV-26"));

  private TransposedExtentMutants() {}
}
