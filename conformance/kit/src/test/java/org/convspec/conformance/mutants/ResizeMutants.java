package org.convspec.conformance.mutants;

import java.util.List;
import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.CoordinateRule;
import org.convspec.spec.geometry.ResizeMode;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in resizing: where an output position lies, and what it takes there. */
final class ResizeMutants {

  static final List<Mutant> ALL =
      List.of(
          rule(
              "RZ01",
              "half pixels are forgotten",
              CoordinateRule.HALF_PIXEL,
              PlainSampling::asymmetric,
              "RESIZE-11",
              "RESIZE-42"),
          rule(
              "RZ02",
              "the middle is forgotten",
              CoordinateRule.HALF_PIXEL_SYMMETRIC,
              PlainSampling::halfPixel,
              "RESIZE-12"),
          rule(
              "RZ03",
              "a single position lies in the middle",
              CoordinateRule.PYTORCH_HALF_PIXEL,
              PlainSampling::halfPixel,
              "RESIZE-13"),
          rule(
              "RZ04",
              "corners divide by all positions",
              CoordinateRule.ALIGN_CORNERS,
              (plain, axis, o) -> o * (plain.in[axis] - 1.0) / plain.out[axis],
              "RESIZE-14",
              "RESIZE-40"),
          rule(
              "RZ05",
              "asymmetric is half pixel",
              CoordinateRule.ASYMMETRIC,
              PlainSampling::halfPixel,
              "RESIZE-15",
              "RESIZE-38",
              "RESIZE-39"),
          rule(
              "RZ06",
              "half a position is taken away",
              CoordinateRule.TF_HALF_PIXEL_FOR_NEAREST,
              PlainSampling::halfPixel,
              "RESIZE-16"),
          kernel("RZ07", "given scales are ignored", Unscaled::new, "RESIZE-17"),
          kernel(
              "RZ08",
              "a given scale is upside down",
              call ->
                  new PlainSampling(call) {
                    @Override
                    double distance(int axis) {
                      double distance = super.distance(axis);
                      return resize.scales().isEmpty() ? distance : 1 / distance;
                    }
                  },
              "RESIZE-17"),
          kernel(
              "RZ09",
              "a neighbour that is missing counts as 0",
              Fading::new,
              "RESIZE-18",
              "RESIZE-31"),
          kernel(
              "RZ10",
              "the shares are swapped",
              call ->
                  new PlainSampling(call) {
                    @Override
                    Tap[] taps(int axis, int o) {
                      Tap[] taps = super.taps(axis, o);
                      return taps.length == 1
                          ? taps
                          : new Tap[] {
                            new Tap(taps[0].position(), taps[1].weight()),
                            new Tap(taps[1].position(), taps[0].weight())
                          };
                    }
                  },
              "RESIZE-19",
              "RESIZE-50"),
          nearest(
              "RZ11",
              "floor rounds",
              ResizeMode.NEAREST_FLOOR,
              x -> (int) Math.rint(x),
              "RESIZE-20"),
          nearest(
              "RZ12",
              "ceil is floor plus 1",
              ResizeMode.NEAREST_CEIL,
              x -> (int) x + 1,
              "RESIZE-21"),
          nearest(
              "RZ13",
              "the middle goes up",
              ResizeMode.NEAREST_PREFER_FLOOR,
              x -> (int) Math.floor(x + 0.5),
              "RESIZE-22"),
          nearest(
              "RZ14",
              "the middle goes down",
              ResizeMode.NEAREST_PREFER_CEIL,
              x -> (int) Math.ceil(x - 0.5),
              "RESIZE-23"),
          kernel(
              "RZ15",
              "the scale of the first axis for all",
              call ->
                  new PlainSampling(call) {
                    @Override
                    double distance(int axis) {
                      return super.distance(0);
                    }
                  },
              "RESIZE-10"),
          kernel(
              "RZ16",
              "neighbours across are left out",
              call ->
                  new PlainSampling(call) {
                    @Override
                    Corner[] corners(Tap[][][] taps, int outputPlace) {
                      Corner[] corners = super.corners(taps, outputPlace);
                      return new Corner[] {corners[0], corners[corners.length - 1]};
                    }
                  },
              "RESIZE-10",
              "RESIZE-37"),
          kernel(
              "RZ17",
              "coordinates are a little too large",
              call ->
                  new PlainSampling(call) {
                    @Override
                    double coordinate(int axis, int o) {
                      return super.coordinate(axis, o) + 0.05;
                    }
                  },
              "RESIZE-30",
              "RESIZE-41"),
          kernel(
              "RZ18",
              "coordinates of float64 are float32",
              call ->
                  new PlainSampling(call) {
                    @Override
                    double coordinate(int axis, int o) {
                      return (float) super.coordinate(axis, o);
                    }
                  },
              "RESIZE-50",
              "RESIZE-51"),
          kernel(
              "RZ19",
              "copies take the way through single precision",
              call ->
                  new PlainSampling(call) {
                    @Override
                    double copied(double element) {
                      return (float) element;
                    }
                  },
              "RESIZE-52"),
          kernel(
              "RZ20",
              "the last share wins in the gradient",
              call ->
                  new PlainSampling(call) {
                    @Override
                    double add(double sum, double term) {
                      return term;
                    }
                  },
              "RESIZE-27",
              "RESIZE-33"),
          kernel(
              "RZ21",
              "the gradient ignores given scales",
              call ->
                  new PlainSampling(call) {
                    @Override
                    Tensor inputGradient() {
                      return new Unscaled(call).inputGradient();
                    }
                  },
              "RESIZE-27",
              "RESIZE-33"));

