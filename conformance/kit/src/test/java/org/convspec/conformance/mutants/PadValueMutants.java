package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.PadMutants.kernel;

import java.util.List;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in padding: which value stands there, and what flows back. */
final class PadValueMutants {

  static final List<Mutant> ALL =
      List.of(
          kernel(
                  "PD10",
                  "the value is ignored",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        double value() {
                          return 0;
                        }
                      })
              .caughtBy("PAD-10", "PAD-15", "PAD-52"),
          kernel(
                  "PD11",
                  "the value is an integer",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        double value() {
                          return Math.rint(super.value());
                        }
                      })
              .caughtBy("PAD-15"),
          kernel(
                  "PD13",
                  "the last copy wins in the gradient",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        double add(double sum, double term) {
                          return term;
                        }
                      })
              .caughtBy("PAD-22", "PAD-31"),
          kernel(
                  "PD17",
                  "copies are magnitudes",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        double copied(double element) {
                          return Math.abs(element);
                        }
                      })
              .caughtBy("PAD-30"),
          kernel(
                  "PD18",
                  "a negative gradient is cut off",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        double add(double sum, double term) {
                          return super.add(sum, Math.max(0, term));
                        }
                      })
              .caughtBy("PAD-32"),
          kernel(
                  "PD23",
                  "copies take the way through single precision",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        double copied(double element) {
                          return (float) element;
                        }
                      })
              .caughtBy("PAD-51"),
          kernel(
                  "PD24",
                  "the gradient is summed in single precision",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        double add(double sum, double term) {
                          return (float) (sum + term);
                        }
                      })
              .caughtBy("PAD-50"),
          kernel(
                  "PD25",
                  "a NaN is copied as 0",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        double copied(double element) {
                          return Double.isNaN(element) ? 0 : element;
                        }
                      })
              .caughtBy("PAD-52"),
          kernel(
                  "PD26",
                  "a NaN of the output gradient is skipped",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        double add(double sum, double term) {
                          return Double.isNaN(term) ? sum : super.add(sum, term);
                        }
                      })
              .caughtBy("PAD-53"),
          kernel(
                  "PD27",
                  "subnormal copies are flushed",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        double copied(double element) {
                          return Math.abs(element) < Double.MIN_NORMAL ? 0 : element;
                        }
                      })
              .caughtBy("PAD-54"),
          kernel(
                  "PD28",
                  "subnormal sums are flushed",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        double add(double sum, double term) {
                          double next = super.add(sum, term);
                          return Math.abs(next) < Double.MIN_NORMAL ? 0 : next;
                        }
                      })
              .caughtBy("PAD-54"),
          kernel("PD14", "the gradient forgets the padding", ForgetsPadding::new)
              .caughtBy("PAD-22", "PAD-31"),
          kernel("PD15", "the gradient of a copy counts twice", CountsTwice::new)
              .caughtBy("PAD-22", "PAD-31"),
          kernel("PD16", "the gradient of what is cropped is left over", Uncleared::new)
              .caughtBy("PAD-23", "PAD-24"),
          kernel("PD19", "the constant fades away from the input", Fades::new)
              .caughtBy("PAD-10", "PAD-33"),
          kernel("PD22", "a constant of 0 repeats the edge", RepeatsForZero::new)
              .caughtBy("PAD-10", "PAD-39"));

  private PadValueMutants() {}

  private static class OfGradient extends PlainSurround {
    boolean isGradient;

    OfGradient(Call call) {
      super(call);
    }

    @Override
    Tensor inputGradient() {
      isGradient = true;
      return super.inputGradient();
    }
  }

  private static final class ForgetsPadding extends OfGradient {
    ForgetsPadding(Call call) {
      super(call);
    }

    @Override
    int outside(int axis, int i, int low, int high) {
      return isGradient ? NOWHERE : super.outside(axis, i, low, high);
    }
  }

  private static final class CountsTwice extends OfGradient {
    private boolean isCopy;

    CountsTwice(Call call) {
      super(call);
    }

    @Override
    int place(int outputPlace, int[] extents) {
      isCopy = false;
      return super.place(outputPlace, extents);
    }

    @Override
    int outside(int axis, int i, int low, int high) {
      isCopy = true;
      return super.outside(axis, i, low, high);
    }

    @Override
    double add(double sum, double term) {
      return super.add(sum, isCopy ? 2 * term : term);
    }
  }

  private static final class Uncleared extends PlainSurround {
    Uncleared(Call call) {
      super(call);
    }

    @Override
    Tensor inputGradient() {
      return super.inputGradient().map(value -> value == 0 ? 7 : value);
    }
  }

  private static final class Fades extends PlainSurround {
    private boolean isFar;

    Fades(Call call) {
      super(call);
    }

    @Override
    int outside(int axis, int i, int low, int high) {
      isFar = i < low - 1 || i > high;
      return super.outside(axis, i, low, high);
    }

    @Override
    double value() {
      return isFar ? super.value() / 2 : super.value();
    }
  }

  private static final class RepeatsForZero extends PlainSurround {
    RepeatsForZero(Call call) {
      super(call);
    }

    @Override
    int outside(int axis, int i, int low, int high) {
      boolean isZero = pad.mode() == PadMode.CONSTANT && pad.value() == 0 && high > low;
      return isZero ? Math.min(Math.max(i, low), high - 1) : super.outside(axis, i, low, high);
    }
  }
}
