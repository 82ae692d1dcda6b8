package org.convspec.conformance.mutants;

import static org.convspec.spec.operator.Slot.OUTPUT;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in transposed convolution: which output position, channel and bias meet. */
final class TransposedConvolutionMutants {

  static final List<Mutant> ALL =
      List.of(
          mutant("M08", "dilation in the shape only", TransposedConvolutionMutants::withoutDilation)
              .caughtBy("TCONV-10", "TCONV-47", "TCONV-54"),
          mutant(
                  "M09",
                  "weights of group 0 for all groups",
                  TransposedConvolutionMutants::weightsOfFirstGroup)
              .caughtBy("TCONV-25", "TCONV-46"),
          mutant(
                  "T103",
                  "stride and dilation swapped",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long target(int axis, long i, long k) {
                          return i * dilation(axis) + k * stride(axis) - cropBefore(axis);
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-47", "TCONV-48"),
          mutant("T104", "the kernel is flipped", TransposedConvolutionMutants::flipped)
              .caughtBy("TCONV-10", "TCONV-54"),
          mutant(
                  "T105",
                  "groups of outputs interleaved",
                  TransposedConvolutionMutants::groupsInterleaved)
              .caughtBy("TCONV-10", "TCONV-25", "TCONV-46"),
          Mutant.around(
                  "T120",
                  "bias only where something is written",
                  () -> new PlainTransposedConvolution(BiasWhereWritten::new))
              .caughtBy("TCONV-24", "TCONV-42"),
          mutant(
                  "T121",
                  "bias dropped",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double bias(long oc) {
                          return 0;
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-42", "TCONV-59"),
          mutant(
                  "T122",
                  "a missing bias is one",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double bias(long oc) {
                          return hasBias() ? super.bias(oc) : 1;
                        }
                      })
              .caughtBy("TCONV-22", "TCONV-40", "TCONV-49", "TCONV-54"),
          mutant(
                  "T123",
                  "bias counted from 0 in every group",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double bias(long oc) {
                          return super.bias(oc % outputsPerGroup());
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-42", "TCONV-46"),
          mutant(
                  "T124",
                  "bias added with every tap",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        void scatter(Grid output, long n, long ic, long[] i, long j, long[] k) {
                          super.scatter(output, n, ic, i, j, k);
                          long[] o = targets(i, k);
                          if (isInside(o)) {
                            long oc = outputChannel(ic, j);
                            output.set(output.at(n, oc, o) + bias(oc), n, oc, o);
                          }
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-42"),
          mutant(
                  "T125",
                  "item 0 for all items",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double input(long n, long ic, long[] i) {
                          return super.input(0, ic, i);
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-43"),
          mutant(
                  "T126",
                  "output channels in pairs, an odd one is a copy",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double weight(long ic, long j, long[] k) {
                          boolean isOdd = j > 0 && j % 2 == 0 && j == outputsPerGroup() - 1;
                          return super.weight(ic, isOdd ? j - 1 : j, k);
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-44"),
          mutant(
                  "T127",
                  "input channels in pairs, an odd one left out",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double input(long n, long ic, long[] i) {
                          long within = ic % inputsPerGroup();
                          boolean isOdd =
                              within > 0 && within % 2 == 0 && within == inputsPerGroup() - 1;
                          return isOdd ? 0 : super.input(n, ic, i);
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-45"),
          mutant(
                  OUTPUT,
                  "T128",
                  "overlapping copies overwrite each other",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double add(double sum, double term) {
                          return term;
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-57"),
          mutant(
                  "T129",
                  "the stride of the first axis for all",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long target(int axis, long i, long k) {
                          return i * stride(0) + reach(axis, k) - cropBefore(axis);
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-48", "TCONV-52"),
          mutant(
                  "T130",
                  "kernel of one tap: positions in blocks of four, the tail left out",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        void scatter(Grid output, long n, long ic, long[] i, long j, long[] k) {
                          boolean isPointwise =
                              Arrays.stream(weights.space()).allMatch(extent -> extent == 1);
                          long count = PlainWeights.odometer(input.space()).size();
                          long place = 0;
                          for (int axis = 0; axis < rank(); axis++) {
                            place = place * extent(axis) + i[axis];
                          }
                          if (!isPointwise || count <= 4 || place < count / 4 * 4) {
                            super.scatter(output, n, ic, i, j, k);
                          }
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-51"),
          mutant(
                  "T131",
                  "last tap of a row left out",
                  call ->
                      new PlainTransposedKernel(call) {
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
              .caughtBy("TCONV-10", "TCONV-53"),
          mutant(
                  "T132",
                  "weights limited to four",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double weight(long ic, long j, long[] k) {
                          return Math.max(-4, Math.min(4, super.weight(ic, j, k)));
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-41"),
          mutant(
                  "T133",
                  "inputs limited to six",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double input(long n, long ic, long[] i) {
                          return Math.min(6, super.input(n, ic, i));
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-40"),
          mutant(
                  "T134",
                  "the last tap is written to the next position on a dilated axis",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        long reach(int axis, long k) {
                          boolean isLast = dilation(axis) > 1 && k > 0 && k == kernel(axis) - 1;
                          return super.reach(axis, k) - (isLast ? 1 : 0);
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-47"),
          mutant(
                  "T135",
                  "inputs beyond the output extent divided by the stride left out",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        void scatter(Grid output, long n, long ic, long[] i, long j, long[] k) {
                          boolean isKept = true;
                          for (int axis = 0; axis < rank(); axis++) {
                            isKept &= i[axis] * stride(axis) < outputExtent(axis);
                          }
                          if (isKept) {
                            super.scatter(output, n, ic, i, j, k);
                          }
                        }
                      })
              .caughtBy("TCONV-10", "TCONV-49"));

  private TransposedConvolutionMutants() {}

  /** Makes a mutant of the kernel, for the output and for all gradients. */
  static Mutant mutant(String id, String what, Function<Call, PlainTransposedKernel> kernel) {
    return Mutant.around(id, what, () -> new PlainTransposedConvolution(kernel));
  }

  /** Makes a mutant of the kernel that computes one result; other results are right. */
  static Mutant mutant(
      Slot result, String id, String what, Function<Call, PlainTransposedKernel> kernel) {
    return Mutant.around(
        id,
        what,
        () ->
            new PlainTransposedConvolution() {
              @Override
              Tensor compute(Call canonical, Slot slot) {
                return slot == result
                    ? kernel.apply(canonical).result(slot)
                    : super.compute(canonical, slot);
              }
            });
  }

  static PlainTransposedKernel withoutDilation(Call call) {
    return new PlainTransposedKernel(call) {
      @Override
      long reach(int axis, long k) {
        return k;
      }
    };
  }

  static PlainTransposedKernel weightsOfFirstGroup(Call call) {
    return new PlainTransposedKernel(call) {
      @Override
      double weight(long ic, long j, long[] k) {
        return super.weight(ic % inputsPerGroup(), j, k);
      }
    };
  }

  static PlainTransposedKernel groupsInterleaved(Call call) {
    return new PlainTransposedKernel(call) {
      @Override
      long outputChannel(long ic, long j) {
        return ic % groups() * outputsPerGroup() + j;
      }
    };
  }

  static PlainTransposedKernel flipped(Call call) {
    return new PlainTransposedKernel(call) {
      @Override
      long reach(int axis, long k) {
        return super.reach(axis, kernel(axis) - 1 - k);
      }
    };
  }

  static PlainTransposedKernel uncropped(Call call) {
    return new PlainTransposedKernel(call) {
      @Override
      long cropBefore(int axis) {
        return 0;
      }
    };
  }

  /** Starts a position with the bias when something arrives there first. */
  private static final class BiasWhereWritten extends PlainTransposedKernel {

    private Grid isWritten;

    BiasWhereWritten(Call call) {
      super(call);
    }

    @Override
    Grid output() {
      isWritten = Grid.filled(0, batch(), outputChannels(), outputExtents());
      return super.output();
    }

    @Override
    double bias(long oc) {
      return 0;
    }

    @Override
    void scatter(Grid output, long n, long ic, long[] i, long j, long[] k) {
      super.scatter(output, n, ic, i, j, k);
      long[] o = targets(i, k);
      long oc = outputChannel(ic, j);
      if (isInside(o) && isWritten.at(n, oc, o) == 0) {
        isWritten.set(1, n, oc, o);
        output.set(output.at(n, oc, o) + super.bias(oc), n, oc, o);
      }
    }
  }
}