  private ResizeMutants() {}

  private interface Coordinate {
    double of(PlainSampling plain, int axis, int o);
  }

  private interface Rounding {
    int of(double x);
  }

  private static Mutant kernel(
      String id, String what, Function<Call, PlainSampling> kernel, String... rules) {
    return Mutant.around(id, what, () -> new PlainResize(kernel), rules);
  }

  private static Mutant rule(
      String id, String what, CoordinateRule rule, Coordinate wrong, String... rules) {
    return kernel(
        id,
        what,
        call ->
            new PlainSampling(call) {
              @Override
              double coordinate(int axis, int o) {
                return resize.coordinates() == rule
                    ? wrong.of(this, axis, o)
                    : super.coordinate(axis, o);
              }
            },
        rules);
  }

  private static Mutant nearest(
      String id, String what, ResizeMode mode, Rounding wrong, String... rules) {
    return kernel(
        id,
        what,
        call ->
            new PlainSampling(call) {
              @Override
              Tap[] taps(int axis, int o) {
                double x = clamped(axis, coordinate(axis, o));
                return resize.mode() == mode
                    ? new Tap[] {new Tap((int) clamped(axis, wrong.of(x)), 1)}
                    : super.taps(axis, o);
              }
            },
        rules);
  }

  /** Always takes the scale of the extents. */
  private static final class Unscaled extends PlainSampling {
    Unscaled(Call call) {
      super(call);
    }

    @Override
    double distance(int axis) {
      return round((double) in[axis] / out[axis]);
    }
  }

  /** Shares of positions outside are lost. */
  private static final class Fading extends PlainSampling {
    Fading(Call call) {
      super(call);
    }

    @Override
    Tap[] taps(int axis, int o) {
      double x = coordinate(axis, o);
      Tap[] taps = super.taps(axis, o);
      double lost = Math.min(1, Math.abs(x - clamped(axis, x)));
      return taps.length == 1
          ? taps
          : new Tap[] {
            new Tap(taps[0].position(), taps[0].weight() * (1 - lost)),
            new Tap(taps[1].position(), taps[1].weight() * (1 - lost))
          };
    }
  }
}
