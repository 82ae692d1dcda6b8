package org.convspec.conformance.mutants;

import java.util.Arrays;
import org.convspec.spec.Call;

/**
 * A convolution that computes 3x3 outputs with a stride of 1 by Winograd's minimal filtering, a
 * tile at a time (Lavin and Gray, Fast Algorithms for Convolutional Neural Networks, 2016). Others
 * it computes as ever.
 */
final class WinogradKernel extends PlainKernel {

  private static final int TAPS = 3;

  /**
   * The matrices of F(m x m, 3 x 3).
   *
   * @param output makes outputs of products
   * @param weights makes factors of weights
   * @param input makes factors of a tile of the input
   */
  record Transforms(double[][] output, double[][] weights, double[][] input) {

    /** F(2x2,3x3): points 0, 1, -1 and infinity. */
    static final Transforms TWO =
        new Transforms(
            new double[][] {{1, 1, 1, 0}, {0, 1, -1, -1}},
            new double[][] {{1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0, 0, 1}},
            new double[][] {{1, 0, -1, 0}, {0, 1, 1, 0}, {0, -1, 1, 0}, {0, 1, 0, -1}});

    /** F(4x4,3x3): points 0, 1, -1, 2, -2 and infinity. */
    static final Transforms FOUR =
        new Transforms(
            new double[][] {
              {1, 1, 1, 1, 1, 0}, {0, 1, -1, 2, -2, 0}, {0, 1, 1, 4, 4, 0}, {0, 1, -1, 8, -8, 1}
            },
            new double[][] {
              {1 / 4., 0, 0},
              {-1 / 6., -1 / 6., -1 / 6.},
              {-1 / 6., 1 / 6., -1 / 6.},
              {1 / 24., 1 / 12., 1 / 6.},
              {1 / 24., -1 / 12., 1 / 6.},
              {0, 0, 1}
            },
            new double[][] {
              {4, 0, -5, 0, 1, 0},
              {0, -4, -4, 1, 1, 0},
              {0, 4, -4, -1, 1, 0},
              {0, -2, -1, 2, 1, 0},
              {0, 2, -1, -2, 1, 0},
              {0, 4, 0, -5, 0, 1}
            });

    int outputs() {
      return output.length;
    }
  }

  private final Transforms transforms;

  WinogradKernel(Call call, Transforms transforms) {
    super(call);
    this.transforms = transforms;
  }

  private boolean isServed() {
    for (int axis = 0; axis < rank(); axis++) {
      if (kernel(axis) != TAPS || stride(axis) != 1 || dilation(axis) != 1) {
        return false;
      }
    }
    return rank() == 2;
  }

  @Override
  double outputElement(long n, long oc, long[] o) {
    if (!isServed()) {
      return super.outputElement(n, oc, o);
    }
    int extent = transforms.outputs();
    long[] first = {o[0] / extent * extent, o[1] / extent * extent};
    double[][] sums = new double[transforms.input().length][transforms.input().length];
    for (long j = 0; j < inputsPerGroup(); j++) {
      double[][] weights = both(transforms.weights(), weights(oc, j));
      double[][] input = both(transforms.input(), tile(n, inputChannel(oc, j), first));
      for (int row = 0; row < sums.length; row++) {
        for (int column = 0; column < sums.length; column++) {
          double product = multiply(weights[row][column], input[row][column]);
          sums[row][column] = add(sums[row][column], product);
        }
      }
    }
    double[][] outputs = both(transforms.output(), sums);
    return add(bias(oc), outputs[(int) (o[0] - first[0])][(int) (o[1] - first[1])]);
  }

  private double[][] weights(long oc, long j) {
    double[][] weights = new double[TAPS][TAPS];
    for (long[] k : taps()) {
      weights[(int) k[0]][(int) k[1]] = weight(oc, j, k);
    }
    return weights;
  }

  private double[][] tile(long n, long ic, long[] first) {
    int extent = transforms.input().length;
    double[][] tile = new double[extent][extent];
    for (long[] k : odometer(new long[] {extent, extent})) {
      long[] i = positions(first, k);
      tile[(int) k[0]][(int) k[1]] = isInside(i, input.space()) ? input(n, ic, i) : 0;
    }
    return tile;
  }

  /** Returns matrix * values * matrix transposed. */
  private double[][] both(double[][] matrix, double[][] values) {
    return transposed(times(matrix, transposed(times(matrix, values))));
  }

  private double[][] times(double[][] matrix, double[][] values) {
    double[][] product = new double[matrix.length][values[0].length];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < values[0].length; column++) {
        for (int inner = 0; inner < values.length; inner++) {
          double term = multiply(round(matrix[row][inner]), values[inner][column]);
          product[row][column] = add(product[row][column], term);
        }
      }
    }
    return product;
  }

  private static double[][] transposed(double[][] values) {
    double[][] transposed = new double[values[0].length][values.length];
    for (int row = 0; row < values.length; row++) {
      for (int column = 0; column < values[0].length; column++) {
        transposed[column][row] = values[row][column];
      }
    }
    return transposed;
  }

  /** Returns how much larger an error may become than in a direct sum, along both axes. */
  static double amplification(Transforms transforms) {
    double[] products = sumsOfMagnitudes(transforms.weights());
    double[] inputs = sumsOfMagnitudes(transforms.input());
    Arrays.setAll(products, point -> products[point] * inputs[point]);
    double largest = 0;
    for (double[] row : transforms.output()) {
      double sum = 0;
      for (int point = 0; point < row.length; point++) {
        sum += Math.abs(row[point]) * products[point];
      }
      largest = Math.max(largest, sum);
    }
    return largest / TAPS * largest / TAPS;
  }

  private static double[] sumsOfMagnitudes(double[][] matrix) {
    return Arrays.stream(matrix)
        .mapToDouble(row -> Arrays.stream(row).map(Math::abs).sum())
        .toArray();
  }

  /** Returns the convolution. */
  static PlainOperator convolution(Transforms transforms) {
    return new PlainConvolution(call -> new WinogradKernel(call, transforms));
  }
}
