package org.convspec.conformance.mutants;

import java.util.Arrays;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * One resizing call over plain arrays: coordinates, shares and sums are rounded at each step, as
 * floating-point code does. It shares no formula with the specification's geometry.
 */
class PlainSampling implements PlainResults {

  final Resize resize;
  final ElementType type;

  /** The type in which coordinates and sums are formed. */
  final ElementType wide;

  final int[] in;
  final int[] out;
  private final Call call;
  private final long items;
  private final long channels;

  PlainSampling(Call call) {
    this.call = call;
    this.resize = (Resize) call.operator();
    this.type = call.elementType();
    this.wide = type.accumulator();
    Shape input = call.tensor(Slot.INPUT).shape();
    this.items = input.extent(0);
    this.channels = input.extent(1);
    this.in = Arrays.stream(input.spatial().toArray()).mapToInt(Math::toIntExact).toArray();
    this.out = resize.outputExtents().stream().mapToInt(Math::toIntExact).toArray();
  }

  @Override
  public final Tensor result(Slot slot) {
    return slot == Slot.OUTPUT ? output() : inputGradient();
  }

  double round(double value) {
    return wide.round(value);
  }

  /** Returns how far apart output positions lie. */
  double distance(int axis) {
    return resize.scales().isEmpty()
        ? round((double) in[axis] / out[axis])
        : round(1 / round(resize.scales().get(axis)));
  }

  double coordinate(int axis, int o) {
    return switch (resize.coordinates()) {
      case HALF_PIXEL -> halfPixel(axis, o);
      case HALF_PIXEL_SYMMETRIC -> symmetric(axis, o);
      case PYTORCH_HALF_PIXEL -> out[axis] == 1 ? 0 : halfPixel(axis, o);
      case ALIGN_CORNERS -> aligned(axis, o);
      case ASYMMETRIC -> asymmetric(axis, o);
      case TF_HALF_PIXEL_FOR_NEAREST -> round((o + 0.5) * distance(axis));
    };
  }

  final double halfPixel(int axis, int o) {
    return round(round((o + 0.5) * distance(axis)) - 0.5);
  }

  double symmetric(int axis, int o) {
    return round((in[axis] - 1) * 0.5 + round((o + 0.5 - out[axis] * 0.5) * distance(axis)));
  }

  double aligned(int axis, int o) {
    return out[axis] == 1 ? 0 : round(o * round((in[axis] - 1.0) / (out[axis] - 1)));
  }

  final double asymmetric(int axis, int o) {
    return round(o * distance(axis));
  }

  final double clamped(int axis, double x) {
    return Math.min(Math.max(x, 0), in[axis] - 1);
  }

  int nearest(double x) {
    return switch (resize.mode()) {
      case NEAREST_FLOOR -> (int) Math.floor(x);
      case NEAREST_CEIL -> (int) Math.ceil(x);
      case NEAREST_PREFER_FLOOR -> (int) Math.ceil(x - 0.5);
      default -> (int) Math.floor(x + 0.5);
    };
  }

  /** What an output position takes along an axis. */
  record Tap(int position, double weight) {}

  Tap[] taps(int axis, int o) {
    double x = clamped(axis, coordinate(axis, o));
    if (resize.mode().isNearest()) {
      return new Tap[] {new Tap(nearest(x), 1)};
    }
    int lower = (int) Math.floor(x);
    double upper = x - lower;
    return new Tap[] {
      new Tap(lower, round(1 - upper)), new Tap(Math.min(lower + 1, in[axis] - 1), upper)
    };
  }

  /** One of the places that an element is made of. */
  record Corner(int place, double weight) {}

  Corner[] corners(Tap[][][] taps, int outputPlace) {
    Corner[] corners = {new Corner(0, 1)};
    int pitch = 1;
    int rest = outputPlace;
    for (int axis = in.length - 1; axis >= 0; axis--) {
      Tap[] own = taps[axis][rest % out[axis]];
      rest /= out[axis];
      Corner[] more = new Corner[corners.length * own.length];
      for (int at = 0; at < more.length; at++) {
        Corner corner = corners[at / own.length];
        Tap tap = own[at % own.length];
        more[at] =
            new Corner(
                corner.place() + tap.position() * pitch, round(corner.weight() * tap.weight()));
      }
      corners = more;
      pitch *= in[axis];
    }
    return corners;
  }

  private Tap[][][] allTaps() {
    Tap[][][] all = new Tap[in.length][][];
    for (int axis = 0; axis < in.length; axis++) {
      all[axis] = new Tap[out[axis]][];
      for (int o = 0; o < out[axis]; o++) {
        all[axis][o] = taps(axis, o);
      }
    }
    return all;
  }

  double copied(double element) {
    return element;
  }

  Tensor output() {
    double[] x = call.tensor(Slot.INPUT).toArray();
    int inputs = PlainSurround.count(in);
    int outputs = PlainSurround.count(out);
    double[] y = new double[(int) (items * channels) * outputs];
    Tap[][][] taps = y.length == 0 ? null : allTaps();
    for (int at = 0; at < y.length; at++) {
      Corner[] corners = corners(taps, at % outputs);
      int plane = at / outputs * inputs;
      y[at] =
          type.round(
              resize.mode().isNearest()
                  ? copied(x[plane + corners[0].place()])
                  : sum(x, plane, corners));
    }
    return Tensor.of(type, shape(out), y);
  }

  private double sum(double[] x, int plane, Corner[] corners) {
    double sum = 0;
    for (Corner corner : corners) {
      sum = round(sum + round(corner.weight() * x[plane + corner.place()]));
    }
    return sum;
  }

  double add(double sum, double term) {
    return round(sum + term);
  }

  Tensor inputGradient() {
    double[] dy = call.tensor(Slot.OUTPUT_GRADIENT).toArray();
    int inputs = PlainSurround.count(in);
    int outputs = PlainSurround.count(out);
    double[] dx = new double[(int) (items * channels) * inputs];
    Tap[][][] taps = dy.length == 0 ? null : allTaps();
    for (int at = 0; at < dy.length; at++) {
      int plane = at / outputs * inputs;
      for (Corner corner : corners(taps, at % outputs)) {
        int place = plane + corner.place();
        dx[place] = add(dx[place], round(corner.weight() * dy[at]));
      }
    }
    return Tensor.rounding(type, shape(in), dx);
  }

  private Shape shape(int[] extents) {
    return Shape.of(items, channels, Shape.of(Arrays.stream(extents).asLongStream().toArray()));
  }
}
