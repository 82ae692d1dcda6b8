package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.Mutant.around;

import java.util.List;
import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in padding. */
final class PadMutants {

  static final List<Mutant> ALL =
      List.of(
          kernel(
                  "PD01",
                  "reflect shows the outermost position twice",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        int outside(int axis, int i, int low, int high) {
                          return pad.mode() == PadMode.REFLECT
                              ? super.outside(axis, i, low, high) + (i < low ? -1 : 1)
                              : super.outside(axis, i, low, high);
                        }
                      })
              .caughtBy("PAD-09", "PAD-11"),
          kernel(
                  "PD02",
                  "symmetric hides the outermost position",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        int outside(int axis, int i, int low, int high) {
                          return pad.mode() == PadMode.SYMMETRIC
                              ? super.outside(axis, i, low, high) + (i < low ? 1 : -1)
                              : super.outside(axis, i, low, high);
                        }
                      })
              .caughtBy("PAD-12"),
          kernel(
                  "PD03",
                  "a mirror in front stands one too near",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        int outside(int axis, int i, int low, int high) {
                          return pad.mode() == PadMode.REFLECT && i < low
                              ? low - i - 1 + low
                              : super.outside(axis, i, low, high);
                        }
                      })
              .caughtBy("PAD-11", "PAD-35"),
          kernel(
                  "PD04",
                  "replicate takes the end for both sides",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        int outside(int axis, int i, int low, int high) {
                          return pad.mode() == PadMode.REPLICATE
                              ? high - 1
                              : super.outside(axis, i, low, high);
                        }
                      })
              .caughtBy("PAD-13"),
          kernel(
                  "PD05",
                  "circular mirrors",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        int outside(int axis, int i, int low, int high) {
                          return pad.mode() == PadMode.CIRCULAR
                              ? (i < low ? low + (low - i) - 1 : high - (i - high) - 1)
                              : super.outside(axis, i, low, high);
                        }
                      })
              .caughtBy("PAD-14", "PAD-36"),
          kernel(
                  "PD06",
                  "the last axis comes first",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        Padding padding(int axis) {
                          return super.padding(pad.paddings().size() - 1 - axis);
                        }
                      })
              .caughtBy("PAD-08"),
          kernel(
                  "PD07",
                  "the padding of the first spatial axis for all",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        Padding padding(int axis) {
                          return super.padding(Math.min(axis, 2));
                        }
                      })
              .caughtBy("PAD-08", "PAD-37"),
          kernel(
                  "PD08",
                  "the sides are swapped",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        int source(int axis, int o) {
                          int shift = after(axis) - before(axis);
                          return super.source(axis, Math.floorMod(o - shift, outputExtent(axis)));
                        }
                      })
              .caughtBy("PAD-09", "PAD-34"),
          kernel(
                  "PD09",
                  "the mode sees what was cropped",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        int outside(int axis, int i, int low, int high) {
                          return super.outside(axis, i, 0, input[axis]);
                        }
                      })
              .caughtBy("PAD-16"),
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
                  "PD12",
                  "padded items and channels are copies",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        int outside(int axis, int i, int low, int high) {
                          return axis < 2 && high > low
                              ? high - 1
                              : super.outside(axis, i, low, high);
                        }
                      })
              .caughtBy("PAD-10"),
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
                  "PD20",
                  "a crop in front is taken behind",
                  call ->
                      new PlainSurround(call) {
                        @Override
                        int source(int axis, int o) {
                          return before(axis) < 0
                              ? super.source(axis, o) - low(axis)
                              : super.source(axis, o);
                        }
                      })
              .caughtBy("PAD-09", "PAD-34"),
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
          kernel("PD21", "corners hold zeros", EmptyCorners::new).caughtBy("PAD-09", "PAD-38"),
          kernel("PD22", "a constant of 0 repeats the edge", RepeatsForZero::new)
              .caughtBy("PAD-10", "PAD-39"),
          around(
              "PD29",
              "an empty output is an error",
              Careless.withoutEmptyOutput(PlainPad::new),
              "PAD-17"),
          around(
              "PD30", "the last answer comes again", Forgetful.repeating(PlainPad::new), "PAD-55"),
          around(
              "PD31",
              "the gradient is longer than the input",
              Careless.longer(PlainPad::new, Slot.INPUT_GRADIENT),
              "PAD-21"),
          around(
              "PD32",
              "channels last is read as channels first",
              Misstored.unpermuted(PlainPad::new),
              "TEN-07"),
          around(
              "PD33",
              "the input gradient is left in canonical order",
              Misstored.leftCanonical(PlainPad::new, slot -> slot == Slot.INPUT_GRADIENT),
              "TEN-09"),
          lenient("PD40", "surplus paddings are ignored", "PAD-01"),
          lenient("PD41", "too large a crop is answered", "PAD-02"),
          lenient("PD42", "reflections go on beyond the limit", "PAD-03"),
          lenient("PD43", "mirror images go on beyond the limit", "PAD-04"),
          lenient("PD44", "nothing is replicated", "PAD-05"),
          lenient("PD45", "circles go round again", "PAD-06"),
          lenient("PD46", "a value beside another mode is ignored", "PAD-07"),
          lenient("PD47", "any output gradient is taken", "PAD-20"),
          lenient("PD48", "an input without channels is answered", "TEN-14"),
          lenient("PD49", "extents wrap around", "WIN-22"));

  private PadMutants() {}

  private static Mutant kernel(String id, String what, Function<Call, PlainSurround> kernel) {
    return Mutant.around(id, what, () -> new PlainPad(kernel));
  }

  private static Mutant lenient(String id, String what, String rule) {
    return around(id, what, Careless.lenient(PlainPad::new, rule), rule);
  }

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

  private static final class EmptyCorners extends PlainSurround {
    private int coordinatesOutside;

    EmptyCorners(Call call) {
      super(call);
    }

    @Override
    int place(int outputPlace, int[] extents) {
      coordinatesOutside = 0;
      int place = super.place(outputPlace, extents);
      return coordinatesOutside > 1 ? NOWHERE : place;
    }

    @Override
    int outside(int axis, int i, int low, int high) {
      coordinatesOutside++;
      return super.outside(axis, i, low, high);
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
