package org.convspec.conformance.mutants;

import java.util.List;
import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in unfolding and folding. */
final class PatchMutants {

  static final List<Mutant> ALL =
      List.of(
          unfold(
                  "PT01",
                  "rows go by tap, then by channel",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        int row(int channel, int tap) {
                          return tap * grid.channels + channel;
                        }
                      })
              .caughtBy("PATCH-08", "PATCH-09", "PATCH-36", "PATCH-38"),
          fold(
                  "PT02",
                  "patches are read by tap, then by channel",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        int row(int channel, int tap) {
                          return tap * grid.channels + channel;
                        }
                      })
              .caughtBy("PATCH-12"),
          unfold(
                  "PT03",
                  "columns go with the first axis fastest",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        int column(int window) {
                          int[] o = PlainGrid.split(window, grid.output);
                          return (o[2] * grid.output[1] + o[1]) * grid.output[0] + o[0];
                        }
                      })
              .caughtBy("PATCH-10", "PATCH-36"),
          unfold(
                  "PT04",
                  "outside stands a one",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        double outside() {
                          return 1;
                        }
                      })
              .caughtBy("PATCH-11", "PATCH-30", "PATCH-36"),
          fold(
                  "PT05",
                  "the last patch wins",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        double add(double sum, double term) {
                          return term;
                        }
                      })
              .caughtBy("PATCH-12", "PATCH-34", "PATCH-35"),
          fold(
                  "PT06",
                  "the gradient of folding is halved",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        double copied(double element) {
                          return element / 2;
                        }
                      })
              .caughtBy("PATCH-23", "PATCH-33"),
          unfold(
                  "PT07",
                  "the last patch wins in the gradient",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        double add(double sum, double term) {
                          return term;
                        }
                      })
              .caughtBy("PATCH-22", "PATCH-32"),
          unfold(
                  "PT08",
                  "copies are magnitudes",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        double copied(double element) {
                          return Math.abs(element);
                        }
                      })
              .caughtBy("PATCH-30"),
          fold(
                  "PT09",
                  "magnitudes are folded",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        double add(double sum, double term) {
                          return super.add(sum, Math.abs(term));
                        }
                      })
              .caughtBy("PATCH-31"),
          unfold(
                  "PT10",
                  "a negative gradient of unfolding is cut off",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        double add(double sum, double term) {
                          return super.add(sum, Math.max(0, term));
                        }
                      })
              .caughtBy("PATCH-39"),
          fold(
                  "PT11",
                  "a negative gradient of folding is cut off",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        double copied(double element) {
                          return Math.max(0, element);
                        }
                      })
              .caughtBy("PATCH-39"),
          unfold(
                  "PT12",
                  "the last item is that of the first",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        int item(int n) {
                          return n == grid.batch - 1 ? 0 : n;
                        }
                      })
              .caughtBy("PATCH-37"),
          fold(
                  "PT13",
                  "the last item is folded from the first",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        int item(int n) {
                          return n == grid.batch - 1 ? 0 : n;
                        }
                      })
              .caughtBy("PATCH-37"),
          fold(
                  "PT14",
                  "folding sums in single precision",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        double add(double sum, double term) {
                          return (float) (sum + term);
                        }
                      })
              .caughtBy("PATCH-50"),
          unfold(
                  "PT15",
                  "the gradient of unfolding sums in single precision",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        double add(double sum, double term) {
                          return (float) (sum + term);
                        }
                      })
              .caughtBy("PATCH-51"),
          unfold(
                  "PT16",
                  "copies take the way through single precision",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        double copied(double element) {
                          return (float) element;
                        }
                      })
              .caughtBy("PATCH-52"),
          unfold(
                  "PT17",
                  "a NaN is copied as 0",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        double copied(double element) {
                          return Double.isNaN(element) ? 0 : element;
                        }
                      })
              .caughtBy("PATCH-53"),
          fold(
                  "PT18",
                  "a NaN is skipped in folding",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        double add(double sum, double term) {
                          return Double.isNaN(term) ? sum : super.add(sum, term);
                        }
                      })
              .caughtBy("PATCH-54"),
          unfold(
                  "PT19",
                  "subnormal copies are flushed",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        double copied(double element) {
                          return Math.abs(element) < Double.MIN_NORMAL ? 0 : element;
                        }
                      })
              .caughtBy("PATCH-55"),
          fold(
                  "PT20",
                  "subnormal sums are flushed",
                  call ->
                      new PlainPatches(call) {
                        @Override
                        double add(double sum, double term) {
                          double next = super.add(sum, term);
                          return Math.abs(next) < Double.MIN_NORMAL ? 0 : next;
                        }
                      })
              .caughtBy("PATCH-55"),
          unfold("PT21", "dilation in the shape only", call -> onGrid(call, GridMistakes::dense))
              .caughtBy("PATCH-08"),
          unfold(
                  "PT22",
                  "the stride of the first axis for all",
                  call -> onGrid(call, GridMistakes::firstStride))
              .caughtBy("PATCH-06"),
          unfold(
                  "PT23",
                  "a last window may start in the padding, or there is none",
                  call -> onGrid(call, GridMistakes::floored))
              .caughtBy("WIN-12"),
          unfold("PT24", "unread positions are left over", LeftOver::new).caughtBy("PATCH-24"),
          fold("PT25", "positions without patches are left over", LeftOver::new)
              .caughtBy("PATCH-13"),
          fold("PT26", "the last tap is not folded", DropsLastTap::new)
              .caughtBy("PATCH-12", "PATCH-15"));

  private PatchMutants() {}

  private static Mutant unfold(String id, String what, Function<Call, PlainPatches> kernel) {
    return Mutant.around(id, what, () -> new PlainPatching("unfold", kernel));
  }

  private static Mutant fold(String id, String what, Function<Call, PlainPatches> kernel) {
    return Mutant.around(id, what, () -> new PlainPatching("fold", kernel));
  }

  private static PlainPatches onGrid(Call call, GridMistakes.GridOf grid) {
    return new PlainPatches(
        call, grid.of(PlainPatches.window(call), PlainPatches.image(call).toArray()));
  }

  private static final class LeftOver extends PlainPatches {
    LeftOver(Call call) {
      super(call);
    }

    @Override
    Tensor image(double[] patches) {
      return super.image(patches).map(value -> value == 0 ? 7 : value);
    }
  }

  private static final class DropsLastTap extends PlainPatches {
    private boolean isLast;

    DropsLastTap(Call call) {
      super(call);
    }

    @Override
    int row(int channel, int tap) {
      isLast = taps() > 1 && tap == taps() - 1;
      return super.row(channel, tap);
    }

    @Override
    double add(double sum, double term) {
      return isLast ? sum : super.add(sum, term);
    }
  }
}
