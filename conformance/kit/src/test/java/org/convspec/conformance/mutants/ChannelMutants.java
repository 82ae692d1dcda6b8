package org.convspec.conformance.mutants;

import static org.convspec.spec.operator.Slot.OUTPUT;

import java.util.List;
import java.util.stream.LongStream;
import org.convspec.spec.Call;

/** Mistakes in which items, channels, groups and biases meet. */
final class ChannelMutants {

  static final List<Mutant> ALL =
      List.of(
          Mutant.of("M06", "group is oc mod groups", ChannelMutants::groupsInterleaved)
              .caughtBy("CONV-13", "CONV-14", "CONV-36"),
          Mutant.of(
                  "M401",
                  "outputs of the last group left out",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double outputElement(long n, long oc, long[] o) {
                          boolean isLast = groups() > 1 && oc / outputsPerGroup() == groups() - 1;
                          return isLast ? 0 : super.outputElement(n, oc, o);
                        }
                      })
              .caughtBy("CONV-13", "CONV-36"),
          Mutant.of(
                  "M402", "weights of group 0 for all groups", ChannelMutants::weightsOfFirstGroup)
              .caughtBy("CONV-13", "CONV-36", "CONV-61"),
          Mutant.of("M403", "input of group 0 for all groups", ChannelMutants::inputOfFirstGroup)
              .caughtBy("CONV-13", "CONV-14", "CONV-36"),
          Mutant.of("M404", "depthwise: as many outputs as groups", ChannelMutants::noMultiplier)
              .caughtBy("CONV-14"),
          Mutant.of(
                  "M405",
                  "item 0 for all items",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double input(long n, long ic, long[] i) {
                          return super.input(0, ic, i);
                        }
                      })
              .caughtBy("CONV-10", "CONV-33"),
          Mutant.of(
                  "M406",
                  "output channels in pairs, an odd one is a copy",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double outputElement(long n, long oc, long[] o) {
                          boolean isOdd = oc > 0 && oc % 2 == 0 && oc == outputChannels() - 1;
                          return super.outputElement(n, isOdd ? oc - 1 : oc, o);
                        }
                      })
              .caughtBy("CONV-10", "CONV-34"),
          Mutant.of(
                  OUTPUT,
                  "M407",
                  "input channels in pairs, an odd one left out",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double term(long n, long oc, long[] o, long j, long[] k) {
                          boolean isOdd = j > 0 && j % 2 == 0 && j == inputsPerGroup() - 1;
                          return isOdd ? 0 : super.term(n, oc, o, j, k);
                        }
                      })
              .caughtBy("CONV-10", "CONV-35"),
          Mutant.of(
                  OUTPUT,
                  "M415",
                  "input channels in blocks of eight, the tail left out",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double term(long n, long oc, long[] o, long j, long[] k) {
                          boolean isTail = inputsPerGroup() > 8 && j >= inputsPerGroup() / 8 * 8;
                          return isTail ? 0 : super.term(n, oc, o, j, k);
                        }
                      })
              .caughtBy("CONV-10", "CONV-35"),
          Mutant.of(
                  "M408",
                  "bias dropped",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double bias(long oc) {
                          return 0;
                        }
                      })
              .caughtBy("CONV-10", "CONV-32", "CONV-47"),
          Mutant.of(
                  OUTPUT,
                  "M409",
                  "bias added with every tap",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double term(long n, long oc, long[] o, long j, long[] k) {
                          return super.term(n, oc, o, j, k) + bias(oc);
                        }
                      })
              .caughtBy("CONV-32"),
          Mutant.of(
                  "M410",
                  "bias added once per position, everywhere",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double bias(long oc) {
                          long count =
                              LongStream.of(outputExtents()).reduce(1, Math::multiplyExact);
                          return super.bias(oc) * count;
                        }
                      })
              .caughtBy("CONV-32"),
          Mutant.of(
                  "M411",
                  "bias counted from 0 in every group",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double bias(long oc) {
                          return super.bias(oc % outputsPerGroup());
                        }
                      })
              .caughtBy("CONV-10", "CONV-32"),
          Mutant.of(
                  "M412",
                  "bias of channel 0 for all channels",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double bias(long oc) {
                          return super.bias(0);
                        }
                      })
              .caughtBy("CONV-10", "CONV-32"),
          Mutant.of(
                  "M413",
                  "another path with a bias, without dilation",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long reach(int axis, long k) {
                          return hasBias() ? k : super.reach(axis, k);
                        }
                      })
              .caughtBy("CONV-11", "CONV-32"),
          Mutant.of(
                  "M414",
                  "a missing bias is one",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double bias(long oc) {
                          return hasBias() ? super.bias(oc) : 1;
                        }
                      })
              .caughtBy("CONV-11", "CONV-30", "CONV-45"));

  private ChannelMutants() {}

  static PlainKernel groupsInterleaved(Call call) {
    return new PlainKernel(call) {
      @Override
      long inputChannel(long oc, long j) {
        return oc % groups() * inputsPerGroup() + j;
      }
    };
  }

  static PlainKernel weightsOfFirstGroup(Call call) {
    return new PlainKernel(call) {
      @Override
      double weight(long oc, long j, long[] k) {
        return super.weight(oc % outputsPerGroup(), j, k);
      }
    };
  }

  static PlainKernel inputOfFirstGroup(Call call) {
    return new PlainKernel(call) {
      @Override
      long inputChannel(long oc, long j) {
        return j;
      }
    };
  }

  static PlainKernel noMultiplier(Call call) {
    return new PlainKernel(call) {
      @Override
      long inputChannel(long oc, long j) {
        boolean isDepthwise = groups() > 1 && inputsPerGroup() == 1;
        return isDepthwise ? oc % inputChannels() : super.inputChannel(oc, j);
      }
    };
  }
}
