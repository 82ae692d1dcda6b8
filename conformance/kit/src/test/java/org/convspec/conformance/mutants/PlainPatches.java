package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** The loops between an image and its patches, in the element type, over plain arrays. */
class PlainPatches implements PlainResults {

  final Call call;
  final ElementType type;
  final PlainGrid grid;
  private final Shape image;

  PlainPatches(Call call) {
    this(call, new PlainGrid(window(call), image(call).toArray()));
  }

  PlainPatches(Call call, PlainGrid grid) {
    this.call = call;
    this.type = call.elementType();
    this.grid = grid;
    this.image = image(call);
  }

  /** Returns the shape of the image: given to an unfolding, asked of a folding. */
  static Shape image(Call call) {
    Shape input = call.tensor(Slot.INPUT).shape();
    if (!(call.operator() instanceof Fold fold)) {
      return input;
    }
    long taps = fold.kernel().stream().reduce(1L, (a, b) -> a * b);
    long[] extents = new long[2 + fold.outputExtents().size()];
    extents[0] = input.extent(0);
    extents[1] = input.extent(1) / Math.max(1, taps);
    for (int axis = 2; axis < extents.length; axis++) {
      extents[axis] = fold.outputExtents().get(axis - 2);
    }
    return Shape.of(extents);
  }

  static PoolWindow window(Call call) {
    Operator operator = call.operator();
    return operator instanceof Fold fold ? fold.window() : ((Unfold) operator).window();
  }

  @Override
  public final Tensor result(Slot slot) {
    boolean isUnfolding = call.operator() instanceof Unfold;
    return isUnfolding == (slot == Slot.OUTPUT) ? patches(given(slot)) : image(given(slot));
  }

  private double[] given(Slot slot) {
    return call.tensor(slot == Slot.OUTPUT ? Slot.INPUT : Slot.OUTPUT_GRADIENT).toArray();
  }

  int taps() {
    return PlainGrid.count(grid.kernel);
  }

  int windows() {
    return PlainGrid.count(grid.output);
  }

  int row(int channel, int tap) {
    return channel * taps() + tap;
  }

  int column(int window) {
    return window;
  }

  double outside() {
    return 0;
  }

  double copied(double element) {
    return element;
  }

  double add(double sum, double term) {
    return type.accumulator().round(sum + term);
  }

  int item(int n) {
    return n;
  }

  Tensor patches(double[] x) {
    int rows = grid.channels * taps();
    double[] patches = new double[grid.batch * rows * windows()];
    forEachElement(
        (n, c, tap, window, place) -> {
          int at = (n * rows + row(c, tap)) * windows() + column(window);
          patches[at] = place < 0 ? outside() : copied(x[imagePlace(item(n), c, place)]);
        });
    return Tensor.rounding(type, Shape.of(grid.batch, rows, windows()), patches);
  }

  Tensor image(double[] patches) {
    int rows = grid.channels * taps();
    double[] x = new double[(int) image.elementCount()];
    forEachElement(
        (n, c, tap, window, place) -> {
          if (place >= 0) {
            int at = (item(n) * rows + row(c, tap)) * windows() + column(window);
            int to = imagePlace(n, c, place);
            x[to] = add(x[to], patches[at]);
          }
        });
    return Tensor.rounding(type, image, x);
  }

  int imagePlace(int n, int c, int place) {
    return (n * grid.channels + c) * PlainGrid.count(grid.input) + place;
  }

  /** One element of a patch, and the place in the image that its tap looks at, or -1. */
  interface Element {
    void visit(int n, int c, int tap, int window, int place);
  }

  private void forEachElement(Element element) {
    for (int window = 0; window < windows(); window++) {
      int[] o = PlainGrid.split(window, grid.output);
      for (int tap = 0; tap < taps(); tap++) {
        int place = grid.inputPlace(o, PlainGrid.split(tap, grid.kernel));
        for (int item = 0; item < grid.batch * grid.channels; item++) {
          element.visit(item / grid.channels, item % grid.channels, tap, window, place);
        }
      }
    }
  }
}
