package org.convspec.spec.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Layouts as permutations of the canonical axes. */
class LayoutRulesTest {

  @Property(tries = 500)
  @Label("required TEN-10 storing and loading are inverse")
  void storingAndLoadingAreInverse(
      @ForAll Layout layout,
      @ForAll ElementType type,
      @ForAll @Size(min = 2, max = 6) List<@LongRange(min = 0, max = 3) Long> extents) {
    Shape shape = Shape.of(extents.stream().mapToLong(Long::longValue).toArray());
    Tensor tensor = Tensor.tabulate(type, shape, index -> shape.offset(index) - 7);
    Tensor stored = layout.store(tensor);
    assertThat(stored.shape()).isEqualTo(layout.store(shape));
    assertThat(layout.load(stored)).isEqualTo(tensor);
    assertThat(layout.store(layout.load(tensor))).isEqualTo(tensor);
  }

  @Property
  @Label("required TEN-13 a layout goes by its name at the rank")
  void aLayoutGoesByItsName(@ForAll Layout layout, @ForAll @IntRange(max = 4) int rank) {
    List<Layout> family = Layout.OF_DATA.contains(layout) ? Layout.OF_DATA : Layout.OF_WEIGHTS;
    Layout named = Layout.named(layout.nameAt(rank), rank, family);
    assertThat(named.permutation(2 + rank)).isEqualTo(layout.permutation(2 + rank));
    assertThatThrownBy(() -> Layout.named(layout.nameAt(rank + 1), rank, family))
        .hasMessageStartingWith("TEN-13: layout is " + layout.nameAt(rank + 1))
        .hasMessageContaining(layout.nameAt(rank));
  }

  @Example
  @Label("without two leading axes there is nothing to permute, so that a rank rule can speak")
  void tooFewAxesStayAsTheyAre() {
    for (Layout layout : Layout.values()) {
      for (Shape shape : List.of(Shape.of(), Shape.of(3))) {
        Tensor tensor = Tensor.tabulate(ElementType.FLOAT64, shape, shape::offset);
        assertThat(layout.store(tensor)).isEqualTo(tensor);
        assertThat(layout.load(tensor)).isEqualTo(tensor);
      }
    }
  }
}
