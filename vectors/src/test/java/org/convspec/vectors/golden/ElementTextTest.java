package org.convspec.vectors.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.format.TensorBytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements go into text and bytes and come back, the same on every machine. */
class ElementTextTest {

  @Property
  @Label("an element that is written is read again")
  void roundTrip(@ForAll ElementType type, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double element = type.round(Double.longBitsToDouble(random.nextLong()));
    assertThat(ElementText.read(ElementText.write(element, type), type)).isEqualTo(element);
  }

  @ParameterizedTest
  @EnumSource(
      value = ElementType.class,
      names = {"FLOAT64", "FLOAT32", "FLOAT16", "BFLOAT16"})
  void specialElements(ElementType type) {
    for (double element :
        new double[] {
          0,
          -0.0,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          type.smallestPositive(),
          type.largest(),
          type.lowest()
        }) {
      assertThat(ElementText.read(ElementText.write(element, type), type)).isEqualTo(element);
    }
  }

  /** Infinity minus infinity is a NaN with a sign on some processors, and without on others. */
  @ParameterizedTest
  @ValueSource(longs = {0x7ff8000000000000L, 0xfff8000000000000L, 0xfff8000000000005L})
  void everyNanIsWrittenAsOne(long bits) {
    double nan = Double.longBitsToDouble(bits);
    assertThat(text(nan, ElementType.FLOAT64)).isEqualTo("0x7ff8000000000000");
    assertThat(text(nan, ElementType.FLOAT32)).isEqualTo("0x7fc00000");
    assertThat(text(nan, ElementType.FLOAT16)).isEqualTo("0x7e00");
    assertThat(text(nan, ElementType.BFLOAT16)).isEqualTo("0x7fc0");
    for (ElementType type : ElementType.FLOATING) {
      assertThat(bytes(nan, type)).as(type.label()).isEqualTo(bytes(Double.NaN, type));
    }
  }

  private static String text(double element, ElementType type) {
    return ElementText.write(element, type).stringValue();
  }

  private static byte[] bytes(double element, ElementType type) {
    return TensorBytes.of(Tensor.rounding(type, Shape.of(1), new double[] {element}));
  }
}
