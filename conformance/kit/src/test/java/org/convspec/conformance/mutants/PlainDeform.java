package org.convspec.conformance.mutants;

import java.util.Arrays;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * The arithmetic of a deformable convolution, in the element type, with nothing of the reference in
 * it. Every decision is one small method.
 */
class PlainDeform implements PlainResults {

  final Call call;
  final PlainGrid grid;
  final PlainGroups channels;
  final ElementType type;
  final int offsetGroups;
  final int positions;
  final int taps;
  final int inputPlane;
  final double[] x;
  final double[] w;
  final double[] offsets;
  final double[] masks;
  final double[] dy;

  PlainDeform(Call call) {
    this(call, grid(call));
  }

  PlainDeform(Call call, PlainGrid grid) {
    this.call = call;
    this.grid = grid;
    this.type = call.elementType();
    DeformableConvolution operator = (DeformableConvolution) call.operator();
    long outputs = call.tensor(Slot.WEIGHTS).shape().extent(0);
    this.channels = new PlainGroups(grid.channels, outputs, operator.groups());
    this.offsetGroups = (int) operator.offsetGroups();
    this.positions = PlainGrid.count(grid.output);
    this.taps = PlainGrid.count(grid.kernel);
    this.inputPlane = PlainGrid.count(grid.input);
    this.x = call.tensor(Slot.INPUT).toArray();
    this.w = call.tensor(Slot.WEIGHTS).toArray();
    this.offsets = call.tensor(Slot.OFFSET).toArray();
    this.masks = array(call, Slot.MASK);
    this.dy = array(call, Slot.OUTPUT_GRADIENT);
  }

  private static double[] array(Call call, Slot slot) {
    return call.tensor(slot) == null ? new double[0] : call.tensor(slot).toArray();
  }

  static PlainGrid grid(Call call) {
    return new PlainGrid(window(call), call.tensor(Slot.INPUT).shape().toArray());
  }

  static PoolWindow window(Call call) {
    DeformableConvolution operator = (DeformableConvolution) call.operator();
    long[] weights = call.tensor(Slot.WEIGHTS).shape().toArray();
    return new PoolWindow(
        Arrays.stream(weights).skip(2).boxed().toList(),
        operator.strides(),
        operator.dilations(),
        operator.padding(),
        OutputRounding.FLOOR);
  }

  @Override
  public final Tensor result(Slot slot) {
    return switch (slot) {
      case OUTPUT -> Tensor.rounding(type, grid.outputShape(channels.outputs), output());
      case INPUT_GRADIENT -> of(Slot.INPUT, inputGradient());
      case WEIGHTS_GRADIENT -> of(Slot.WEIGHTS, weightsGradient());
      case OFFSET_GRADIENT -> of(Slot.OFFSET, offsetGradient());
      case MASK_GRADIENT ->
          Tensor.rounding(type, grid.outputShape(offsetGroups * taps), maskGradient());
      default -> Tensor.rounding(type, Shape.of(channels.outputs), biasGradient());
    };
  }

  private Tensor of(Slot like, double[] values) {
    return Tensor.rounding(type, call.tensor(like).shape(), values);
  }

  final double add(double a, double b) {
    return type.accumulator().round(a + b);
  }

  final double times(double a, double b) {
    return type.accumulator().round(a * b);
  }

  // Where a tap looks.

  int offsetGroup(int ic) {
    return ic / (channels.inputs / offsetGroups);
  }

  /** Returns the place of a number per offset group and tap. */
  int maskPlace(int n, int group, int k, int o) {
    return ((n * offsetGroups + group) * taps + k) * positions + o;
  }

  int offsetPlace(int n, int group, int k, int axis, int o) {
    return ((((n * offsetGroups) + group) * taps + k) * grid.rank + axis) * positions + o;
  }

  double offset(int n, int group, int k, int axis, int o) {
    return offsets[offsetPlace(n, group, k, axis, o)];
  }

