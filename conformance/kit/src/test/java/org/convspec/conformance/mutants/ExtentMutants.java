package org.convspec.conformance.mutants;

import static org.convspec.spec.operator.Slot.OUTPUT;

import java.util.List;
import java.util.stream.IntStream;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.OutputRounding;

/** Mistakes in how many windows there are. */
final class ExtentMutants {

  static final List<Mutant> ALL =
      List.of(
          Mutant.of(
                  "M01",
                  "padding in front counted twice",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long paddedExtent(int axis) {
                          return extent(axis) + 2 * before(axis);
                        }
                      })
              .caughtBy("WIN-07", "WIN-10", "CONV-09"),
          Mutant.of(
                  "M05",
                  "effective kernel with the dilation of the first axis",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long effectiveKernel(int axis) {
                          return (kernel(axis) - 1) * dilation(0) + 1;
                        }
                      })
              .caughtBy("WIN-05", "CONV-09", "CONV-43"),
          Mutant.of(
                  "M101",
                  "extents with the undilated kernel",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long effectiveKernel(int axis) {
                          return kernel(axis);
                        }
                      })
              .caughtBy("WIN-05", "CONV-09", "CONV-37"),
          Mutant.of(
                  "M102",
                  "last window left out",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long outputExtent(int axis) {
                          return Math.max(0, super.outputExtent(axis) - 1);
                        }
                      })
              .caughtBy("WIN-10", "CONV-09", "CONV-10"),
          Mutant.of(
                  "M103",
                  "partial step rounded up",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        OutputRounding rounding() {
                          return OutputRounding.CEIL;
                        }
                      })
              .caughtBy("WIN-10"),
          Mutant.of(
                  "M104",
                  "ceil rounding ignored",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        OutputRounding rounding() {
                          return OutputRounding.FLOOR;
                        }
                      })
              .caughtBy("WIN-12"),
          Mutant.of(
                  "M105",
                  "ceil rounding keeps a window that starts in the end padding",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        boolean isWorthIt(int axis, long o) {
                          return true;
                        }
                      })
              .caughtBy("WIN-13"),
          Mutant.of(
                  "M106",
                  "ceil rounding drops a window that overhangs",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        boolean isWorthIt(int axis, long o) {
                          return false;
                        }
                      })
              .caughtBy("WIN-12"),
          Mutant.of(
                  "M107",
                  "at least one window even without room",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long outputExtent(int axis) {
                          return Math.max(1, super.outputExtent(axis));
                        }
                      })
              .caughtBy("WIN-11", "CONV-12"),
          Mutant.of(
                  "M108",
                  "crash where the output has no elements",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        Grid output() {
                          if (batch() == 0 || odometer(outputExtents()).isEmpty()) {
                            throw new IllegalStateException("cannot launch an empty grid");
                          }
                          return super.output();
                        }
                      })
              .caughtBy("WIN-11", "CONV-12"),
          Mutant.of("M109", "no tap without spatial axes", ExtentMutants::withoutTapsAtRankZero)
              .caughtBy("CONV-15"),
          Mutant.of(
                  "M110",
                  "room divided towards zero",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long outputExtent(int axis) {
                          long room = paddedExtent(axis) - effectiveKernel(axis);
                          return Math.max(0, room / stride(axis) + 1);
                        }
                      })
              .caughtBy("WIN-11"),
          tail("M111", 4, "CONV-10", "CONV-44"),
          tail("M112", 8, "CONV-10"),
          tail("M113", 16, "CONV-10"),
          Mutant.of(
                  OUTPUT,
                  "M114",
                  "dense 3x3 kernels of stride 1 in tiles of two, an odd row not computed",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double outputElement(long n, long oc, long[] o) {
                          boolean isOddRow =
                              isThreeByThree() && o[0] % 2 == 0 && o[0] == outputExtent(0) - 1;
                          return isOddRow ? 0 : super.outputElement(n, oc, o);
                        }

                        private boolean isThreeByThree() {
                          return rank() == 2
                              && IntStream.range(0, 2)
                                  .allMatch(
                                      axis ->
                                          kernel(axis) == 3
                                              && stride(axis) == 1
                                              && dilation(axis) == 1);
                        }
                      })
              .caughtBy("CONV-10"));

  private ExtentMutants() {}

  /** Rows are computed in tiles; where the last tile is not full, it is forgotten. */
  private static Mutant tail(String id, long tile, String... rules) {
    return Mutant.of(
            OUTPUT,
            id,
            "tail of a row behind tiles of " + tile + " not computed",
            call ->
                new PlainKernel(call) {
                  @Override
                  double outputElement(long n, long oc, long[] o) {
                    long row = rank() == 0 ? 0 : outputExtent(lastAxis());
                    boolean isTail = row > tile && o[lastAxis()] >= row / tile * tile;
                    return isTail ? 0 : super.outputElement(n, oc, o);
                  }
                })
        .caughtBy(rules);
  }

  static PlainKernel withoutTapsAtRankZero(Call call) {
    return new PlainKernel(call) {
      @Override
      List<long[]> taps() {
        return rank() == 0 ? List.of() : super.taps();
      }
    };
  }
}
