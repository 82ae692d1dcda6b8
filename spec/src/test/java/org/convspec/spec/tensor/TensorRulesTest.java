package org.convspec.spec.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convspec.spec.rule.Refusal.assertRefusedBy;

import java.util.stream.DoubleStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Tensors: their values, their size, and their element-wise operations. */
class TensorRulesTest {

  @Property(tries = 2000)
  @Label("required TEN-05 a value is an element of its type")
  void aValueIsAnElementOfItsType(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    for (double candidate : new double[] {value, (float) value}) {
      assertThat(scalar(ElementType.FLOAT64, candidate)).containsExactly(candidate);
      if (isBinary32(candidate)) {
        assertThat(scalar(ElementType.FLOAT32, candidate)).containsExactly(candidate);
      } else {
        assertRefusedBy(
            "TEN-05",
            "value is " + candidate,
            "an element of float32",
            () -> scalar(ElementType.FLOAT32, candidate));
      }
    }
  }

  private static double[] scalar(ElementType type, double value) {
    return Tensor.of(type, Shape.of(), value).toArray();
  }

  /**
   * Whether a value is NaN, infinite, or m * 2^e with |m| below 2^24, e at least -149, in range.
   */
  private static boolean isBinary32(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return true;
    }
    double magnitude = Math.abs(value);
    int leading = Math.getExponent(magnitude);
    int lastPlace = Math.max(leading - 23, -149);
    double scaled = magnitude / Math.scalb(1.0, lastPlace);
    return leading <= 127 && leading >= -149 && scaled == Math.rint(scaled);
  }

  @Example
  @Label("integers of every width have their range, and nothing else")
  void integersHaveTheirRange() {
    assertThat(ElementType.INT8.lowest()).isEqualTo(-128);
    assertThat(ElementType.INT8.largest()).isEqualTo(127);
    assertThat(ElementType.UINT8.lowest()).isEqualTo(0);
    assertThat(ElementType.UINT8.largest()).isEqualTo(255);
    assertThat(ElementType.INT32.lowest()).isEqualTo(Integer.MIN_VALUE);
    assertThat(ElementType.INT32.largest()).isEqualTo(Integer.MAX_VALUE);
    for (ElementType type : ElementType.values()) {
      if (type.isInteger()) {
        assertThat(type.round(2.5)).isEqualTo(2);
        assertThat(type.round(3.5)).isEqualTo(4);
        assertThat(type.round(type.largest() + 1)).isEqualTo(type.largest());
        assertThat(type.round(type.lowest() - 1)).isEqualTo(type.lowest());
        for (double other : new double[] {0.5, -0.0, Double.NaN, Double.POSITIVE_INFINITY}) {
          assertThat(type.holds(other)).isFalse();
        }
      }
    }
  }

  @Example
  @Label("NaN, infinities, signed zeros and subnormals are elements of every floating-point type")
  void specialValuesAreElements() {
    for (ElementType type : ElementType.FLOATING) {
      double[] special = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        0.0,
        -0.0,
        type.smallestPositive(),
        -type.smallestPositive()
      };
      assertThat(Tensor.of(type, Shape.of(special.length), special).toArray()).isEqualTo(special);
    }
  }

  @Property
  @Label("whatever makes a tensor of computed values rounds them to the type")
  void computedValuesAreRounded(@ForAll double first, @ForAll double second) {
    Shape shape = Shape.of(2);
    double[] values = {first, second};
    Tensor exact = Tensor.of(ElementType.FLOAT64, shape, values);
    Tensor rounded = exact.as(ElementType.FLOAT32);
    assertThat(rounded.toArray()).containsExactly((float) first, (float) second);
    assertThat(Tensor.rounding(ElementType.FLOAT32, shape, values.clone())).isEqualTo(rounded);
    assertThat(Tensor.tabulate(ElementType.FLOAT32, shape, exact::at)).isEqualTo(rounded);
    assertThat(DoubleStream.of(rounded.map(value -> value / 3).toArray()))
        .allMatch(ElementType.FLOAT32::holds);
    assertThat(DoubleStream.of(rounded.combine(rounded, (a, b) -> a + b / 3).toArray()))
        .allMatch(ElementType.FLOAT32::holds);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Label("as many values as elements, or TEN-02")
  void asManyValuesAsElements(
      @ForAll @LongRange(min = 0, max = 4) long rows,
      @ForAll @LongRange(min = 0, max = 4) long columns,
      @ForAll @IntRange(min = 0, max = 16) int count) {
    Shape shape = Shape.of(rows, columns);
    double[] values = new double[count];
    if (count == rows * columns) {
      assertThat(Tensor.of(ElementType.FLOAT64, shape, values).toArray()).hasSize(count);
    } else {
      assertRefusedBy(
          "TEN-02",
          "number of values is " + count,
          rows * columns + " for shape " + shape,
          () -> Tensor.of(ElementType.FLOAT64, shape, values));
    }
  }

  @Property
  @Label("required TEN-06 a tensor that does not fit is refused")
  void aTensorThatDoesNotFitIsRefused(
      @ForAll @LongRange(min = 1L << 31, max = 1L << 40) long rows,
      @ForAll @LongRange(min = 1, max = 1L << 20) long columns) {
    Shape shape = Shape.of(rows, columns);
    String finding = "tensor of shape " + shape + " is " + rows * columns + " elements";
    String expected = "one that fits in memory";
    for (ElementType type : ElementType.values()) {
      assertRefusedBy("TEN-06", finding, expected, () -> Tensor.zeros(type, shape));
      assertRefusedBy("TEN-06", finding, expected, () -> Tensor.tabulate(type, shape, i -> 0));
    }
  }

  @Example
  @Label("a tensor of exactly the heap's size is refused, too")
  void aTensorOfTheHeapsSizeIsRefused() {
    long elements = Runtime.getRuntime().maxMemory() / Double.BYTES;
    assertRefusedBy("TEN-06", () -> Tensor.zeros(ElementType.FLOAT64, Shape.of(elements)));
  }

  @Property
  @Label("required TEN-12 element-wise operations need equal shapes")
  void elementWiseOperationsNeedEqualShapes(
      @ForAll @LongRange(min = 0, max = 3) long rows,
      @ForAll @LongRange(min = 0, max = 3) long columns) {
    Tensor tensor = counting(Shape.of(rows, columns));
    Tensor doubled = tensor.combine(tensor, Double::sum);
    assertThat(doubled).isEqualTo(tensor.map(value -> 2 * value));
    for (Shape other :
        new Shape[] {
          Shape.of(rows + 1, columns), Shape.of(rows, columns, 1), Shape.of(rows), Shape.of(1, 1, 1)
        }) {
      assertRefusedBy(
          "TEN-12",
          "second shape is " + other,
          "equal to " + tensor.shape(),
          () -> tensor.combine(counting(other), Double::sum));
    }
  }

  @Example
  @Label("equal counts do not make equal shapes")
  void transposedShapesDiffer() {
    assertRefusedBy(
        "TEN-12",
        () -> counting(Shape.of(2, 3)).combine(counting(Shape.of(3, 2)), (a, b) -> a * b));
  }

  private static Tensor counting(Shape shape) {
    return Tensor.tabulate(ElementType.FLOAT64, shape, index -> shape.offset(index) + 1);
  }
}
