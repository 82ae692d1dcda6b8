package org.convspec.reference.im2col;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.PatchGeometry;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Patches do not depend on how the patch matrix is cut. */
class Im2colPatchTilingTest {

  @Property(tries = 200)
  @Label("tiles of any size give the same patches and the same image")
  void tilesOfAnySize(
      @ForAll @IntRange(min = 1, max = 20) int rows,
      @ForAll @IntRange(min = 1, max = 20) int positions) {
    PaddingRule padding = PaddingRule.explicit(new Padding(1, 0), new Padding(-1, 2));
    Unfold unfold =
        new Unfold(List.of(3L, 2L), List.of(2L, 1L), List.of(1L, 2L), padding, OutputRounding.CEIL);
    PatchGeometry geometry = unfold.over(Shape.of(2, 3, 6, 5));
    Tensor image = counting(geometry.imageShape());
    Tensor patches = counting(geometry.patchesShape());
    PatchTiles small = new PatchTiles(geometry, new TileLimits(rows, positions, 1));
    PatchTiles whole = new PatchTiles(geometry, TileLimits.DEFAULT);
    assertThat(small.unfold(image)).isEqualTo(whole.unfold(image));
    assertThat(small.fold(patches)).isEqualTo(whole.fold(patches));
  }

  private static Tensor counting(Shape shape) {
    return Tensor.tabulate(ElementType.FLOAT64, shape, index -> 1 + shape.offset(index));
  }
}
