package org.convspec.spec.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convspec.spec.rule.Refusal.assertRefusedBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Shapes: extents, element counts, order and bounds. */
class ShapeRulesTest {

  private static final BigInteger TOO_LARGE = BigInteger.TWO.pow(63);

  @Property(tries = 1000)
  @Label("required TEN-01 an extent is never negative")
  void anExtentIsNeverNegative(
      @ForAll @Size(max = 3) List<@LongRange(min = 0) Long> before,
      @ForAll @LongRange(min = Long.MIN_VALUE, max = -1) long negative,
      @ForAll @Size(max = 3) List<Long> after) {
    List<Long> extents = new ArrayList<>(before);
    extents.add(negative);
    extents.addAll(after);
    assertRefusedBy(
        "TEN-01",
        "extent of axis " + before.size() + " is " + negative,
        "at least 0",
        () -> shape(extents));
    assertThat(shape(before).toArray()).containsExactly(array(before));
  }

  @Property
  @Label("required TEN-02 the element count is the product of the extents")
  void theElementCountIsTheProductOfTheExtents(
      @ForAll @Size(max = 4) List<@LongRange(min = 0) Long> extents) {
    BigInteger product =
        extents.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    if (product.compareTo(TOO_LARGE) < 0) {
      assertThat(shape(extents).elementCount()).isEqualTo(product.longValueExact());
    } else {
      assertRefusedBy(
          "TEN-02",
          "element count of " + shape(extents) + " is too large",
          "below 2^63",
          () -> shape(extents).elementCount());
    }
  }

  @Example
  @Label("element counts around 2^31 and 2^63 are exact or refused, never wrapped")
  void largeElementCounts() {
    assertThat(Shape.of().elementCount()).isEqualTo(1);
    assertThat(Shape.of(1L << 31, 1L << 31).elementCount()).isEqualTo(1L << 62);
    assertThat(Shape.of(Long.MAX_VALUE).elementCount()).isEqualTo(Long.MAX_VALUE);
    assertThat(Shape.of(1L << 40, 0, 1L << 40).elementCount()).isZero();
    assertRefusedBy("TEN-02", () -> Shape.of(1L << 32, 1L << 31).elementCount());
    assertRefusedBy("TEN-02", () -> Shape.of(1L << 32, 1L << 32).elementCount());
  }

  @Property
  @Label("required TEN-03 elements are ordered with the last axis fastest")
  void elementsAreOrderedWithTheLastAxisFastest(
      @ForAll @Size(max = 4) List<@LongRange(min = 0, max = 4) Long> extents) {
    Shape shape = shape(extents);
    long place = 0;
    for (Index index : shape.indices()) {
      assertThat(index).isEqualTo(countedUp(place, extents));
      assertThat(shape.offset(index)).isEqualTo(place);
      assertThat(shape.index(place)).isEqualTo(index);
      place++;
    }
    assertThat(place).isEqualTo(shape.elementCount());
  }

  /** The index that comes out when the last axis is counted up, and the next at each turn. */
  private static Index countedUp(long place, List<Long> extents) {
    long[] counters = new long[extents.size()];
    for (long step = 0; step < place; step++) {
      int axis = counters.length - 1;
      while (++counters[axis] == extents.get(axis)) {
        counters[axis--] = 0;
      }
    }
    return Index.of(counters);
  }

  @Property
  @Label("a place past 2^31 is exact, and one past 2^63 refused instead of wrapped")
  void largePlaces(@ForAll @Size(min = 1, max = 4) List<@LongRange(min = 1) Long> extents) {
    Shape shape = shape(extents);
    long[] last = LongStream.of(shape.toArray()).map(extent -> extent - 1).toArray();
    BigInteger place = BigInteger.ZERO;
    for (int axis = 0; axis < last.length; axis++) {
      place =
          place.multiply(BigInteger.valueOf(extents.get(axis))).add(BigInteger.valueOf(last[axis]));
    }
    if (place.compareTo(TOO_LARGE) < 0) {
      assertThat(shape.offset(Index.of(last))).isEqualTo(place.longValueExact());
    } else {
      assertRefusedBy("TEN-02", () -> shape.offset(Index.of(last)));
    }
  }

  @Property
  @Label("required TEN-04 an index lies inside its shape")
  void anIndexLiesInsideItsShape(
      @ForAll @Size(max = 3) List<@LongRange(min = 0, max = 3) Long> extents,
      @ForAll @Size(max = 3) List<@LongRange(min = -1, max = 3) Long> coordinates) {
    Shape shape = shape(extents);
    Index index = Index.of(array(coordinates));
    List<Index> inside = new ArrayList<>();
    shape.indices().forEach(inside::add);
    assertThat(shape.contains(index)).isEqualTo(inside.contains(index));
    if (!inside.contains(index)) {
      Tensor tensor = Tensor.zeros(ElementType.FLOAT64, shape);
      String finding = "index " + index + " is outside";
      assertRefusedBy("TEN-04", finding, "inside " + shape, () -> shape.offset(index));
      assertRefusedBy("TEN-04", finding, "inside " + shape, () -> tensor.at(index));
    }
  }

  @Example
  @Label("bounds hold past 2^31")
  void largeBounds() {
    Shape shape = Shape.of(1L << 40, 3);
    assertThat(shape.contains(Index.of((1L << 40) - 1, 2))).isTrue();
    assertThat(shape.contains(Index.of(1L << 40, 2))).isFalse();
    assertThat(shape.contains(Index.of(Long.MIN_VALUE, 0))).isFalse();
  }

  private static Shape shape(List<Long> extents) {
    return Shape.of(array(extents));
  }

  private static long[] array(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }
}
