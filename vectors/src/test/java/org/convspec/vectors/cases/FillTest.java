package org.convspec.vectors.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Recipes: the same numbers for ever, and what each kind promises. */
class FillTest {

  private static final Shape SIX = Shape.of(2, 3);

  @Example
  @Label("ints#17 means these numbers")
  void goldenIntegers() {
    Fill fill = new Fill(Fill.Kind.INTS, 17);
    assertThat(values(fill, Slot.INPUT)).containsExactly(-4, 5, 3, 7, 4, 3);
    assertThat(values(fill, Slot.WEIGHTS)).containsExactly(-6, 4, -4, 6, 5, 7);
    assertThat(values(fill, Slot.BIAS)).containsExactly(5, 3, 6, -2, -4, 3);
    assertThat(values(fill, Slot.OUTPUT_GRADIENT)).containsExactly(-2, -4, 3, -5, 1, -7);
    assertThat(values(new Fill(Fill.Kind.INTS, -1), Slot.INPUT))
        .containsExactly(5, 8, 6, 4, -8, -5);
  }

  @Example
  @Label("ints#17 means smaller numbers in the types of 16 bits")
  void goldenSmallIntegers() {
    Fill fill = new Fill(Fill.Kind.INTS, 17);
    assertThat(fill.tensor(Slot.INPUT, SIX, ElementType.FLOAT16).toArray())
        .containsExactly(-4, 1, 3, 3, 4, 3);
    assertThat(fill.tensor(Slot.INPUT, SIX, ElementType.BFLOAT16).toArray())
        .containsExactly(-2, 1, 1, 1, 2, 1);
    assertThat(
            new Fill(Fill.Kind.COUNTING, 0).tensor(Slot.INPUT, SIX, ElementType.BFLOAT16).toArray())
        .containsExactly(1, 2, 3, 1, 2, 3);
  }

  @Example
  @Label("bytes fill the range of their type, and 16 bits where a tensor is wider than its call")
  void bytes() {
    assertThat(bytes(ElementType.INT8, ElementType.INT8))
        .isEqualTo(bytes(ElementType.INT32, ElementType.INT32))
        .contains(-128.0, 127.0)
        .doesNotContain(-129.0, 128.0);
    assertThat(bytes(ElementType.UINT8, ElementType.UINT8))
        .contains(0.0, 255.0)
        .allMatch(value -> value >= 0);
    assertThat(bytes(ElementType.INT32, ElementType.UINT8))
        .anyMatch(value -> value < -30_000)
        .anyMatch(value -> value > 30_000)
        .allMatch(value -> value == (short) (double) value);
  }

  private static List<Double> bytes(ElementType type, ElementType ofCall) {
    Fill fill = new Fill(Fill.Kind.BYTES, 17);
    double[] values = fill.tensor(Slot.BIAS, Shape.of(5_000), type, ofCall).toArray();
    return DoubleStream.of(values).boxed().toList();
  }

  @Example
  @Label("reals#17 means these numbers, rounded to the type")
  void goldenReals() {
    Fill fill = new Fill(Fill.Kind.REALS, 17);
    assertThat(values(fill, Slot.WEIGHTS))
        .containsExactly(
            -0.7071228841747695,
            -1.2957752440577472,
            4.8188695405298265,
            0.47251755221476155,
            -0.27359904881016056,
            -0.15979403047631902);
    Tensor single = fill.tensor(Slot.WEIGHTS, SIX, ElementType.FLOAT32);
    assertThat(single)
        .isEqualTo(fill.tensor(Slot.WEIGHTS, SIX, ElementType.FLOAT64).as(ElementType.FLOAT32));
  }

