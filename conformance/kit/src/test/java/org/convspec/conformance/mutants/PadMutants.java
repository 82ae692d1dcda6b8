package org.convspec.conformance.mutants;

import java.util.List;
import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;

/** Mistakes in padding: which position is copied where. */
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
          kernel("PD21", "corners hold zeros", EmptyCorners::new).caughtBy("PAD-09", "PAD-38"));

  private PadMutants() {}

  static Mutant kernel(String id, String what, Function<Call, PlainSurround> kernel) {
    return Mutant.around(id, what, () -> new PlainPad(kernel));
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
}