  double mask(int n, int group, int k, int o) {
    return masks.length == 0 ? absentMask() : masks[maskPlace(n, group, k, o)];
  }

  double absentMask() {
    return 1;
  }

  /** Returns the place along each of three axes; axes that are filled up are not moved. */
  double[] place(int n, int ic, int k, int o) {
    int[] at = PlainGrid.split(o, grid.output);
    int[] tap = PlainGrid.split(k, grid.kernel);
    double[] place = new double[PlainGrid.AXES];
    for (int axis = 0; axis < PlainGrid.AXES; axis++) {
      int own = axis - (PlainGrid.AXES - grid.rank);
      double moved = own < 0 ? 0 : offset(n, offsetGroup(ic), k, own, o);
      place[axis] = moved(axis, grid.position(axis, at[axis], tap[axis]), moved);
    }
    return place;
  }

  double moved(int axis, int position, double offset) {
    return add(position, offset);
  }

  int lower(double place) {
    return (int) Math.floor(place);
  }

  /** Returns the share of the upper neighbour. */
  double fraction(double place) {
    return type.accumulator().round(place - Math.floor(place));
  }

  /** Returns the position that is read in place of one, or -1 for none. */
  int inside(int axis, int i) {
    return grid.isInside(axis, i) ? i : -1;
  }

  /** A neighbour of a place: where it is in a channel's plane, or -1; its share; its sides. */
  private record Corner(int source, double share, boolean[] isUpper) {}

  private Corner corner(double[] place, int sides, int but) {
    int source = 0;
    double share = 1;
    boolean[] isUpper = new boolean[PlainGrid.AXES];
    for (int axis = 0; axis < PlainGrid.AXES; axis++) {
      isUpper[axis] = (sides >> axis & 1) == 1;
      int i = inside(axis, lower(place[axis]) + (isUpper[axis] ? 1 : 0));
      double f = fraction(place[axis]);
      share =
          axis == but ? share : times(share, isUpper[axis] ? f : type.accumulator().round(1 - f));
      source = source < 0 || i < 0 ? -1 : source * grid.input[axis] + i;
    }
    return new Corner(source, share, isUpper);
  }

  /** Receives a position in a channel's plane, its share, and on which sides it is. */
  interface CornerVisitor {
    void visit(int source, double share, boolean[] isUpper);
  }

  final void forEachCorner(double[] place, int but, CornerVisitor visitor) {
    for (int sides = 0; sides < 1 << PlainGrid.AXES; sides++) {
      Corner corner = corner(place, sides, but);
      if (corner.source() >= 0 && corner.share() != 0) {
        visitor.visit(corner.source(), corner.share(), corner.isUpper());
      }
    }
  }

  double sample(int n, int ic, int k, int o) {
    double[] sum = {0};
    forEachCorner(
        place(n, ic, k, o),
        -1,
        (source, share, isUpper) -> sum[0] = add(sum[0], times(share, input(n, ic, source))));
    return sum[0];
  }

  double input(int n, int ic, int source) {
    return x[(n * channels.inputs + ic) * inputPlane + source];
  }

  /** Returns the slope along an axis of the operator. */
  double slope(int n, int ic, int k, int own, int o) {
    int axis = PlainGrid.AXES - grid.rank + own;
    double[] sum = {0};
    forEachCorner(
        slopePlace(n, ic, k, axis, o),
        axis,
        (source, share, isUpper) -> {
          double term = times(share, input(n, ic, source));
          sum[0] = add(sum[0], isUpper[axis] ? term : -term);
        });
    return sum[0];
  }

  /** Returns the place whose lower and upper neighbours make the slope. */
  double[] slopePlace(int n, int ic, int k, int axis, int o) {
    return place(n, ic, k, o);
  }

  // Results.

  int weightPlace(int oc, int within, int k) {
    return (oc * channels.inputsPerGroup() + within) * taps + k;
  }

  int outputPlace(int n, int oc, int o) {
    return (n * channels.outputs + oc) * positions + o;
  }

