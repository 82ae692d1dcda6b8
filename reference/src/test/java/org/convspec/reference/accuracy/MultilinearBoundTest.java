package org.convspec.reference.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.reference.layer.Products;
import org.convspec.reference.layer.SmallLayer;
import org.convspec.reference.layer.SmallLayers;
import org.convspec.reference.literal.LiteralConvolution;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** The error bound: its numbers, its extremes, and that honest sums in float32 stay within. */
class MultilinearBoundTest {

  private static final double U = 0x1p-24;
  private static final double SMALLEST = 0x1p-149;

  /**
   * Input 3, -4, 5 under weights 1, -2 with padding 1 in front, bias 10, output gradient 1, 2, -1.
   */
  private static final SmallLayer EXAMPLE =
      new SmallLayer(
          new Convolution(
              List.of(1L),
              List.of(1L),
              PaddingRule.explicit(new Padding(1, 0)),
              OutputRounding.FLOOR,
              1,
              Orientation.CORRELATION),
          float32(Shape.of(1, 1, 3), 3, -4, 5),
          float32(Shape.of(1, 1, 2), 1, -2),
          float32(Shape.of(1), 10),
          float32(Shape.of(1, 1, 3), 1, 2, -1));

  private static Tensor float32(Shape shape, double... values) {
    return Tensor.of(ElementType.FLOAT32, shape, values);
  }

  @Example
  @Label("an example in numbers: gamma(n + 2) times the sum of magnitudes, plus n smallest numbers")
  void numbers() {
    // The first window has one tap on padding: 10 + 2 * 3; then 10 + 3 + 2 * 4 and 10 + 4 + 2 * 5.
    assertBound(Slot.OUTPUT, bound(2, 16), bound(3, 21), bound(3, 24));
    // Position 0 is read by taps 1 and 0: 2 * 1 + 1 * 2; then 2 * 2 + 1 * 1; position 2 by tap 1.
    assertBound(Slot.INPUT_GRADIENT, bound(2, 4), bound(2, 5), bound(1, 2));
    // Tap 0 meets 3 and -4 in windows 1 and 2; tap 1 meets 3, -4 and 5 in windows 0, 1 and 2.
    assertBound(Slot.WEIGHTS_GRADIENT, bound(2, 2 * 3 + 4), bound(3, 3 + 2 * 4 + 5));
    assertBound(Slot.BIAS_GRADIENT, bound(3, 1 + 2 + 1));
  }

  private static double bound(int terms, double magnitude) {
    return (terms + 2) * U / (1 - (terms + 2) * U) * magnitude + terms * SMALLEST;
  }

  private static void assertBound(Slot result, double... expected) {
    assertThat(bound(EXAMPLE, result)).containsExactly(expected);
  }

  private static double[] bound(SmallLayer layer, Slot result) {
    return MultilinearBound.of(layer.asking(result), result).toArray();
  }

  @Property
  @Label("the bound is 0 where there are no terms, and positive elsewhere")
  void noTermsNoError(@ForAll("reals") SmallLayer layer) {
    for (Slot result : SmallLayer.RESULTS) {
      double[] bound = bound(layer, result);
      List<Products> elements = Products.of(layer, result);
      for (int place = 0; place < bound.length; place++) {
        assertThat(bound[place] == 0).isEqualTo(elements.get(place).count() == 0);
      }
    }
  }

  @Example
  @Label("gamma is infinite from n * u = 1 on")
  void gammaIsInfinite() {
    for (ElementType type : ElementType.FLOATING) {
      double most = 1 / type.unitRoundoff();
      assertThat(MultilinearBound.gamma(type, most - 1)).isEqualTo(most - 1);
      assertThat(MultilinearBound.gamma(type, most)).isInfinite();
      assertThat(MultilinearBound.gamma(type, 2 * most)).isInfinite();
    }
  }

  @Property(tries = 250)
  @Label("a float32 sum in random order stays within the bound, with and without fma")
  void sumsStayWithin(@ForAll("reals") SmallLayer layer, @ForAll Random random) {
    assertSumsStayWithin(layer, random);
  }

  @Property
  @Label("so does one whose products underflow")
  void tinySumsStayWithin(@ForAll("tiny") SmallLayer layer, @ForAll Random random) {
    assertSumsStayWithin(layer, random);
  }

  private static void assertSumsStayWithin(SmallLayer layer, Random random) {
    for (Slot result : SmallLayer.RESULTS) {
      double[] bound = bound(layer, result);
      double[] exact = layer.result(result, new LiteralConvolution()).toArray();
      List<Products> elements = Products.of(layer, result);
      for (int place = 0; place < bound.length; place++) {
        List<double[]> order = new ArrayList<>(elements.get(place).factors());
        Collections.shuffle(order, random);
        assertThat(Math.abs(sum(order) - exact[place])).isLessThanOrEqualTo(bound[place]);
        assertThat(Math.abs(fusedSum(order) - exact[place])).isLessThanOrEqualTo(bound[place]);
      }
    }
  }

  private static float sum(List<double[]> products) {
    float sum = 0;
    for (double[] pair : products) {
      sum += (float) pair[0] * (float) pair[1];
    }
    return sum;
  }

  private static float fusedSum(List<double[]> products) {
    float sum = 0;
    for (double[] pair : products) {
      sum = Math.fma((float) pair[0], (float) pair[1], sum);
    }
    return sum;
  }

  @Provide
  Arbitrary<SmallLayer> reals() {
    return SmallLayers.of(ElementType.FLOAT32, SmallLayers::real);
  }

  @Provide
  Arbitrary<SmallLayer> tiny() {
    return SmallLayers.of(
        ElementType.FLOAT32,
        random -> SmallLayers.real(random) * Math.scalb(1, -60 - random.nextInt(20)));
  }
}
