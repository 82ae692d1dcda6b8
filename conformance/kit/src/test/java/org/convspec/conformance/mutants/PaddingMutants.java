package org.convspec.conformance.mutants;

import static org.convspec.spec.geometry.AutoPadding.CAUSAL;
import static org.convspec.spec.geometry.AutoPadding.SAME_EXTRA_AFTER;
import static org.convspec.spec.geometry.AutoPadding.VALID;

import java.util.List;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.Padding;

/** Mistakes in how much padding there is, on which side, and what stands in it. */
final class PaddingMutants {

  static final List<Mutant> ALL =
      List.of(
          Mutant.of("M02", "sides of SAME swapped", PaddingMutants::sidesOfSameSwapped)
              .caughtBy("WIN-18", "WIN-19"),
          Mutant.of(
                  "M03",
                  "SAME pads by effective kernel minus one, whatever the stride",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long sameTotal(int axis) {
                          return effectiveKernel(axis) - 1;
                        }
                      })
              .caughtBy("WIN-16", "WIN-18"),
          Mutant.of(
                  "M201",
                  "SAME crops where the stride is longer than the kernel",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long sameTotal(int axis) {
                          return sameShortage(axis);
                        }
                      })
              .caughtBy("WIN-17"),
          Mutant.of(
                  "M202",
                  "VALID taken for SAME",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        Padding autoPadding(int axis, AutoPadding rule) {
                          return super.autoPadding(axis, rule == VALID ? SAME_EXTRA_AFTER : rule);
                        }
                      })
              .caughtBy("WIN-15"),
          Mutant.of(
                  "M203",
                  "CAUSAL padded behind",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        Padding autoPadding(int axis, AutoPadding rule) {
                          Padding padding = super.autoPadding(axis, rule);
                          return rule == CAUSAL ? swapped(padding) : padding;
                        }
                      })
              .caughtBy("WIN-21"),
          Mutant.of(
                  "M204",
                  "FULL and CAUSAL with the undilated kernel",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long overlap(int axis) {
                          return kernel(axis) - 1;
                        }
                      })
              .caughtBy("WIN-20", "WIN-21"),
          Mutant.of(
                  "M205",
                  "before and after swapped",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        Padding padding(int axis) {
                          return swapped(super.padding(axis));
                        }
                      })
              .caughtBy("WIN-07", "CONV-10"),
          Mutant.of(
                  "M206",
                  "paddings of the axes in opposite order",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        Padding padding(int axis) {
                          return super.padding(lastAxis() - axis);
                        }
                      })
              .caughtBy("CONV-09"),
          Mutant.of(
                  "M207",
                  "positions with the front padding of the first axis",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long before(int axis) {
                          return padding(0).before();
                        }
                      })
              .caughtBy("CONV-10", "CONV-43"),
          Mutant.of(
                  "M208",
                  "negative padding taken for none",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        Padding padding(int axis) {
                          Padding padding = super.padding(axis);
                          return new Padding(
                              Math.max(0, padding.before()), Math.max(0, padding.after()));
                        }
                      })
              .caughtBy("WIN-08"),
          Mutant.of(
                  "M209",
                  "negative padding shortens the output and reads from the start",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        long before(int axis) {
                          return Math.max(0, super.before(axis));
                        }
                      })
              .caughtBy("WIN-08", "CONV-39"),
          Mutant.of(
                  "M210",
                  "padding limited to effective kernel minus one",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        Padding padding(int axis) {
                          Padding padding = super.padding(axis);
                          return new Padding(
                              Math.min(overlap(axis), padding.before()),
                              Math.min(overlap(axis), padding.after()));
                        }
                      })
              .caughtBy("WIN-23", "CONV-09"),
          Mutant.of(
                  "M211",
                  "padding repeats the edge",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double outside(long n, long ic, long[] i, double weight) {
                          return multiply(atEdge(this, n, ic, i), weight);
                        }
                      })
              .caughtBy("WIN-23", "CONV-10", "CONV-39", "CONV-40"),
          Mutant.of(
                  "M212",
                  "no bias where a window lies in the padding",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double outputElement(long n, long oc, long[] o) {
                          boolean readsInput =
                              taps().stream()
                                  .anyMatch(k -> isInside(positions(o, k), input.space()));
                          return readsInput ? super.outputElement(n, oc, o) : 0;
                        }
                      })
              .caughtBy("WIN-23", "CONV-32"),
          Mutant.of(
                  "M213",
                  "padding is the edge times zero",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double outside(long n, long ic, long[] i, double weight) {
                          return multiply(atEdge(this, n, ic, i), 0);
                        }
                      })
              .caughtBy("CONV-55"));

  private PaddingMutants() {}

  static PlainKernel sidesOfSameSwapped(Call call) {
    return new PlainKernel(call) {
      @Override
      Padding autoPadding(int axis, AutoPadding rule) {
        Padding padding = super.autoPadding(axis, rule);
        return rule == CAUSAL ? padding : swapped(padding);
      }
    };
  }

  private static Padding swapped(Padding padding) {
    return new Padding(padding.after(), padding.before());
  }

  /** Returns the element of the input that lies nearest to a position outside. */
  private static double atEdge(PlainKernel kernel, long n, long ic, long[] i) {
    long[] nearest = i.clone();
    for (int axis = 0; axis < i.length; axis++) {
      if (kernel.extent(axis) == 0) {
        return 0;
      }
      nearest[axis] = Math.max(0, Math.min(kernel.extent(axis) - 1, i[axis]));
    }
    return kernel.input(n, ic, nearest);
  }
}