  @Example
  @Label("the special recipes with seed 17 mean these numbers")
  void goldenSpecialValues() {
    double inf = Double.POSITIVE_INFINITY;
    double min = Double.MIN_VALUE;
    assertThat(values(new Fill(Fill.Kind.NANS, 17), Slot.INPUT))
        .containsExactly(-4, Double.NaN, 3, 7, 4, 3);
    assertThat(values(new Fill(Fill.Kind.NANS, 17), Slot.WEIGHTS))
        .containsExactly(0, 4, -4, 6, 5, 7);
    assertThat(values(new Fill(Fill.Kind.INFINITIES, 17), Slot.INPUT))
        .containsExactly(-4, -inf, 3, 7, 4, 3);
    assertThat(values(new Fill(Fill.Kind.ZEROS, 17), Slot.INPUT))
        .containsExactly(-4, 0.0, -0.0, 7, 4, 3);
    assertThat(values(new Fill(Fill.Kind.SUBNORMALS, 17), Slot.INPUT))
        .containsExactly(-4 * min, 5 * min, 3 * min, 7 * min, 4 * min, 3 * min);
  }

  @Example
  @Label("the recipes for maxima with seed 17 mean these numbers")
  void goldenMaxima() {
    double inf = Double.POSITIVE_INFINITY;
    assertThat(values(new Fill(Fill.Kind.NEGATIVES, 17), Slot.INPUT))
        .containsExactly(-4, -5, -3, -7, -4, -3);
    assertThat(values(new Fill(Fill.Kind.LEVELS, 17), Slot.INPUT))
        .containsExactly(-2, 3, -2, 3, -5, 3);
    assertThat(values(new Fill(Fill.Kind.NAN_RICH, 19), Slot.INPUT))
        .containsExactly(Double.NaN, Double.NaN, -7, -5, -8, 5);
    assertThat(values(new Fill(Fill.Kind.NEGATIVE_INFINITIES, 21), Slot.INPUT))
        .containsExactly(6, -inf, -8, -inf, 3, 3);
    assertThat(values(new Fill(Fill.Kind.STRAYS, 17), Slot.INPUT))
        .containsExactly(-4, 5, 3, 7, 4, 3);
    assertThat(values(new Fill(Fill.Kind.LEVELS, 17), Slot.OUTPUT_GRADIENT))
        .containsExactly(-2, -4, 3, -5, 1, -7);
  }

