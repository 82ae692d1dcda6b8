package org.convspec.reference.layer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * The products that one element of a result sums, found by trying every pair of output position and
 * tap. A bias and an output gradient that is summed alone count as products with 1.
 *
 * @param factors the two factors of each product
 */
public record Products(List<double[]> factors) {

  private static final int FIRST = 0;
  private static final int SECOND = 1;

  /** Returns the products of every element of a result, in row-major order. */
  public static List<Products> of(SmallLayer layer, Slot result) {
    ConvolutionGeometry geometry = layer.geometry();
    List<Products> elements = empty(shape(geometry, result));
    for (Index output : geometry.outputShape().indices()) {
      long n = output.at(0);
      long oc = output.at(1);
      double dy = layer.outputGradient().at(output);
      switch (result) {
        case OUTPUT -> elements.get(place(output, geometry, result)).add(layer.bias().at(oc), 1);
        case BIAS_GRADIENT -> elements.get((int) oc).add(dy, 1);
        default -> {}
      }
      for (Index k : geometry.window().kernel().indices()) {
        Index i = position(geometry, output.spatial(), k);
        if (!isInside(geometry, i)) {
          continue;
        }
        Index tap = geometry.orientation() == Orientation.FLIPPED ? opposite(geometry, k) : k;
        long group = oc / geometry.channels().outputsPerGroup();
        for (long within = 0; within < geometry.channels().inputsPerGroup(); within++) {
          Index input = Index.of(n, group * geometry.channels().inputsPerGroup() + within, i);
          Index weight = Index.of(oc, within, tap);
          double x = layer.input().at(input);
          double w = layer.weights().at(weight);
          switch (result) {
            case OUTPUT -> elements.get(place(output, geometry, result)).add(x, w);
            case INPUT_GRADIENT -> elements.get(place(input, geometry, result)).add(dy, w);
            case WEIGHTS_GRADIENT -> elements.get(place(weight, geometry, result)).add(dy, x);
            default -> {}
          }
        }
      }
    }
    return elements;
  }

  private static List<Products> empty(Shape shape) {
    return Stream.generate(() -> new Products(new ArrayList<>()))
        .limit(shape.elementCount())
        .toList();
  }

  private static int place(Index index, ConvolutionGeometry geometry, Slot result) {
    return (int) shape(geometry, result).offset(index);
  }

  private static Shape shape(ConvolutionGeometry geometry, Slot result) {
    return switch (result) {
      case OUTPUT -> geometry.outputShape();
      case INPUT_GRADIENT -> geometry.inputShape();
      case WEIGHTS_GRADIENT -> geometry.weightsShape();
      default -> geometry.biasShape();
    };
  }

  /** As chapter 2 says it: a position of the input that no crop took away. */
  private static boolean isInside(ConvolutionGeometry geometry, Index i) {
    for (int number = 0; number < i.rank(); number++) {
      BoundAxis bound = geometry.window().axes().get(number);
      long before = bound.axis().padding().before();
      long after = bound.axis().padding().after();
      if (i.at(number) < Math.max(0, -before)
          || i.at(number) >= bound.inputExtent() + Math.min(0, after)) {
        return false;
      }
    }
    return true;
  }

  private static Index position(ConvolutionGeometry geometry, Index o, Index k) {
    long[] i = new long[o.rank()];
    for (int number = 0; number < i.length; number++) {
      BoundAxis bound = geometry.window().axes().get(number);
      i[number] =
          o.at(number) * bound.axis().stride()
              + k.at(number) * bound.axis().dilation()
              - bound.axis().padding().before();
    }
    return Index.of(i);
  }

  private static Index opposite(ConvolutionGeometry geometry, Index k) {
    long[] tap = new long[k.rank()];
    for (int number = 0; number < tap.length; number++) {
      tap[number] = geometry.window().kernel().extent(number) - 1 - k.at(number);
    }
    return Index.of(tap);
  }

  private void add(double first, double second) {
    factors.add(new double[] {first, second});
  }

  /** Returns how many products there are. */
  public int count() {
    return factors.size();
  }

  /** Returns their sum, exactly. */
  public BigDecimal sum() {
    return factors.stream().map(Products::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Returns the sum of their magnitudes, exactly. */
  public BigDecimal magnitude() {
    return factors.stream().map(pair -> exact(pair).abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal exact(double[] pair) {
    return new BigDecimal(pair[FIRST]).multiply(new BigDecimal(pair[SECOND]));
  }
}
