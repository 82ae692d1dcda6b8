package org.convspec.conformance.mutants;

import java.util.Arrays;
import org.convspec.spec.Call;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * The arithmetic of a locally connected operator, in the element type, with nothing of the
 * reference in it.
 */
class PlainLocal implements PlainResults {

  final Call call;
  final PlainGrid grid;
  final PlainGroups channels;
  final ElementType type;
  final int positions;
  final int taps;
  final int inputPlane;
  final double[] x;
  final double[] w;
  final double[] dy;

  PlainLocal(Call call) {
    this(call, grid(call));
  }

  PlainLocal(Call call, PlainGrid grid) {
    this.call = call;
    this.grid = grid;
    this.type = call.elementType();
    LocallyConnected operator = (LocallyConnected) call.operator();
    long outputs = call.tensor(Slot.WEIGHTS).shape().extent(0);
    this.channels = new PlainGroups(grid.channels, outputs, operator.groups());
    this.positions = PlainGrid.count(grid.output);
    this.taps = PlainGrid.count(grid.kernel);
    this.inputPlane = PlainGrid.count(grid.input);
    this.x = call.tensor(Slot.INPUT).toArray();
    this.w = call.tensor(Slot.WEIGHTS).toArray();
    Tensor gradient = call.tensor(Slot.OUTPUT_GRADIENT);
    this.dy = gradient == null ? new double[0] : gradient.toArray();
  }

  static PlainGrid grid(Call call) {
    return new PlainGrid(window(call), call.tensor(Slot.INPUT).shape().toArray());
  }

  static PoolWindow window(Call call) {
    LocallyConnected operator = (LocallyConnected) call.operator();
    Shape weights = call.tensor(Slot.WEIGHTS).shape();
    int axes = operator.strides().size();
    return new PoolWindow(
        Arrays.stream(weights.toArray()).skip(2L + axes).boxed().toList(),
        operator.strides(),
        operator.dilations(),
        operator.padding(),
        operator.rounding());
  }

  @Override
  public final Tensor result(Slot slot) {
    return switch (slot) {
      case OUTPUT -> output();
      case INPUT_GRADIENT -> of(Slot.INPUT, inputGradient());
      case WEIGHTS_GRADIENT -> of(Slot.WEIGHTS, weightsGradient());
      default -> Tensor.rounding(type, biasShape(), biasGradient());
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

  // Places.

  int inputPlace(int n, int oc, int within, int o, int k) {
    int source = grid.inputPlace(PlainGrid.split(o, grid.output), PlainGrid.split(k, grid.kernel));
    int channel = n * channels.inputs + channels.input(oc, within);
    return source < 0 ? -1 : channel * inputPlane + source;
  }

  int weightPlace(int oc, int within, int o, int k) {
    return ((oc * channels.inputsPerGroup() + within) * positions + o) * taps + k;
  }

  int outputPlace(int n, int oc, int o) {
    return (n * channels.outputs + oc) * positions + o;
  }

  int biasPlace(int oc, int o) {
    return oc * positions + o;
  }

  double bias(int oc, int o) {
    Tensor bias = call.tensor(Slot.BIAS);
    return bias == null ? absentBias() : bias.toArray()[biasPlace(oc, o)];
  }

  double absentBias() {
    return 0;
  }

  // Results.

  /** A term of the output: who reads, and where. */
  interface TermVisitor {
    void visit(int output, int weight, int input);
  }

  final void forEachTerm(TermVisitor visitor) {
    for (int n = 0; n < grid.batch; n++) {
      for (int oc = 0; oc < channels.outputs; oc++) {
        for (int o = 0; o < positions; o++) {
          for (int within = 0; within < channels.inputsPerGroup(); within++) {
            for (int k = 0; k < taps; k++) {
              int place = inputPlace(n, oc, within, o, k);
              if (place >= 0) {
                visitor.visit(outputPlace(n, oc, o), weightPlace(oc, within, o, k), place);
              }
            }
          }
        }
      }
    }
  }

  Tensor output() {
    double[] y = new double[grid.batch * channels.outputs * positions];
    for (int place = 0; place < y.length; place++) {
      y[place] = bias(place / positions % channels.outputs, place % positions);
    }
    forEachTerm(
        (output, weight, input) -> y[output] = add(y[output], times(input(input), weight(weight))));
    return Tensor.rounding(type, shape(grid.batch, channels.outputs), y);
  }

  double input(int place) {
    return x[place];
  }

  double weight(int place) {
    return w[place];
  }

  double outputGradient(int place) {
    return dy[place];
  }

  double[] inputGradient() {
    double[] dx = new double[x.length];
    forEachTerm(
        (output, weight, input) ->
            dx[input] = add(dx[input], times(outputGradient(output), w[weight])));
    return dx;
  }

  double[] weightsGradient() {
    double[] dw = new double[w.length];
    forEachTerm(
        (output, weight, input) ->
            dw[weight] = add(dw[weight], times(outputGradient(output), x[input])));
    return dw;
  }

  double[] biasGradient() {
    double[] db = new double[channels.outputs * positions];
    for (int place = 0; place < dy.length; place++) {
      int own = place % db.length;
      db[own] = add(db[own], outputGradient(place));
    }
    return db;
  }

  final Shape shape(int first, int second) {
    long[] extents = new long[2 + grid.rank];
    extents[0] = first;
    extents[1] = second;
    for (int axis = 0; axis < grid.rank; axis++) {
      extents[2 + axis] = grid.output[PlainGrid.AXES - grid.rank + axis];
    }
    return Shape.of(extents);
  }

  private Shape biasShape() {
    Shape whole = shape(1, channels.outputs);
    return whole.slice(1, whole.rank() - 1);
  }
}