  @Example
  @Label("ones and counting need no seed, and forget one")
  void unseeded() {
    assertThat(values(new Fill(Fill.Kind.ONES, 3), Slot.INPUT)).containsExactly(1, 1, 1, 1, 1, 1);
    assertThat(
            new Fill(Fill.Kind.COUNTING, 3)
                .tensor(Slot.INPUT, Shape.of(11), ElementType.FLOAT64)
                .toArray())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2);
    assertThat(new Fill(Fill.Kind.ONES, 3)).isEqualTo(new Fill(Fill.Kind.ONES, 0));
    assertThat(new Fill(Fill.Kind.INTS, 3)).isNotEqualTo(new Fill(Fill.Kind.INTS, 0));
  }

  private static double[] values(Fill fill, Slot slot) {
    return fill.tensor(slot, SIX, ElementType.FLOAT64).toArray();
  }

  @Property(tries = 300)
  @Label("full range reaches both ends of an integer type, and no further")
  void fullRange(@ForAll long seed) {
    for (ElementType type : List.of(ElementType.INT8, ElementType.UINT8)) {
      double[] values =
          new Fill(Fill.Kind.FULL_RANGE, seed).tensor(Slot.INPUT, Shape.of(20_000), type).toArray();
      assertThat(DoubleStream.of(values).min().orElseThrow()).isEqualTo(type.lowest());
      assertThat(DoubleStream.of(values).max().orElseThrow())
          .isIn(type.largest(), type.lowest() + Math.floor((type.largest() - type.lowest()) / 4));
    }
  }

  @Provide
  Arbitrary<ElementType> floating() {
    return Arbitraries.of(ElementType.FLOATING);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  @Label("a recipe gives elements of the type, the same each time, as its kind promises")
  void promises(
      @ForAll Fill.Kind kind,
      @ForAll long seed,
      @ForAll Slot slot,
      @ForAll("floating") ElementType type,
      @ForAll @LongRange(min = 0, max = 4) long rows,
      @ForAll @LongRange(min = 0, max = 9) long columns) {
    Fill fill = new Fill(kind, seed);
    Tensor tensor = fill.tensor(slot, Shape.of(rows, columns), type);
    assertThat(fill.tensor(slot, Shape.of(rows, columns), type)).isEqualTo(tensor);
    assertThat(tensor.type()).isEqualTo(type);
    assertThat(tensor.shape()).isEqualTo(Shape.of(rows, columns));
    assertThat(DoubleStream.of(tensor.toArray())).allMatch(type::holds);
    boolean flows = slot == Slot.INPUT || slot == Slot.OUTPUT_GRADIENT;
    long size = rows * columns;
    switch (kind) {
      case INTS -> assertAll(tensor, FillTest::isInteger);
      case ONES -> assertAll(tensor, value -> value == 1);
      case SPIKES ->
          assertAll(
              tensor,
              value ->
                  Math.abs(value) >= 0.125
                      && Math.abs(value) <= (slot == Slot.INPUT ? Double.MAX_VALUE : 8));
      case FULL_RANGE -> assertAll(tensor, value -> isWhole(value) && Math.abs(value) <= 1 << 20);
      case COUNTING -> assertAll(tensor, value -> value >= 1 && value <= 9 && isWhole(value));
      case REALS -> assertAll(tensor, value -> Math.abs(value) >= 0.125 && Math.abs(value) <= 8);
      case NANS -> {
        boolean hasZero = slot == Slot.WEIGHTS && size > 1;
        assertAll(
            tensor, value -> Double.isNaN(value) || hasZero && value == 0 || isInteger(value));
        assertThat(count(tensor, value -> value == 0)).isEqualTo(hasZero ? 1 : 0);
        assertThat(count(tensor, Double::isNaN)).isEqualTo(flows && size > 0 ? 1 : 0);
      }
      case INFINITIES -> {
        assertAll(tensor, value -> Double.isInfinite(value) || isInteger(value));
        assertThat(count(tensor, Double::isInfinite)).isBetween(flows && size > 0 ? 1L : 0, 2L);
      }
      case ZEROS -> {
        assertAll(tensor, value -> value == 0 || isInteger(value));
        assertThat(count(tensor, value -> value == 0)).isBetween(Math.min(1, size), 1 + size / 2);
      }
      case SUBNORMALS ->
          assertAll(
              tensor,
              value ->
                  isInteger(flows || slot == Slot.BIAS ? value / type.smallestPositive() : value));
      case NEGATIVES -> assertAll(tensor, value -> isInteger(value) && value < 0);
      case LEVELS -> {
        assertAll(tensor, FillTest::isInteger);
        assertThat(DoubleStream.of(tensor.toArray()).distinct().count())
            .isLessThanOrEqualTo(slot == Slot.INPUT ? 3 : 16);
      }
      case NAN_RICH ->
          assertAll(tensor, value -> isInteger(value) || slot == Slot.INPUT && Double.isNaN(value));
      case NEGATIVE_INFINITIES ->
          assertAll(
              tensor,
              value -> isInteger(value) || slot == Slot.INPUT && value == Double.NEGATIVE_INFINITY);
      case STRAYS -> assertAll(tensor, FillTest::isInteger);
    }
  }

  private static void assertAll(Tensor tensor, DoublePredicate promise) {
    assertThat(DoubleStream.of(tensor.toArray())).allMatch(promise::test);
  }

  private static long count(Tensor tensor, DoublePredicate wanted) {
    return DoubleStream.of(tensor.toArray()).filter(wanted).count();
  }

  /** Whether a value is an integer of magnitude 1 to 8. */
  private static boolean isInteger(double value) {
    return isWhole(value) && Math.abs(value) >= 1 && Math.abs(value) <= 8;
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value);
  }
}
