package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.TransposedConvolutionMutants.mutant;
import static org.convspec.spec.operator.Slot.OUTPUT;

import java.util.List;
import org.convspec.spec.geometry.AutoPadding;

/** Mistakes in the padding of transposed convolution: what is cropped, and what is added. */
final class TransposedPaddingMutants {

  static final List<Mutant> ALL =
      List.of(
          mutant(
                  OUTPUT,
                  "M07",
                  "output padding appended as zeros",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        boolean isInside(long[] o) {
                          for (int axis = 0; axis < rank(); axis++) {
                            if (o[axis] >= outputExtent(axis) - outputPadding(axis)) {
                              return false;
                            }
                          }
                          return super.isInside(o);
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-50", "TCONV-54"),
          mutant(
                  "T101",
                  "the crop behind is taken from the front",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long cropBefore(int axis) {
                          return isSame() ? super.cropBefore(axis) : paddingAfter(axis);
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-21", "TCONV-49", "TCONV-53"),
          mutant(
                  "T102",
                  "output padding in front",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long target(int axis, long i, long k) {
                          return super.target(axis, i, k) + outputPadding(axis);
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-50"),
          mutant(
                  "T107",
                  "sides of SAME swapped",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long sameBefore(int axis, long total) {
                          return total - super.sameBefore(axis, total);
                        }
                      })
              .caughtBy("TCONV-16", "TCONV-17", "TCONV-18"),
          mutant(
                  "T108",
                  "SAME adds positions in front where the full result is short",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long sameTotal(int axis) {
                          return fullExtent(axis) - outputExtent(axis);
                        }
                      })
              .caughtBy("TCONV-16", "TCONV-17", "TCONV-18"),
          mutant(
                  "T109",
                  "SAME from the kernel alone",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long sameTotal(int axis) {
                          return span(axis) - 1;
                        }
                      })
              .caughtBy("TCONV-16"),
          mutant(
                  "T112",
                  "VALID crops half a kernel",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long cropBefore(int axis) {
                          return operator.padding() == AutoPadding.VALID
                              ? kernel(axis) / 2
                              : super.cropBefore(axis);
                        }
                      })
              .caughtBy("TCONV-19"),
          mutant(
                  "T113",
                  "given extents centred",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long cropBefore(int axis) {
                          boolean isGiven = !isSame() && operator.outputExtents().isPresent();
                          return isGiven
                              ? super.cropBefore(axis)
                                  - (givenExtent(axis) - derivedExtent(axis)) / 2
                              : super.cropBefore(axis);
                        }
                      })
              .caughtBy("TCONV-13"),
          mutant(
                  "T117",
                  "padding moves the input the other way",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long cropBefore(int axis) {
                          return isSame() ? super.cropBefore(axis) : -paddingBefore(axis);
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-21", "TCONV-49"));

  private TransposedPaddingMutants() {}
}
