package org.convspec.spec.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convspec.spec.rule.Refusal.assertRefusedBy;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/** Numbers of positions, as max pooling gives them and max unpooling reads them. */
class IndexingTest {

  @Property
  @Label("positions have different numbers from 0 on, and a number leads back to its position")
  void numbersAreABijection(
      @ForAll StorageOrder order,
      @ForAll IndexBase base,
      @ForAll @LongRange(min = 1, max = 3) long channels,
      @ForAll @LongRange(min = 1, max = 4) long planes,
      @ForAll @LongRange(min = 1, max = 4) long rows,
      @ForAll @LongRange(min = 1, max = 4) long columns) {
    Indexing indexing = new Indexing(order, base);
    Shape data = Shape.of(2, channels, planes, rows, columns);
    UnpoolGeometry geometry = new UnpoolGeometry(data, data, indexing);
    Set<Long> numbers = new HashSet<>();
    for (Index position : data.indices()) {
      long number = indexing.number(data, position);
      numbers.add(number);
      assertThat(geometry.target(position, number)).contains(position);
    }
    long count = base == IndexBase.TENSOR ? data.elementCount() : planes * rows * columns;
    assertThat(numbers).hasSize((int) count).allMatch(number -> 0 <= number && number < count);
  }

  @Example
  @Label("column-major order goes over the spatial axes, the first one fastest")
  void columns() {
    Shape data = Shape.of(2, 3, 4, 5, 6);
    Index position = Index.of(1, 2, 3, 1, 2);
    Indexing columns = new Indexing(StorageOrder.COLUMN_MAJOR, IndexBase.TENSOR);
    assertThat(columns.number(data, position)).isEqualTo(5 * 120 + 3 + 4 * (1 + 5 * 2));
    assertThat(columns.withOrder(StorageOrder.ROW_MAJOR).number(data, position))
        .isEqualTo(5 * 120 + (3 * 5 + 1) * 6 + 2);
  }

  @Example
  @Label("an index that names no position of its own plane is refused by MAX-04")
  void strays() {
    Shape data = Shape.of(2, 3, 4);
    Indexing plane = new Indexing(StorageOrder.ROW_MAJOR, IndexBase.PLANE);
    Index from = Index.of(1, 1, 0);
    UnpoolGeometry within = new UnpoolGeometry(data, data, plane);
    assertThat(within.target(from, -1)).isEmpty();
    for (double stray : new double[] {-2, 4, 0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertRefusedBy("MAX-04", () -> within.target(from, stray));
    }
    UnpoolGeometry whole = new UnpoolGeometry(data, data, plane.withBase(IndexBase.TENSOR));
    assertThat(whole.target(from, 19)).contains(Index.of(1, 1, 3));
    assertRefusedBy("MAX-04", () -> whole.target(from, 15));
    assertRefusedBy("MAX-04", () -> whole.target(from, 20));
  }

  @Example
  @Label("more positions than an element type can count are refused by MAX-02")
  void uncountable() {
    Indexing plane = new Indexing(StorageOrder.ROW_MAJOR, IndexBase.PLANE);
    Indexing tensor = plane.withBase(IndexBase.TENSOR);
    Shape countable = Shape.of(3, 1, 1L << 12, 1L << 12);
    plane.check(countable, ElementType.FLOAT32);
    tensor.check(countable, ElementType.FLOAT64);
    assertRefusedBy("MAX-02", () -> tensor.check(countable, ElementType.FLOAT32));
    Shape longer = Shape.of(1, 1, (1L << 24) + 1);
    assertRefusedBy("MAX-02", () -> plane.check(longer, ElementType.FLOAT32));
    plane.check(longer, ElementType.FLOAT64);
  }
}
