package org.convspec.conformance.mutants;

import static org.convspec.spec.operator.Slot.OUTPUT;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.convspec.spec.Call;

/** Mistakes in which input position and which tap meet. */
final class PositionMutants {

  static final List<Mutant> ALL =
      List.of(
          Mutant.of("M04", "dilation left out of the position", PositionMutants::withoutDilation)
              .caughtBy("WIN-05", "CONV-10", "CONV-37"),
          Mutant.of(
                  "M301",
                  "strides of the axes in opposite order",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long stride(int axis) {
                          return super.stride(lastAxis() - axis);
                        }
                      })
              .caughtBy("CONV-09", "CONV-10"),
          Mutant.of(
                  "M302",
                  "positions with the stride of the first axis",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long position(int axis, long o, long k) {
                          return o * stride(0) + reach(axis, k) - before(axis);
                        }
                      })
              .caughtBy("CONV-10", "CONV-38", "CONV-43", "CONV-62"),
          Mutant.of(
                  "M303",
                  "positions with the dilations of the axes in opposite order",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long reach(int axis, long k) {
                          return k * dilation(lastAxis() - axis);
                        }
                      })
              .caughtBy("WIN-05", "CONV-37", "CONV-62"),
          Mutant.of("M304", "stride and dilation swapped", PositionMutants::strideForDilation)
              .caughtBy("WIN-05", "CONV-10", "CONV-38"),
          Mutant.of(
                  "M305",
                  "last tap of a row left out",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        List<long[]> taps() {
                          return super.taps().stream()
                              .filter(
                                  k ->
                                      rank() == 0
                                          || kernel(lastAxis()) == 1
                                          || k[lastAxis()] < kernel(lastAxis()) - 1)
                              .toList();
                        }
                      })
              .caughtBy("CONV-10", "CONV-44"),
          Mutant.of(
                  "M306",
                  "every fourth window one position late",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long position(int axis, long o, long k) {
                          return super.position(axis, o, k) + (o % 4 == 3 ? 1 : 0);
                        }
                      })
              .caughtBy("CONV-10", "CONV-38", "CONV-40"),
          Mutant.of(
                  "M307", "kernel of one tap: stride ignored", PositionMutants::pointwiseUnstrided)
              .caughtBy("CONV-10", "CONV-38"),
          Mutant.of(
                  "M308", "kernel of one tap: padding ignored", PositionMutants::pointwiseUnpadded)
              .caughtBy("CONV-10", "CONV-39"),
          Mutant.of(
                  OUTPUT,
                  "M309",
                  "kernel of one tap: positions in blocks of four, the tail left out",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double outputElement(long n, long oc, long[] o) {
                          long[] extents = outputExtents();
                          long count = LongStream.of(extents).reduce(1, Math::multiplyExact);
                          long place = 0;
                          for (int axis = 0; axis < o.length; axis++) {
                            place = place * extents[axis] + o[axis];
                          }
                          boolean isTail = count > 4 && place >= count / 4 * 4;
                          return isPointwise(this) && isTail ? 0 : super.outputElement(n, oc, o);
                        }
                      })
              .caughtBy("CONV-42"),
          Mutant.of("M310", "flip ignored", PositionMutants::unflipped)
              .caughtBy("CONV-16", "CONV-41"),
          Mutant.of("M311", "flip though not asked for", PositionMutants::alwaysFlipped)
              .caughtBy("CONV-10", "CONV-41"),
          Mutant.of(
                  "M312",
                  "flip on the last axis only",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        boolean isFlipped(int axis) {
                          return axis == lastAxis() && super.isFlipped(axis);
                        }
                      })
              .caughtBy("CONV-16", "CONV-41"),
          Mutant.of(
                  "M313",
                  "flip mirrors the channels too",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double weight(long oc, long j, long[] k) {
                          boolean isFlipped = rank() > 0 && isFlipped(0);
                          return super.weight(oc, isFlipped ? inputsPerGroup() - 1 - j : j, k);
                        }
                      })
              .caughtBy("CONV-16", "CONV-41"));

  private PositionMutants() {}

  static PlainKernel withoutDilation(Call call) {
    return new PlainKernel(call) {
      @Override
      long reach(int axis, long k) {
        return k;
      }
    };
  }

  static PlainKernel strideForDilation(Call call) {
    return new PlainKernel(call) {
      @Override
      long position(int axis, long o, long k) {
        return o * dilation(axis) + k * stride(axis) - before(axis);
      }
    };
  }

  static PlainKernel pointwiseUnstrided(Call call) {
    return new PlainKernel(call) {
      @Override
      long position(int axis, long o, long k) {
        return isPointwise(this) ? o - before(axis) : super.position(axis, o, k);
      }
    };
  }

  static PlainKernel pointwiseUnpadded(Call call) {
    return new PlainKernel(call) {
      @Override
      long before(int axis) {
        return isPointwise(this) ? 0 : super.before(axis);
      }
    };
  }

  static PlainKernel unflipped(Call call) {
    return new PlainKernel(call) {
      @Override
      boolean isFlipped(int axis) {
        return false;
      }
    };
  }

  static PlainKernel alwaysFlipped(Call call) {
    return new PlainKernel(call) {
      @Override
      boolean isFlipped(int axis) {
        return true;
      }
    };
  }

  private static boolean isPointwise(PlainKernel kernel) {
    return Arrays.stream(kernel.weights.space()).allMatch(extent -> extent == 1);
  }
}
