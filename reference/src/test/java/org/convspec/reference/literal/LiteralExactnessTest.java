package org.convspec.reference.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.reference.layer.Products;
import org.convspec.reference.layer.SmallLayer;
import org.convspec.reference.layer.SmallLayers;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;

/** The literal reference against exact decimal arithmetic. */
class LiteralExactnessTest {

  @Property(tries = 100)
  @Label("integers come out exactly")
  void integers(@ForAll("ofIntegers") SmallLayer layer) {
    forEachElement(
        layer,
        (got, products) -> assertThat(new BigDecimal(got)).isEqualByComparingTo(products.sum()));
  }

  @Property(tries = 100)
  @Label("reals come out correctly rounded")
  void reals(@ForAll("ofReals") SmallLayer layer) {
    forEachElement(layer, (got, products) -> assertThat(got).isEqualTo(rounded(products)));
  }

  @Property(tries = 100)
  @Label("single-precision reals come out correctly rounded")
  void singlePrecisionReals(@ForAll("ofSinglePrecisionReals") SmallLayer layer) {
    forEachElement(layer, (got, products) -> assertThat(got).isEqualTo(rounded(products)));
  }

  @Property(tries = 100)
  @Label("huge and tiny terms that cancel come out correctly rounded")
  void cancellation(@ForAll("ofCancellingNumbers") SmallLayer layer) {
    forEachElement(layer, (got, products) -> assertThat(got).isEqualTo(rounded(products)));
  }

  private static double rounded(Products products) {
    return products.sum().doubleValue();
  }

  private static void forEachElement(SmallLayer layer, BiConsumer<Double, Products> check) {
    for (Slot result : SmallLayer.RESULTS) {
      double[] got = layer.result(result, new LiteralConvolution()).toArray();
      List<Products> elements = Products.of(layer, result);
      assertThat(got).hasSameSizeAs(elements);
      for (int place = 0; place < got.length; place++) {
        check.accept(got[place], elements.get(place));
      }
    }
  }

  @Provide
  Arbitrary<SmallLayer> ofIntegers() {
    return SmallLayers.of(ElementType.FLOAT64, SmallLayers::integer);
  }

  @Provide
  Arbitrary<SmallLayer> ofReals() {
    return SmallLayers.of(ElementType.FLOAT64, SmallLayers::real);
  }

  @Provide
  Arbitrary<SmallLayer> ofSinglePrecisionReals() {
    return SmallLayers.of(ElementType.FLOAT32, SmallLayers::real);
  }

  @Provide
  Arbitrary<SmallLayer> ofCancellingNumbers() {
    return SmallLayers.of(ElementType.FLOAT64, LiteralExactnessTest::cancelling);
  }

  /** Few magnitudes far apart, so that the large ones often cancel and leave the small ones. */
  private static double cancelling(Random random) {
    double sign = random.nextBoolean() ? 1 : -1;
    return switch (random.nextInt(4)) {
      case 0 -> sign * 0x1p50;
      case 1 -> sign * 0x1.8p25;
      case 2 -> sign;
      default -> SmallLayers.real(random) * 0x1p-25;
    };
  }
}