  double bias(int oc) {
    return call.tensor(Slot.BIAS) == null ? absentBias() : call.tensor(Slot.BIAS).toArray()[oc];
  }

  double absentBias() {
    return 0;
  }

  /** A term of the output: a sample, and who weighs it. */
  interface TermVisitor {
    void visit(int n, int oc, int o, int ic, int k, int weight);
  }

  final void forEachTerm(TermVisitor visitor) {
    for (int n = 0; n < grid.batch; n++) {
      for (int oc = 0; oc < channels.outputs; oc++) {
        for (int o = 0; o < positions; o++) {
          for (int within = 0; within < channels.inputsPerGroup(); within++) {
            for (int k = 0; k < taps; k++) {
              visitor.visit(n, oc, o, channels.input(oc, within), k, weightPlace(oc, within, k));
            }
          }
        }
      }
    }
  }

  double masked(int n, int ic, int k, int o) {
    return times(mask(n, offsetGroup(ic), k, o), sample(n, ic, k, o));
  }

  double[] output() {
    double[] y = new double[grid.batch * channels.outputs * positions];
    for (int place = 0; place < y.length; place++) {
      y[place] = bias(place / positions % channels.outputs);
    }
    forEachTerm(
        (n, oc, o, ic, k, weight) -> {
          int place = outputPlace(n, oc, o);
          y[place] = add(y[place], times(weight(weight), masked(n, ic, k, o)));
        });
    return y;
  }

  double weight(int place) {
    return w[place];
  }

  double outputGradient(int n, int oc, int o) {
    return dy[outputPlace(n, oc, o)];
  }

  private double pull(int n, int oc, int o, int weight) {
    return times(outputGradient(n, oc, o), w[weight]);
  }

  double[] inputGradient() {
    double[] dx = new double[x.length];
    forEachTerm(
        (n, oc, o, ic, k, weight) -> {
          double pull = pull(n, oc, o, weight);
          double masked = times(pull, gradientMask(n, offsetGroup(ic), k, o));
          int plane = (n * channels.inputs + ic) * inputPlane;
          forEachCorner(
              place(n, ic, k, o),
              -1,
              (source, share, isUpper) ->
                  dx[plane + source] = add(dx[plane + source], times(masked, share)));
        });
    return dx;
  }

  /** Returns the mask as gradients of input, weights and offset see it. */
  double gradientMask(int n, int group, int k, int o) {
    return mask(n, group, k, o);
  }

  double[] weightsGradient() {
    double[] dw = new double[w.length];
    forEachTerm(
        (n, oc, o, ic, k, weight) -> {
          double masked = times(gradientMask(n, offsetGroup(ic), k, o), sample(n, ic, k, o));
          dw[weight] = add(dw[weight], times(outputGradient(n, oc, o), masked));
        });
    return dw;
  }

  double[] offsetGradient() {
    double[] gradient = new double[offsets.length];
    forEachTerm(
        (n, oc, o, ic, k, weight) -> {
          double pull = pull(n, oc, o, weight);
          double masked = times(pull, gradientMask(n, offsetGroup(ic), k, o));
          for (int axis = 0; axis < grid.rank; axis++) {
            int place = offsetPlace(n, offsetGroup(ic), k, axis, o);
            gradient[place] = add(gradient[place], times(masked, slope(n, ic, k, axis, o)));
          }
        });
    return gradient;
  }

  double[] maskGradient() {
    double[] gradient = new double[grid.batch * offsetGroups * taps * positions];
    forEachTerm(
        (n, oc, o, ic, k, weight) -> {
          double pull = pull(n, oc, o, weight);
          int place = maskPlace(n, offsetGroup(ic), k, o);
          gradient[place] = add(gradient[place], times(pull, sample(n, ic, k, o)));
        });
    return gradient;
  }

  double[] biasGradient() {
    double[] db = new double[channels.outputs];
    for (int place = 0; place < dy.length; place++) {
      int oc = place / positions % channels.outputs;
      db[oc] = add(db[oc], dy[place]);
    }
    return db;
  }
}
