package org.convspec.reference.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** NaN, infinities, subnormals and products beyond the range, along one axis. */
class LiteralSpecialValuesTest {

  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double MIN = Double.MIN_VALUE;

  @Example
  @Label("infinity times finite is infinite, with the sign of the product")
  void infinityTimesFinite() {
    assertThat(dot(of(INF, 1), of(2, 3))).isEqualTo(INF);
    assertThat(dot(of(INF, 1), of(-2, 3))).isEqualTo(-INF);
  }

  @Example
  @Label("infinity minus infinity, infinity times zero and NaN are NaN")
  void nan() {
    assertThat(dot(of(INF, INF), of(1, -1))).isNaN();
    assertThat(dot(of(INF, 1), of(0, 1))).isNaN();
    assertThat(dot(of(Double.NaN, 1), of(1, 1))).isNaN();
    assertThat(dot(of(Double.NaN, 1), of(0, 1))).isNaN();
  }

  @Example
  @Label("padding is not there: it meets no weight, not even an infinite one")
  void paddingMeetsNoWeight() {
    assertThat(convolve(of(1, 2), of(INF, 1, Double.NaN), new Padding(1, 0)))
        .as("taps 0 and 2 of the first window look at padding and at 2")
        .containsExactly(Double.NaN);
    assertThat(convolve(of(1, 2), of(INF, 1, 3), new Padding(1, 0))).containsExactly(7);
    assertThat(convolve(of(1, 2), of(3, 1, Double.NaN), new Padding(0, 1))).containsExactly(5);
  }

  @Example
  @Label("a sum beyond the range is infinite")
  void overflow() {
    assertThat(dot(of(Double.MAX_VALUE, Double.MAX_VALUE), of(1, 1))).isEqualTo(INF);
    assertThat(dot(of(1e200, 0), of(-1e200, 1))).isEqualTo(-INF);
    assertThat(dot(of(Double.MAX_VALUE, Double.MAX_VALUE), of(1, -1))).isZero();
  }

  @Property
  @Label("subnormals times small integers are exact")
  void subnormals(
      @ForAll @Size(min = 1, max = 9) List<@IntRange(min = -8, max = 8) Integer> units) {
    double[] input = units.stream().mapToDouble(unit -> unit * MIN).toArray();
    double[] weights = new double[input.length];
    long sum = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = k % 5 - 2;
      sum += units.get(k) * (k % 5 - 2);
    }
    assertThat(dot(input, weights)).isEqualTo(sum * MIN);
  }

  @Property
  @Label("products that underflow are summed before they are rounded")
  void underflow(@ForAll @IntRange(min = 1, max = 9) int count) {
    double[] factors = new double[count];
    Arrays.fill(factors, 0x1p-538); // each product is 2^-1076, a quarter of the smallest number
    assertThat(dot(factors, factors)).isEqualTo(Math.rint(count / 4.0) * MIN);
  }

  @Example
  @Label("products and sums that overflow on the way do not show in a result that does not")
  void overflowOnTheWay() {
    double max = Double.MAX_VALUE;
    assertThat(dot(of(max, max, -max), of(1, 1, 1))).isEqualTo(max);
    assertThat(dot(of(1e200, -1e200, 3), of(1e200, 1e200, 1))).isEqualTo(3);
  }

  private static double[] of(double... values) {
    return values;
  }

  private static double dot(double[] input, double[] weights) {
    return convolve(input, weights, Padding.NONE)[0];
  }

  private static double[] convolve(double[] input, double[] weights, Padding padding) {
    Convolution convolution =
        new Convolution(
            List.of(1L),
            List.of(1L),
            PaddingRule.explicit(padding),
            OutputRounding.FLOOR,
            1,
            Orientation.CORRELATION);
    Tensor x = Tensor.of(ElementType.FLOAT64, Shape.of(1, 1, input.length), input);
    Tensor w = Tensor.of(ElementType.FLOAT64, Shape.of(1, 1, weights.length), weights);
    ConvolutionGeometry geometry = convolution.over(x.shape(), w.shape());
    Tensor bias = Tensor.zeros(ElementType.FLOAT64, Shape.of(1));
    return new LiteralConvolution().forward(geometry, x, w, bias).toArray();
  }
}
